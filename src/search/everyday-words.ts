/**
 * Everyday words for what sites about digital administration and digital rights speak of, per language: a query that says
 * "Mobiltelefon" finds what the documents call "Smartphone". Words of one city, one office or one record belong into the
 * search words of its record instead.
 */
import { isKnownLanguage, type KnownLanguage } from '../model/language.ts';
import { fold, stem } from './text.ts';

/** One group in a line. Words of a group may stand for each other in a query; a word may stand in several groups. */
const groups = {
  de: `
internet netz web online onlinezugang
wlan wifi hotspot funknetz datenvolumen internet
computer rechner pc laptop notebook edv
tablet ipad gerät
smartphone handy mobiltelefon iphone telefon
app anwendung programm software
it edv computertechnik datenverarbeitung informationstechnik
programmieren entwickeln entwicklung coden quellcode
lücke schwachstelle sicherheitslücke loch sicherheitsregeln
hacker angriff cyberangriff hackerangriff gehackt geklaut klauen stehlen diebstahl einbruch sicher
sicherheit sicher schutz schützen geschützt absichern cybersicherheit
vertraulich geheim verschwiegen vertraulichkeit
privatsphäre privat intimsphäre privatleben rumschnüffeln schnüffeln ausspionieren spionieren überwachung überwachen beobachten bespitzeln
respekt anstand anständig achtung menschlich
anonym unerkannt namenlos inkognito pseudonym identität anonymität heiße
daten angaben unterlagen informationen datensätze
löschen rausnehmen entfernen löschung vernichten
auskunft einsicht einsehen nachsehen auskunftsrecht gespeichert speichern
verwenden verwendung nutzen nutzung zweck geschieht passiert anstellen anstellt
verkaufen weitergeben weitergabe profit gewinn weiterleiten
algorithmus algorithmen rechenregel rechenverfahren rechenprogramm maschine automatisch automat
ki ai intelligenz künstlich chatgpt sprachmodell llm
chatbot bot roboter sprachbot assistent auskunftsroboter
entscheiden entscheidung entscheidet bescheid urteilen
verständlich erklären erklärt durchschaubar nachvollziehbar verstehen begreifen verstehe
transparenz gläsern offenlegen durchschaubar durchsichtig transparent informationsfreiheit
unfair ungerecht diskriminierung diskriminieren benachteiligt benachteiligung vorurteil vorurteile
anfechten beschweren beschwerde widersprechen widerspruch einspruch wehren irrt fehler
barrierefrei barrierefreiheit behinderung behindert behinderte rollstuhl zugänglich
sehbehindert blind sehen sieht augen screenreader vorlesen sehschwach barrierefrei
gehörlos taub schwerhörig hören gebärdensprache barrierefrei
leicht amtsdeutsch beamtendeutsch unkompliziert
senioren seniorinnen oma opa großeltern großmutter großvater rentner rentnerin alt ältere älter alter ruhestand
kinder kind kita kindergarten krippe hort betreuungsplatz kinderbetreuung
jugendliche jugend teenager schüler jung
schule schulen schüler unterricht klassenzimmer lehrer
eltern familie mutter vater mama papa
geflüchtete flüchtlinge ausländer ausländisch migranten migration zugewanderte zuwanderer eingewandert neuzugewanderte asyl syrien ukraine
sprache sprachen fremdsprache mehrsprachig übersetzung übersetzen übersetzt dolmetscher türkisch englisch
lernen kurs kurse computerkurs schulung schulungen fortbildung weiterbildung training beibringen üben
fähigkeiten kompetenz kompetenzen kenntnisse ahnung befähigen
hilfe helfen hilft unterstützung unterstützen beratung beraten
bezahlbar arm armut teuer billig günstig leisten einkommen bürgergeld sozialhilfe
zuschuss förderung geld finanziell geldmangel
kostenlos gratis umsonst kostenfrei
bezahlen zahlen zahlung überweisen kreditkarte bankkarte paypal
haushalt geld finanzen budget kasse kämmerei
rechnung rechnungen faktura
steuern steuer abgaben
mitbestimmen mitreden mitmachen mitwirken beteiligung beteiligen teilnehmen teilnahme einbringen mitgestalten mitentscheiden
wählen wahl stimme demokratie abstimmen politik
bürger einwohner bewohner öffentlichkeit bevölkerung
bürgerrat gelost zufällig zufall ausgelost
stadtrat stadträte gemeinderat ratsmitglied politiker
beschlussvorlage vorlage entwurf sitzungsvorlage beschluss
stellungnahme stn antwort rückmeldung
verwaltung behörde rathaus ämter beamte beamter stadtverwaltung amtsgang amtsgänge behördengang behördengänge
egovernment behördengang behördengänge amtsgang amtsgänge onlineverwaltung
beschäftigte mitarbeiter mitarbeitende personal angestellte beamte belegschaft kollegen bedienstete
personal einstellen bewerben bewerbung job stellen ausbildung karriere
formular formulare antrag anträge vordruck
termin termine terminvereinbarung ausmachen vereinbaren warteschlange anstehen amtstermin
ausweis personalausweis reisepass pass passamt
umziehen umzug umgezogen ummelden wohnsitz wohnung meldeadresse
auto fahrzeug kfz pkw wagen zulassung
verkehr autos verkehrszählung zählung stau straße straßen
fahrrad rad radl radfahren
bus bahn tram nahverkehr
elektromobilität elektroauto ladestation ladesäule stromauto
energie strom stromnetz
klima umwelt klimaschutz naturschutz nachhaltig
messen messung messwerte sensor sensoren fühler luftqualität feinstaub
karte luftbild luftaufnahme luftbilder flugzeug stadtplan landkarte geodaten lageplan geoportal
bauen bau garage haus anbau bauantrag bauplan bebauungsplan baugenehmigung
teilen leihen ausleihen verleihen borgen sharing
bibliothek bücherei bücher buch romane dvds ebook
kultur museum museen theater konzert galerie
gesundheit arzt krank klinik impfung
feuerwehr notruf leitstelle rettungsdienst brand
gewerbe firma unternehmen geschäft selbstständig gründen handwerk
wirtschaft firmen unternehmen arbeitsmarkt
ferien urlaub ferienpass schulferien
quelloffen open source quellcode opensource
standards standard norm formate format
schnittstelle schnittstellen api verbinden verbindung datenaustausch interoperabilität zusammenpassen
unabhängig abhängig abhängigkeit souveränität souverän hersteller konzern konzerne microsoft anbieter
papier drucken ausdrucken analog offline schalter persönlich post brief
erproben ausprobieren testen test pilot pilotversuch pilotprojekt probelauf experiment reallabor
übertragen übertragbar skalieren ausweiten
stadtgrenze international ausland abschauen vergleich
zusammenarbeit kooperation gemeinsam team zusammenarbeiten
führung chef chefs leitung vorgesetzte
kulturwandel umdenken veränderung wandel
abläufe ablauf prozesse prozess bürokratie vorgänge arbeitsablauf
leistungsfähig schnell schneller effizient zügig
konto bürgerkonto login einloggen anmelden anmeldung registrieren passwort zugangsdaten
signatur unterschrift unterschreiben
mail email nachricht
kontakt kontaktieren erreichbar hinschreiben anschreiben
telefon anrufen hotline telefonisch callcenter
website webseite homepage internetseite internetauftritt
portal plattform plattformen
verschlüsselung verschlüsselt verschlüsseln
statistik besucher tracking tracken cookies webstatistik klicken anklicken klicke gezählt mitgezählt verfolgen
recht gesetz vorschrift satzung verordnung
datenschutz dsgvo datenschützer datenschutzbeauftragte datenschutzrecht
frauen gleichstellung geschlecht mädchen
vielfalt bunt divers vertreten sichtbar auftauchen tauchen
gleich gleiche gleichberechtigt gleichberechtigung chancengleichheit gerecht fair
teilhabe ausgeschlossen ausschließen inklusion abgehängt ausgrenzen vorteile
infrastruktur leitungen glasfaser kabel
rechenzentrum server hardware
umfrage befragung meinung
vorschlag vorschläge idee ideen anregung
laternen laterne beleuchtung straßenlampen straßenbeleuchtung bau
veranstaltung veranstaltungen event fest tagung
presse zeitung pressemitteilung meldung
vergabe ausschreibung einkauf beschaffung
verantwortung haften haftung rechenschaft
zuhören offen dialog
innovation innovativ neuerung fortschritt
gemeinwohl allgemeinheit
ausfall lahmlegen stromausfall krise widerstandsfähig aushalten
abkürzung kürzel abgekürzt
kennzahlen statistiken daten
zuhause daheim hause
warten stundenlang anstehen anstellen wartezeit warteschlange termin termine
reparieren ausbessern repariert kaputt schaden
verkehr bus busse tram mvg fahrplan verkehrsmittel
rechner ausrechnen berechnen rechnen
tabelle tabellendatei textdatei csv datei
herunterladen runterladen download
informationen infos auskunft
fahrrad lastenrad lastenradl pedelec elektrorad
zurechtfinden klarkommen zurechtkommen auskennen
missbrauch missbraucht schindluder missbrauchen
lernen aneignen fähigkeiten
kapieren kapiert verstehen verständlich
sparen einsparen ressourcen
forschung wissenschaft universität uni unis hochschule studierende
prüfen geprüft prüfung kontrollieren kontrolliert aufpassen
bund bundesweit bundesrepublik deutschland
breitband dsl glasfaser internetanschluss
wetter temperatur klima umweltdaten
notfall unglück katastrophe krise
verloren verlust fundsachen gestohlen
heirat heiraten hochzeit standesamt
müll abfall recycling
park grünanlage spielplatz garten
wohnen wohnung miete mieter
einladung mitreden versammlung bürgerversammlung
stadtteil viertel stadtbezirk bezirk nachbarschaft
chatten gespräch sprechen fragen
spenden sponsoring fördern unterstützen
preis auszeichnung wettbewerb hackathon
netzwerk bündnis zusammenschluss städtebund
strategie ziel ziele plan leitlinie leitbild
abstimmung beschluss entscheiden
veröffentlichen herausgeben freigeben offenlegen bereitstellen
technik technologie computertechnik
mobil unterwegs handy
verein vereine ehrenamt initiative
versichert garantie verlass verlässlich
schlüssel zugang zutritt
nachverfolgen status bearbeitungsstand antrag
`,
  en: `
internet web online net
wifi wlan hotspot wireless internet
computer pc laptop notebook
tablet ipad device
smartphone mobile phone cellphone iphone
app application software program programs programme
developer coding programming programmer
vulnerability bug hole flaw
hacker hackers hacked attack cyberattack stolen steal theft secure
security secure safe protect protection cybersecurity
confidential secret
privacy private spying spy snooping snoop surveillance watching
dignity respect decent
anonymous anonymity nameless identity unrecognised name telling reveal
data information records details numbers figures statistics
delete erase remove deletion
access request inspect view stored
purpose reason
sell selling profit share sharing
algorithm algorithms automated machine rules computers
ai artificial intelligence chatgpt llm
chatbot bot robot assistant
decide decision decisions
understandable explain explained clear plain understand
transparency transparent open openness disclose hidden
unfair unjust discrimination biased bias prejudice
challenge appeal contest complain complaint object wrong mistake
accessible accessibility disability disabled wheelchair barrier
blind sight vision screenreader eyes accessible
deaf hearing sign accessible
easy simple plain uncomplicated jargon
seniors senior elderly old older grandma grandmother granny grandpa grandfather pensioner pensioners
children child childcare nursery kindergarten daycare kita
youth young teenager teenagers
school schools pupils teacher
parents family mother father
refugees refugee migrants migrant immigrants immigrant newcomers foreigner foreigners
language languages translation translated translate multilingual
learn learning course courses training lessons class teach
skills competence knowledge
support assistance advice
affordable poor poverty cheap expensive afford income broke
grant subsidy funding money
free gratis
pay payment paying card paypal
budget money finance finances treasury
invoice bill invoices bills
tax taxes
participate participation involve involved join take consult consultation
vote voting election democracy politics
citizens residents people public
council councillors councillor politicians
draft proposal resolution
reply statement comment response
administration authority authorities bureaucracy officials offices
staff employees employee servants workers personnel
hire hires hiring job jobs recruit recruitment personnel human
form forms application
appointment appointments queue booking book
passport id identity
moved moving move registration address residence register
car cars vehicle vehicles
traffic roads streets cars
bike bicycle cycling
electric charging mobility
energy power electricity
climate environment
measure measuring sensor sensors air
map maps geodata aerial photos plane
building construct construction planning garage house extension build
share sharing borrow lend
library libraries books book ebooks
culture museum museums theatre galleries
health doctor hospital
fire emergency ambulance
business company companies trade shop firm
economy business jobs
source code open
licence license licences
standard standards format formats norm
interface interfaces api interoperability interoperable connect compatible together
independent independence dependent sovereignty sovereign vendor vendors microsoft
paper print printing analogue offline counter telephone post letter
trial try test testing pilot experiment
transfer scale
cities abroad international
cooperation cooperate together team collaborate
leadership boss manager managers
change culture rethink
processes process procedures tape workflow
efficient faster quick
account login sign password
signature signing
mail email message
contact reach
phone call telephone hotline
website page homepage site
portal platform platforms
encryption encrypted encrypt
statistics visitors tracking cookies click clicks counted follow
law act rule statute regulation
protection gdpr privacy
women gender equality
diversity diverse represented representation visible
equal equality fair same
inclusion excluded exclude included benefits
infrastructure cables
outage crash breakdown crisis resilience resilient
abbreviation short shorthand initials
write writes develop develops developed programs
appear appears represented visible shown
survey opinion
idea ideas suggestion suggestions
event conference festival
press news
procurement tender buy purchase
accountable accountability liability blame
queue queuing wait waiting busy appointment appointments
buses bus tram transport traffic
spend spent spending budget finances
opportunity opportunities chances equal
mum mother dad father parents
thief thieves stolen theft secure
rubbish trash garbage waste recycling
erased delete erasure
buy buying procurement
racist racism discrimination discriminate unfair
clerk clerks staff employees
countries country abroad international
calculate calculator reckon
repair fix broken fixes
file spreadsheet csv table
download save
info information
research science university universities
check checked examine audit
broadband fibre connection internet
lost loss found
wedding marriage marry
park parks playground garden
flat rent housing tenant home
district neighbourhood quarter
talk chat conversation dialogue contact
donate sponsor sponsoring support
prize award contest hackathon
network alliance coalition league
strategy goals aims plan guideline
publish release disclose provide
technology technical tech
club association volunteer initiative
key access
track status progress application
blind eyesight screen reader
manipulate lie lying deceive
complicated difficult hard confusing
everyone everybody inclusive
reuse reusing copy fork
home house household
dignity humiliate
poor poverty broke benefits
wheelchair disabled accessible
translate translation foreign
anonymous unknown secret
kids kid children toddler
bill fee fees cost costs
permit permission licence approve
letters letter mail post
rules regulations law statute
hacker breach leak attack
`,
} satisfies Record<KnownLanguage, string>;

/** Groups of words as people write them; none for a language that has no groups. */
export function wordGroups(language: string): string[][] {
  if (!isKnownLanguage(language)) return [];
  return groups[language]
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** The same as terms: what the analysis of words makes of them. */
export const termGroups = (language: string): string[][] =>
  wordGroups(language).map((group) => [...new Set(group.map((word) => stem(fold(word))))]);
