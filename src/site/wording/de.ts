/** German wording. The city's own words come from its record. */
import type { CityWords as Words } from './city-words.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const small = [
  '',
  '',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** A number with what it counts, in words up to twelve: „fünf Prinzipien“, „ein Prinzip“. */
const counted = (number: number, one: string, many: string) =>
  number === 1 ? one : `${small[number] || number} ${many}`;

/** Claims or commitments by how well they are documented. */
interface Counts {
  readonly documented: number;
  readonly partly: number;
  readonly undocumented: number;
  readonly total: number;
}

/** Parts of a citation, each as readers see it. */
interface Citation {
  readonly author: string;
  readonly title: string;
  readonly site: string;
  readonly version: string;
  readonly published: string;
  readonly edition: string;
  readonly address: string;
}

/** How many of something feminine, in words up to twelve: „keine“, „eine“, „zwei“. */
const feminine = (number: number) => ['keine', 'eine'][number] ?? (small[number] || String(number));

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export default {
  /** The language's name in itself, for the language switch. */
  /** How dates and lists are written. */
  locale: 'de-DE',
  languageName: 'Deutsch',
  slugs: {
    matrix: 'matrix',
    report: 'bericht',
    comparison: 'vergleich',
    changes: 'aenderungen',
    questions: 'fragen',
    'simple-language': 'einfache-sprache',
    coalition: 'koalition',
    principles: 'prinzipien',
    measures: 'massnahmen',
    gaps: 'handlungsbedarf',
    statements: 'stellungnahmen',
    proceeding: 'verfahren',
    sources: 'quellen',
    data: 'daten',
    glossary: 'glossar',
    method: 'methode',
    list: 'massnahmen/liste',
    checks: 'methode/pruefung',
    accessibility: 'barrierefreiheit',
    privacy: 'datenschutz',
    'legal-notice': 'impressum',
  },
  layout: {
    over: (edition: string) =>
      `In der Ausgabe „${edition}“ ist das nicht enthalten; die Seite bleibt, damit Links weiter gelten.`,
    skip: 'Zum Inhalt springen',
    mainNavigation: 'Hauptbereiche',
    outdated: 'Diese Übersetzung ist älter als ihr Original und kann davon abweichen.',
    home: 'Start',
    record: 'Zur ausführlichen Seite',
    breadcrumb: 'Sie sind hier',
    searchSite: 'Website durchsuchen',
    sharePicture: (title: string) =>
      `${title}: wie viele Ansprüche belegt, teilweise belegt und ohne belegte Maßnahme sind`,
    menu: 'Menü',
    more: 'Mehr',
    groups: { lookUp: 'Nachschlagen', council: 'Stadt und Stadtrat', verify: 'Nachprüfen' },
    edition: (name: string) => `Ausgabe „${name}“`,
    asOf: 'Stand',
    chooseEdition: 'Ausgabe wählen',
    notIn: (edition: string) => `${edition} nicht genannt`,
    compare: 'Vergleich',
    editions: 'Ausgaben dieser Seite',
    earlier: (name: string, day: string) => `Frühere Ausgabe: „${name}“, ${day}.`,
    today: 'Diese Seite heute',
    licences: (content: string, code: string) =>
      `Eigene Inhalte: ${content}. Quelltext: ${code}. Zitate sind gekennzeichnet und gehören nicht dazu.`,
  },
  names: {
    questions: 'Fragen',
    simpleLanguage: 'Einfache Sprache',
    coalition: 'Koalition',
    principle: 'Prinzip',
    principles: 'Prinzipien',
    claim: 'Anspruch',
    claims: 'Ansprüche',
    commitment: 'Zusage',
    commitments: 'Zusagen',
    measures: 'Maßnahmen',
    gaps: 'Handlungsbedarf',
    statements: 'Stellungnahmen',
    proceeding: 'Verfahren',
    sources: 'Quellen',
    glossary: 'Glossar',
    method: 'Methode',
    accessibility: 'Barrierefreiheit',
    privacy: 'Datenschutz',
    legalNotice: 'Impressum',
  },
  status: {
    documented: 'belegt',
    partly: 'teilweise belegt',
    undocumented: 'keine Maßnahme belegt',
    /** Added where no quotation states a direct link. */
    byOurReading: 'nach unserer Zuordnung',
    /** Added where no quotation carries a direct link. */
    onlyStatements: 'nur nach Angabe',
    before: (edition: string, status: string) => `${edition}: ${status}`,
    asBefore: (edition: string) => `wie ${edition}`,
  },
  statusLong: {
    documented: 'Mindestens eine laufende Maßnahme trägt unmittelbar und voll dazu bei.',
    partly: 'Es gibt einen unmittelbaren Beitrag, aber keinen vollen aus einer laufenden Maßnahme.',
    undocumented: 'Ein unmittelbarer Beitrag ist nicht belegt.',
  },
  /** Why no measure is documented: what the sources hold instead. */
  absence: {
    lead: (claims: number) =>
      `„Keine Maßnahme belegt“ heißt nicht, dass die Stadt nichts tut. Das steht hinter ${claims === 1 ? 'dem Anspruch' : `den ${claims} Ansprüchen`} ohne belegte Maßnahme:`,
    claims: (number: number) => count(number, 'Anspruch', 'Ansprüche'),
    sentences: {
      lapsed: 'Eine Maßnahme ist genannt, aber sie ist beendet, oder ihr Stand ist nicht belegt.',
      enabling: 'Es gibt nur Maßnahmen, die darauf vorbereiten; sie allein genügen nicht als Beleg.',
      asserted: 'Die Quellen sagen, dass es so ist, nennen aber keine Maßnahme dafür.',
      'none-found': 'Wir haben in den Quellen nach einer Maßnahme gesucht und keine gefunden.',
    },
  },
  counts: {
    documented: (number: number) => `${number} belegt`,
    partly: (number: number) => `${number} teilweise`,
    undocumented: (number: number) => `${number} ohne belegte Maßnahme`,
    measures: (number: number) => count(number, 'Maßnahme', 'Maßnahmen'),
    measuresWord: (number: number) => (number === 1 ? 'Maßnahme' : 'Maßnahmen'),
  },
  state: {
    planned: 'geplant',
    'in-progress': 'in Arbeit',
    'in-operation': 'in Betrieb',
    completed: 'abgeschlossen',
    discontinued: 'eingestellt',
    unknown: 'Stand unbekannt',
    unattested: 'seither nicht belegt',
  },
  /** In place of the state that is not attested any more. */
  unattested: (year: string) => `zuletzt belegt ${year}, seither nichts gefunden`,
  /** What became of a measure since the edition before. */
  measureOutcome: {
    kept: 'weitergeführt',
    new: 'neu belegt',
    completed: 'abgeschlossen',
    discontinued: 'eingestellt',
    unattested: 'nicht mehr belegt',
  },
  kind: {
    service: 'Dienst',
    component: 'Technischer Baustein',
    data: 'Daten',
    event: 'Veranstaltung',
    funding: 'Förderung',
    programme: 'Programm oder Projekt',
    process: 'Verfahren der Verwaltung',
    unit: 'Team oder Einheit',
    rules: 'Regelwerk',
    infrastructure: 'Ort oder Infrastruktur',
  },
  contribution: { direct: 'trägt unmittelbar bei', enabling: 'bereitet vor' },
  extent: { full: 'voll', part: 'in Teilen' },
  basis: {
    stated: 'belegt durch Zitat',
    'via-field': 'über das Themenfeld der Quelle',
    editorial: 'eigene Einschätzung',
  },
  finding: {
    'none-found': 'geprüft, nichts gefunden',
    asserted: 'behauptet, keine Maßnahme genannt',
    partial: 'nur in Teilen belegt',
    'outside-remit': 'nach Angabe der Quelle nicht Aufgabe der Stadt',
  },
  relation: {
    closeMatch: 'fast dasselbe',
    broadMatch: 'das Prinzip ist weiter',
    narrowMatch: 'das Prinzip ist enger',
    relatedMatch: 'berührt sich',
    none: 'keine Beziehung',
  },
  position: {
    support: 'unterstützt',
    agreement: 'einverstanden',
    conditional: 'stimmt unter Bedingungen zu',
    'no-objection': 'keine Einwände',
    noted: 'nimmt zur Kenntnis',
    'no-comment': 'Fehlanzeige',
  },
  addressee: { author: 'an die federführende Stelle', city: 'an die Stadt', coalition: 'an die Koalition' },
  outcome: { met: 'erfüllt', open: 'offen', unknown: 'unbekannt' },
  related: {
    whole: 'gehört dazu',
    part: 'ist ein Teil davon',
    'see-also': 'ähnlicher Name, in der Quelle getrennt',
    claim: 'dient demselben Anspruch',
    field: 'im selben Themenfeld',
    department: 'dieselbe Stelle',
  },
  evidence: {
    rendering: 'Unsere nichtamtliche Wiedergabe',
    note: 'Anmerkung der Redaktion',
    quotation: 'Zitat',
    statement: 'Nach Angabe, nicht im Wortlaut geprüft',
    statedOn: (day: string) => `Der Satz steht dort seit ${day} oder länger.`,
  },
  start: {
    title: 'Welche digitalen Rechte habe ich, und wo fehlt etwas?',
    doors: 'Womit möchten Sie anfangen?',
    citizen: 'Ich wohne hier',
    citizenText:
      'Lesen Sie kurze Antworten auf Fragen, die Menschen stellen, jede mit ihrem Tag und dem, was fehlt.',
    staff: 'Ich arbeite für Stadt oder Stadtrat',
    staffText: 'Sehen Sie Maßnahmen, Belege und offene Punkte nach Stelle geordnet.',
    partner: 'Ich komme aus einer anderen Stadt',
    partnerText: 'Lesen Sie den Bericht am Stück; die Daten dazu gibt es zum Mitnehmen.',
    gapsHeading: 'Wo keine Maßnahme belegt ist',
    allGaps: 'Den ganzen Handlungsbedarf ansehen',
    editionText: (
      edition: string,
      day: string,
      measures: number,
      sources: number,
      principles: number,
      words: Words,
    ) =>
      `${edition} (${day}): ${count(measures, 'Maßnahme', 'Maßnahmen')} aus ${counted(sources, 'einer Quelle', 'Quellen')}, gemessen an ${counted(principles, 'einem Prinzip', 'Prinzipien')} und an ${words.forms.guideline.dative}.`,
    method: 'Mehr zur Methode',
  },
  board: {
    now: 'heute',
    heading: (claims: number, before?: string) =>
      before === undefined
        ? `${claims === 1 ? 'Ein Anspruch' : `${claims} Ansprüche`} auf einen Blick`
        : `${claims === 1 ? 'Ein Anspruch' : `${claims} Ansprüche`}, ${before} und heute`,
    total: {
      documented: (_: number) => 'belegt',
      partly: (_: number) => 'teilweise belegt',
      undocumented: (_: number) => 'ohne belegte Maßnahme',
    },
    partlyShort: 'Unmittelbarer Beitrag, aber kein voller aus einer laufenden Maßnahme.',
    stated: 'nach Angabe',
    statedOf: (number: number) => `Bei ${number === 1 ? 'einem' : number} nur nach Angabe.`,
    measures: (number: number) =>
      number === 0 ? 'keine Maßnahme' : count(number, 'Maßnahme', 'verschiedene Maßnahmen'),
    same: (before: string) => `ungeteilt: wie ${before}`,
    square: (contribution: string) => `eine Maßnahme, ${contribution}`,
    nowMeans: (day: string, before: string) =>
      `„Heute“ ist der Stand vom ${day}; links davon steht, was ${before} galt. „Keine Maßnahme belegt“ heißt nicht, dass die Stadt nichts tut, sondern dass wir nichts gefunden haben.`,
    outcomesHeading: (measures: number, before: string) =>
      `Was aus ${measures === 1 ? 'der Maßnahme' : `den ${measures} Maßnahmen`} von ${before} wurde, und was neu belegt ist`,
    outcomesText: (before: string) =>
      `„Nicht mehr belegt“: zuletzt ${before} belegt, seither nichts gefunden. „Neu belegt“: ${before} nicht genannt; manches gab es damals schon.`,
    allOutcomes: 'Den ganzen Vergleich ansehen',
    stillOpen: (number: number) =>
      number === 1
        ? 'Zu einem Recht ist keine Maßnahme belegt'
        : `Zu ${counted(number, 'einem Recht', 'Rechten')} ist keine Maßnahme belegt`,
    glance: {
      claims: (served: number, total: number, before?: string) =>
        `${served} von ${total} Ansprüchen ${served === 1 ? 'ist' : 'sind'} ganz oder teilweise belegt${before === undefined ? '' : `, ${before}`}`,
      commitments: (served: number, total: number, before?: string) =>
        `${served} von ${total} Zusagen ${served === 1 ? 'ist' : 'sind'} ganz oder teilweise belegt${before === undefined ? '' : `, ${before}`}`,
      before: (edition: string, served: number) => `${edition} ${served === 0 ? 'keine' : served}`,
    },
    of: (name: string, number: number, total: number) => `${name} ${number} von ${total}`,
  },
  matrix: {
    title: 'Matrix',
    lead: (words: Words) =>
      `Wo treffen sich die Prinzipien der Koalition und ${words.forms.guideline.nominative}? Jede Zelle zählt die Maßnahmen, die zu beiden beitragen. Auch die leeren haben eine Seite.`,
    caption: (words: Words) => `Maßnahmen: Prinzipien in den Zeilen, ${words.fields} in den Spalten`,
    none: 'keine',
    scale: 'Je kräftiger die Farbe, desto mehr Maßnahmen; gestrichelt: keine',
    seen: 'Was die Matrix zeigt',
    most: (cells: string, number: number) =>
      `Die meisten Maßnahmen, nämlich ${number}, treffen sich in: ${cells}.`,
    empty: (number: number, total: number) => `In ${number} von ${total} Zellen steht keine Maßnahme.`,
    weakest: (principle: string, number: number) =>
      `Am wenigsten Maßnahmen stehen in der Zeile „${principle}“, nämlich ${number === 0 ? 'keine' : number}.`,
    byDepartment: (claims: number, commitments: number) =>
      `zu ${count(claims, 'Anspruch', 'Ansprüchen')} und ${count(commitments, 'Zusage', 'Zusagen')}`,
    cell: (principle: string, field: string) => `${principle} und ${field}`,
    cellLead: (principle: string, field: string) =>
      `Hier stehen Maßnahmen, die zu einem Anspruch aus „${principle}“ und zu einer Zusage aus „${field}“ beitragen.`,
    cellNone: 'In den Quellen ist keine Maßnahme belegt, die zu beiden beiträgt.',
    relation: 'Beziehung (vom Feld zum Prinzip gelesen)',
    back: 'Zur Matrix',
    departmentsHeading: (words: Words) => `Wozu die ${words.departments} beitragen`,
    departmentsText:
      'Wie viele Maßnahmen einer Stelle zu einem Anspruch oder einer Zusage beitragen. Nur Stellen, die die Quelle für eine Maßnahme nennt.',
    flowHeading: 'Der Weg der Maßnahmen',
    flowText: (words: Words) =>
      `Von links nach rechts: Maßnahme, ${words.field}, Prinzip. Breite Bänder stehen für viele Maßnahmen. Darunter steht dasselbe als Tabelle.`,
    notInFlow: 'Nicht im Bild, weil keine Maßnahme in einer Zelle steht:',
    flowTable: 'Dasselbe als Tabelle',
    measure: 'Maßnahme',
  },
  report: {
    title: 'Bericht',
    subtitle: (city: string) => `Bericht über ${city}: digitale Rechte`,
    /** Only where the city publishes it. */
    selfReport: (city: string) => `Selbstbericht: digitale Rechte in ${city}`,
    editors: 'Verfasst von',
    publisher: 'Herausgegeben von',
    published: 'Veröffentlicht am',
    version: 'Version',
    contents: 'Inhalt',
    figures: (measures: number, claims: Counts, commitments: Counts) =>
      `${measures === 1 ? 'Eine Maßnahme ist' : `${measures} Maßnahmen sind`} ausgewertet. Ansprüche der Koalition: ${claims.documented} von ${claims.total} belegt, ${claims.partly} teilweise belegt, ${claims.undocumented} ohne belegte Maßnahme. Zusagen im Entwurf: ${commitments.documented} von ${commitments.total} belegt, ${commitments.partly} teilweise belegt, ${commitments.undocumented} ohne belegte Maßnahme.`,
    limitsHeading: 'Was das nicht heißt',
    limits: (stated: number, links: number) =>
      `Eine Maßnahme trägt zu einem Anspruch bei; dass sie ein Recht erfüllt, sagt dieser Bericht nie. Von ${links} Zuordnungen zu Ansprüchen ${stated === 1 ? 'ist eine' : `sind ${stated}`} durch ein Zitat belegt, die übrigen sind unsere eigene Einschätzung.`,
    commitmentsHeading: (words: Words) => `Zusagen im Entwurf ${words.forms.guideline.genitive}`,
    commitmentsText: 'Je Bereich, was zugesagt ist, was unmittelbar dazu beiträgt und was fehlt.',
    lead: 'Alles auf einer Seite, zum Lesen in einem Zug und zum Drucken: je Prinzip die Ansprüche, die Maßnahmen, die Belege und die Lücken.',
    summary: 'Zusammenfassung',
    summaryCaption: 'Abdeckung der Prinzipien',
    total: 'Alle Prinzipien',
    evidence: 'Belege',
    measuresHeading: 'Alle Maßnahmen',
    measuresText: 'Mit ihrem Stand in dieser Ausgabe.',
    methodHeading: 'Methode und Grenzen',
    sourcesHeading: 'Quellen',
    editionHeading: 'Ausgabe',
    pdf: 'Diesen Bericht als PDF',
  },
  brief: {
    slug: 'kurzblatt',
    title: (name: string) => `Kurzblatt: ${name}`,
    link: 'Kurzblatt zum Drucken',
    heading: 'Wie steht es?',
    source: (source: string, section: string) => `${source}, ${section}`,
    status: 'Stand der Ansprüche',
    evidence: 'Belege',
    needs: 'Offene Punkte',
    noMeasures: 'Keine belegte Maßnahme trägt unmittelbar bei.',
    claims: 'Ansprüche, zu denen sie beitragen',
    commitments: 'Zusagen im Entwurf, zu denen sie beitragen',
    share: (targets: string) => `${targets}: Beitrag dieser Stelle`,
    own: 'Eigene Maßnahmen',
    address: 'Adresse dieser Seite',
  },
  comparison: {
    title: 'Vergleich der Ausgaben',
    lead: (before: string, after: string) =>
      `Was aus dem geworden ist, was „${before}“ zeigt, und was „${after}“ neu zeigt.`,
    caution:
      'Beide Ausgaben beruhen auf verschiedenen Spuren. Dass nichts gefunden wurde, heißt nicht, dass es nichts gibt. Der Vergleich zählt Belege, keine Leistung.',
    change: (name: string, number: number) => `${name}: ${number}, damals und heute`,
    slope: (name: string) =>
      `${name} nach ihrem Befund in beiden Ausgaben. Die Listen daneben nennen jeden beim Namen.`,
    sum: (earlier: number, added: number, before: string) =>
      `${count(earlier, 'Maßnahme', 'Maßnahmen')} von ${before} und ${count(added, 'neu belegte', 'neu belegte')}`,
    better: (number: number) => `${number} besser belegt`,
    worse: (number: number) => `${number} schlechter belegt`,
    same: (number: number) => `${number} wie zuvor`,
    outcome: (name: string, number: number) => `${number} ${name}`,
    outcomeText: {
      kept: 'Die Quellen der neuen Ausgabe nennen sie als geplant, in Arbeit oder in Betrieb.',
      new: 'Sie stehen nur in den Quellen der neuen Ausgabe. Manche gab es schon vorher.',
      completed: 'Eine Quelle sagt, dass sie abgeschlossen sind. Das bleibt so.',
      discontinued: 'Eine Quelle sagt, dass es sie nicht mehr gibt.',
      unattested:
        'In den Quellen der neuen Ausgabe fand sich nichts dazu. Das ist weder ein Ende noch ein Erfolg.',
    },
    before: 'Vorher',
    after: 'Nachher',
    subject: 'Wovon',
    absent: 'nicht enthalten',
    data: 'Der Vergleich als Daten',
  },
  questions: {
    lead: 'Was Menschen wissen wollen, kurz beantwortet aus dem, was in den Quellen steht.',
    measures: 'Maßnahmen dazu',
    gaps: 'Was fehlt',
    all: 'Alle Fragen',
    more: 'Mehr dazu',
    basis: 'Was fehlt, und ein Beleg',
    day: (day: string) => `Stand der Antwort: ${day}. Was seither gilt, ist hier nicht belegt.`,
    attested: (state: string, day: string) => `${state}, ${day}`,
    heading: 'Häufige Fragen',
  },
  coalition: {
    website: 'Website der Koalition',
    principlesHeading: (principles: number) =>
      principles === 1 ? 'Das Prinzip' : `Die ${counted(principles, '', 'Prinzipien')}`,
  },
  principles: {
    lead: 'Jedes Prinzip ist in Ansprüche zerlegt. Das sind kleine Teile, bei denen sich prüfen lässt, ob eine Maßnahme dazu beiträgt.',
    number: (number: number) => `Prinzip ${number}`,
    wording: 'Amtlicher Wortlaut',
    wordingHint:
      'Jeder hervorgehobene Teil führt zu dem, was er trägt. Die Farben sagen, wie gut es belegt ist.',
    claimsHeading: 'Die Ansprüche und was dafür belegt ist',
    fieldsHeading: (fields: string) => `Verwandte ${fields}`,
    officialHeading: 'Wie die Koalition sie nennt',
  },
  fields: {
    lead: (fields: number, words: Words) =>
      `Der Entwurf ${words.forms.guideline.genitive} macht Zusagen in ${counted(fields, 'einem Bereich', 'Bereichen')}. Auch sie sind hier an Maßnahmen gemessen.`,
    number: (field: string, number: number) => `${field} ${number}`,
    commitmentsHeading: 'Die Zusagen im Entwurf und was dafür belegt ist',
    principlesHeading: 'Verwandte Prinzipien',
    measuresHeading: 'Maßnahmen, die die Quelle hier einordnet',
    guidelineHeading: (words: Words) => `Was ist das für ${words.forms.guideline.indefinite}?`,
    preamble: 'Präambel',
    tenets: (tenets: number) =>
      upperFirst(`${counted(tenets, 'ein Grundsatz', 'Grundsätze')} der Digitalisierung`),
    tenetsLead: (words: Words) =>
      `Diese Sätze stehen in ${words.forms.paper.dative} als Haltung, ohne eigene Maßnahme.`,
    crosswalk: (guideline: string) => `Wie passen Prinzipien und ${guideline} zusammen?`,
  },
  readings: {
    heading: 'Zweitlesungen',
    explain: 'Was Zweitlesungen sind',
    lead: 'Welche Maßnahme wozu beiträgt, ist ein Urteil. Darum haben andere alle Paare aus Maßnahme und Anspruch oder Zusage noch einmal gelesen und eingeordnet: kein Beitrag, vorbereitend, unmittelbar in Teilen, unmittelbar voll.',
    noneYet: 'Noch hat niemand die Zuordnungen ein zweites Mal gelesen.',
    notThis: (edition: string) =>
      `Die Zuordnungen von „${edition}“ hat noch niemand ein zweites Mal gelesen.`,
    unread: 'Noch nicht zweitgelesen.',
    /** How the readings of one pair see the link; `others` are phrases of `differs`. */
    seen: (same: number, total: number, machines: number, others: readonly string[]) => {
      const kind = machines === total ? 'maschinellen ' : '';
      const mixed = machines > 0 && machines < total ? ` (${feminine(machines)} davon maschinell)` : '';
      const who =
        total === 1
          ? `Die einzige ${machines === 1 ? 'maschinelle ' : ''}Zweitlesung sieht das ${same === 1 ? 'ebenso' : 'anders'}`
          : `${upperFirst(feminine(same))} von ${small[total] || total} ${kind}Zweitlesungen${mixed} ${same > 1 ? 'sehen' : 'sieht'} das ebenso`;
      return `${[who, ...others].join('; ')}.`;
    },
    /** After a sentence of `seen` where the project answers. */
    kept: (reason: string) => `Wir bleiben dabei: ${reason}`,
    differs: {
      none: (number: number) => `${feminine(number)} ${number === 1 ? 'sieht' : 'sehen'} keinen Beitrag`,
      enabling: (number: number) =>
        `${feminine(number)} ${number === 1 ? 'sieht' : 'sehen'} nur eine Voraussetzung`,
      'direct-part': (number: number) =>
        `${feminine(number)} ${number === 1 ? 'sieht' : 'sehen'} einen unmittelbaren Beitrag in Teilen`,
      'direct-full': (number: number) =>
        `${feminine(number)} ${number === 1 ? 'sieht' : 'sehen'} einen unmittelbaren und vollen Beitrag`,
    },
    codes: {
      none: 'kein Beitrag',
      enabling: 'vorbereitend',
      'direct-part': 'unmittelbar, in Teilen',
      'direct-full': 'unmittelbar, voll',
    },
    reader: {
      'language-model': 'Sprachmodell',
      department: 'Stelle der Stadt',
      researcher: 'Forschung',
      'partner-city': 'andere Stadt',
      'other-person': 'eine andere Person',
    },
    number: (number: number) => `Lesung ${number}`,
    who: (reader: string, day: string, blind: boolean) =>
      `${reader}, ${day}, ${blind ? 'ohne unsere Zuordnungen oder eine andere Lesung zu kennen' : 'mit Kenntnis unserer Zuordnungen'}.`,
    machines:
      'Gelesen haben Maschinen, nämlich Sprachmodelle, nach geschriebenen Regeln. Das hilft, Lücken und Nachlässigkeiten zu finden. Mehr ist es nicht wert: Solche Modelle ähneln einander und können sich gemeinsam irren, und aus eigener Anschauung kennen sie nichts. Eine Lesung durch Menschen ersetzen sie nicht; die steht noch aus.',
    mixed: (machines: number, total: number) =>
      `${upperFirst(feminine(machines))} von ${small[total] || total} Lesungen ${machines === 1 ? 'stammt von einem Sprachmodell' : 'stammen von Sprachmodellen'}. Solche Modelle ähneln einander und können sich gemeinsam irren; eine Lesung durch Menschen ersetzen sie nicht.`,
    reviewed:
      'Die Redaktion hat die Zuordnungen danach durchgesehen und kannte dabei die Lesungen. Die Übereinstimmung ist seitdem kein unabhängiger Beleg mehr: Sie sagt, wo das Projekt nach der Durchsicht noch anders urteilt.',
    kappa:
      'Die Zahl ist Cohens Kappa: 1 heißt völlig einig, 0 so oft einig wie durch Zufall. Vorn zählt ein Unterschied umso mehr, je weiter die Urteile auseinanderliegen (lineare Gewichte), in Klammern zählt jeder gleich. Ein Strich steht, wo alle überall dasselbe sehen und sich deshalb nichts berechnen lässt.',
    summary: (group: string, pairs: string, values: string, among: string) =>
      `${group}: ${pairs} Paare. Das Projekt stimmt mit den Lesungen zu ${values} überein${among === '' ? '' : `, diese untereinander zu ${among}`}.`,
    caption: (group: string, edition: string) => `${group}: Übereinstimmung, ${edition}`,
    group: 'Wovon',
    pairs: 'Paare',
    withProject: (reading: string) => `Projekt und ${reading}`,
    among: 'Lesungen untereinander',
    all: 'Alle',
    disputed: 'Wo wir anders urteilen',
    disputedText: (disputed: number) =>
      `Bei ${disputed === 1 ? 'einem Paar sehen' : `${disputed} Paaren sehen`} alle Lesungen etwas anderes als das Projekt. Sie stehen hier mit beiden Seiten, dazu einige, bei denen nur eine Lesung anders urteilt. Wer die Begründung prüfen will, findet das Zitat bei der Maßnahme.`,
    ours: (code: string) => `Wir: ${code}`,
    theirs: (values: string) => `Lesungen: ${values}`,
    times: (number: number, code: string) => `${number} × ${code}`,
    noReason: 'Begründung steht noch aus.',
  },
  changes: {
    title: 'Was sich geändert hat',
    lead: 'Wie sich die Zuordnungen geändert haben, das Neueste zuerst. Neue Stände der Maßnahmen stehen im Feed.',
    edition: (name: string) => `Betrifft: ${name}`,
    caption: 'Ansprüche und Zusagen, deren Abdeckung sich geändert hat',
  },
  target: {
    words: 'Worte des Originals',
    direct: 'Was unmittelbar beiträgt',
    enabling: 'Was vorbereitet',
    gap: 'Was fehlt',
    limitation: 'Grenze',
    basis: 'Grundlage',
    wholeClaim: 'Anspruch insgesamt',
    wholeCommitment: 'Zusage insgesamt',
    gapLink: 'Zum Handlungsbedarf',
    against: 'Was dagegen spricht',
    limitsThere: 'Grenze und Grundlage stehen jeweils bei der Maßnahme.',
    over: (number: number) =>
      `${number === 1 ? 'Eine Maßnahme zählt' : `${number} Maßnahmen zählen`} nicht mehr, weil sie eingestellt oder seither nicht belegt ${number === 1 ? 'ist' : 'sind'}:`,
  },
  measures: {
    lead: (number: number) =>
      `${count(number, 'Maßnahme', 'Maßnahmen')} nennen die Quellen beim Namen. Zu jeder steht hier, wozu sie beiträgt und wie weit sie ist.`,
    title: 'Maßnahme',
    shown: (number: number) => `von ${count(number, 'Maßnahme', 'Maßnahmen')}`,
    direct: 'trägt unmittelbar bei',
    enabling: 'bereitet vor',
    legend: 'Womit eine Maßnahme beiträgt',
    noField: (field: string) => `Ohne ${field} in der Quelle`,
    noFieldText: 'Diese Maßnahmen ordnet die Quelle keinem Bereich zu. Sie sind nach ihrer Art geordnet.',
    meaning: 'Was heißt das für mich?',
    state: 'Stand',
    stateOn: (state: string, day: string) => `${state} (laut Quelle vom ${day})`,
    stateUndated: (state: string, day: string) => `${state} (laut Quelle ohne Datum, gesehen am ${day})`,
    since: (since: string) => `seit ${since}`,
    kind: 'Art',
    departments: 'Zuständig laut Quelle',
    noDepartment: 'nennt die Quelle nicht',
    presumablyBy: 'Vermutlich zuständig (unsere Einschätzung)',
    ground: {
      title: 'nach dem Namen',
      section: 'nach dem Abschnitt',
      'common-knowledge': 'Allgemeinwissen, in keiner Quelle',
    },
    fieldFact: 'In der Quelle eingeordnet unter',
    numbers: 'Im Zitat genannte Nummer',
    partOf: 'Teil von',
    parts: 'Dazu gehören',
    requested: (words: Words) =>
      `In ${words.forms.paper.dative} nicht genannt; eine Stelle hat um die Erwähnung gebeten.`,
    claimsHeading: 'Zu welchem Recht trägt sie bei?',
    commitmentsHeading: 'Zu welcher Zusage trägt sie bei?',
    noClaims: 'Zu einem digitalen Recht ist kein Beitrag erkennbar.',
    noLinks: 'Ein Beitrag zu einem Anspruch oder einer Zusage ist aus der Quelle nicht zu erkennen.',
    evidenceHeading: 'Woher wissen wir das?',
    relatedHeading: 'Verwandte Maßnahmen',
    statesHeading: 'Widersprüchlicher Stand',
    statesText: 'Die Quelle widerspricht sich. Es zählt der schwächere Stand.',
    tension: 'Steht in Spannung zu',
    timeline: 'Belegte Stände',
    one: 'Maßnahme',
    notNamed: 'nicht genannt',
    countsNot: 'zählt in dieser Ausgabe nicht',
    whereHeading: 'Wo sie wirkt',
    facts: 'Auf einen Blick',
    undatedShort: 'ohne Datum; an diesem Tag gesehen',
    nothingFound: 'seither nichts gefunden',
    edition: 'Stand dieser Seite',
    searched: (day: string) => `gesucht bis ${day}`,
    pastClaims: (year: string) => `Wozu trug sie ${year} bei?`,
    pastCommitments: (year: string) => `Zu welcher Zusage trug sie ${year} bei?`,
  },
  method: {
    figures: 'In Zahlen',
    linksCaption: 'Worauf die Zuordnungen beruhen und wie weit sie reichen',
    links: 'Zuordnungen',
    total: 'alle',
    linksTo: { claim: 'zu Ansprüchen', commitment: 'zu Zusagen' },
  },
  list: {
    page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    pages: 'Seiten dieser Liste',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    all: (number: string) => `Alle ${number} Maßnahmen`,
    more: (number: string) => `und ${number} weitere; alle stehen in den Daten`,
    lead: (number: string) => `${number} Maßnahmen, nach ihren Titeln geordnet.`,
    orphans: 'Maßnahmen ohne Beitrag',
    presumption: (department: string) => `Vermutlich ${department} (unsere Einschätzung)`,
    commitmentsOnly: 'Maßnahmen, die nur Zusagen dienen',
  },
  gaps: {
    heading: (number: number) => (number === 1 ? 'Ein offener Punkt' : `${number} offene Punkte`),
    more: 'Was sonst offen oder brüchig ist',
    lead: (words: Words) =>
      `Hier steht, was offen ist: zuerst nach Prinzipien, dann nach ${words.forms.guideline.dative}. Jeder Punkt sagt, wer betroffen ist und was die Lücke schließen würde.`,
    byFinding: 'Nach Befund',
    requestsHeading: 'Bitten, die noch offen sind',
    byPrinciple: 'Nach Prinzipien',
    byField: (words: Words) => `Nach ${words.forms.guideline.dative}`,
    affected: 'Wen es betrifft',
    closedBy: 'Was die Lücke schließen würde',
    raisedBy: 'Wer darauf hinweist',
    coverage: 'Abdeckung',
    editors: 'die Redaktion',
    raisedByMeasure: 'eine Maßnahme, die dazu in Spannung steht',
    searchedHeading: 'Wo und wonach gesucht wurde',
    searchedOn: (day: string) =>
      `Geprüft am ${day}. Diese Wörter kommen in den genannten Abschnitten nicht vor:`,
    enabling: 'Nur vorbereitende Maßnahmen',
    orphansHeading: 'Maßnahmen ohne Beitrag',
    orphansText: 'Bei diesen Maßnahmen ist kein Beitrag zu einem Anspruch oder einer Zusage erkennbar.',
    commitmentsOnlyHeading: (words: Words) => `Maßnahmen, die nur ${words.forms.guideline.dative} dienen`,
    commitmentsOnlyText: 'Sie tragen zu Zusagen bei, aber zu keinem digitalen Recht.',
    fragileHeading: 'Was an einer einzigen Maßnahme hängt',
    fragile: (measure: string, target: string) => `Endete ${measure}, wäre „${target}“ nicht mehr belegt.`,
    passageHeading: 'Was an einer einzigen Textstelle hängt',
    passage: (target: string, source: string, section: string) =>
      `Alle Maßnahmen zu „${target}“ stehen in einem einzigen Absatz: ${source}, ${section}.`,
    none: 'Derzeit keine.',
  },
  statements: {
    lead: (number: number, words: Words) =>
      `Zu ${words.forms.paper.dative} ${number === 1 ? 'hat sich eine Stelle' : `haben sich ${number} Stellen`} geäußert. Manche stimmen zu, manche haben nichts beizutragen.`,
    department: 'Stelle',
    position: 'Haltung',
    date: 'Datum',
    noDate: 'ohne Datum',
    requests: 'Bitten',
    noRequests: 'keine',
    quotation: 'Im Wortlaut',
    outcome: 'Ergebnis',
    table: 'Wer hat was gesagt?',
    undocumentedHeading: 'Wer sonst noch gefragt wurde',
    undocumentedText:
      'Von weiteren Stellen, die beteiligt waren, enthält das Dokument keine Antwort. Genannt ist hier nur, wen eine Quelle nennt.',
  },
  departments: {
    lead: 'Stellen, die in den Quellen vorkommen. Gezählt ist nur, wo die Quelle die Stelle für die Maßnahme nennt; was wir vermuten, steht auf ihrer Seite getrennt davon.',
    measures: 'Maßnahmen dieser Stelle',
    withMeasures: 'Mit Maßnahmen',
    withoutMeasures: 'Ohne Maßnahme in den Quellen',
    noMeasures: 'Die Quellen nennen diese Stelle für keine Maßnahme.',
    claims: 'Welchen Ansprüchen und Zusagen sie dienen',
    needs: 'Offene Punkte dazu',
    presumedHeading: 'Vermutlich auch zuständig (unsere Einschätzung)',
    presumedText:
      'Für diese Maßnahmen nennt die Quelle die Stelle nicht. Wir vermuten sie aus dem angegebenen Grund; in keiner Zählung kommt das vor.',
    reason: 'Grund',
    undocumented: 'Wozu keine Maßnahme belegt ist',
    search: 'Alles dazu in der Suche',
    searchPresumed: 'Alles Vermutete in der Suche',
    statement: 'Stellungnahme',
    noStatement: 'Eine Stellungnahme dieser Stelle enthält das Dokument nicht.',
    partOf: 'Gehört zu',
    abbreviation: 'Abkürzung',
    successor: 'Nachfolge',
    kind: 'Art',
    kinds: {
      department: 'Fachbehörde',
      utility: 'Betrieb der Stadt',
      office: 'Stelle mit besonderem Auftrag',
      council: 'Vertretung oder Beirat',
      company: 'Gesellschaft der Stadt',
    },
  },
  proceeding: {
    motion: 'Was wurde beantragt?',
    timeline: 'Wie lief es ab?',
    recorded: 'Was ist über den Beschluss bekannt?',
    notAtHand:
      'Der Wortlaut des Beschlusses liegt uns nicht vor. Was folgt, sind Worte des Entwurfs; beschlossen worden sein kann anderes.',
    resolution: {
      draft: (words: Words) =>
        `Was sollte nach dem Entwurf ${words.forms.paper.genitive} beschlossen werden?`,
      final: (_: Words) => 'Was wurde beschlossen?',
    },
    benefits: (words: Words) => `Was verspricht sich ${words.forms.paper.nominative} davon?`,
    nextSteps: 'Was folgt daraus?',
    membershipHeading: 'Mitgliedschaft und Beteiligung',
    statements: 'Was sagten die Stellen?',
    allStatements: 'Alle Stellungnahmen',
    source: 'Quelle',
    note: 'Anmerkung',
  },
  sources: {
    lead: 'Alles auf dieser Website beruht auf diesen Texten und Einträgen.',
    kind: 'Art',
    kinds: {
      paper: 'Vorlage',
      guideline: 'Rahmentext',
      repository: 'Öffentliche Datei der Stadt',
      page: 'Öffentliche Seite, nur gesehen',
    },
    noDay: 'nennt die Quelle nicht',
    repository: 'Datei',
    commit: 'Fassung',
    licence: 'Lizenz',
    statements: 'Was nach ihrer Angabe gesagt ist',
    publisher: 'Herausgeber',
    dated: 'Datum',
    numbers: 'Nummer',
    address: 'Adresse',
    accessed: 'Übernommen am',
    facts: 'Was daraus übernommen ist',
    notes: 'Fehler und Widersprüche',
    sections: 'Abschnitte und was auf ihnen beruht',
    restsOn: 'Darauf beruhen',
    nothing: 'Daraus ist nichts zitiert.',
    bullets: 'Punkt für Punkt: Was daraus wurde',
    bulletOpening: 'Beginnt mit',
    bulletRecords: 'Daraus wurde',
    noRecord: 'kein Datensatz',
    lookUp: 'Nach Nummer',
    introduced: 'Maßnahmen, deren Zitat sie nennt',
    lookUpText: 'Nummern, die in den Quellen vorkommen:',
    proof: 'Zitate aus dieser Quelle sind Wort für Wort geprüft.',
  },
  glossary: {
    lead: 'Abkürzungen und Amtswörter, kurz erklärt.',
  },
  search: {
    label: 'Suche',
    placeholderHint: 'Alltagswort, Abkürzung oder Nummer',
    button: 'Suchen',
    noScript:
      'Ohne JavaScript steht hier die vollständige Liste; das Suchfeld filtert sie nicht. Die Suche Ihres Browsers (Strg+F) hilft weiter.',
    filters: 'Filter',
    moreFilters: 'Weitere Filter',
    filter: {
      principle: 'Prinzip',
      field: 'Bereich',
      department: 'Stelle (laut Quelle)',
      presumption: 'Stelle (vermutlich, unsere Einschätzung)',
      kind: 'Art',
      state: 'Stand',
      contribution: 'Beitrag',
      basis: 'Grundlage',
      gap: 'Handlungsbedarf',
      outcome: 'Seit der früheren Ausgabe',
    },
    gap: {
      open: 'führt zu etwas Offenem',
      closed: 'führt nur zu Belegtem',
      none: 'ohne Beitrag',
    },
    /** Names in the address. */
    parameter: {
      query: 'q',
      sort: 'sortierung',
      principle: 'prinzip',
      field: 'bereich',
      department: 'stelle',
      presumption: 'vermutlich',
      kind: 'art',
      state: 'stand',
      contribution: 'beitrag',
      basis: 'grundlage',
      gap: 'bedarf',
      outcome: 'verbleib',
    },
    all: 'alle',
    sort: 'Sortierung',
    sortOrder: {
      relevance: 'Passung',
      title: 'Titel',
      state: 'Stand',
      evidence: 'Neuester Beleg',
    },
    reset: 'Alles zurücksetzen',
    chosen: 'Gesetzte Filter',
    removeFilter: 'Filter entfernen',
    results: 'Treffer',
    /** {count} is replaced in the browser. */
    countOne: '1 Treffer',
    countMany: '{count} Treffer',
    countNone: 'Kein Treffer',
    sureOne: '1 sicherer Treffer',
    sureMany: '{count} sichere Treffer',
    sureNone: 'Kein sicherer Treffer',
    possibleOne: '1 könnte passen',
    possibleMany: '{count} könnten passen',
    answered: 'eine Antwort',
    sureHeading: 'Sichere Treffer',
    sureHint: 'Das Gesuchte oder ein anderes Wort dafür steht im Titel, im Text oder unter den Suchwörtern.',
    possibleHeading: 'Das könnte passen',
    possibleHint: 'Nur ein Teil der Anfrage steht dort, oder ein ähnliches Wort.',
    answerMore: {
      question: 'Mit Belegen lesen',
      term: 'Im Glossar lesen',
      source: 'Zur Quelle',
    },
    others: 'Dazu auch',
    more: 'Weitere {count} zeigen',
    why: {
      title: 'im Titel',
      names: 'Name oder Nummer',
      synonyms: 'Suchwort, nicht aus der Quelle',
      other: 'andere Sprache',
      summary: 'in der Beschreibung',
      tags: 'Stelle, Bereich oder Art',
    },
    documentKind: {
      measure: 'Maßnahme',
      claim: 'Anspruch',
      commitment: 'Zusage',
      principle: 'Prinzip',
      field: 'Bereich',
      gap: 'Handlungsbedarf',
      question: 'Frage',
      department: 'Stelle',
      statement: 'Stellungnahme',
      term: 'Begriff',
      source: 'Quelle',
      section: 'Abschnitt einer Quelle',
    },
    csv: 'Diese Treffer als CSV',
    csvLoading: 'Die Tabelle wird geladen …',
    csvFailed: 'Die Tabelle ließ sich nicht laden.',
    csvColumns: {
      title: 'Titel',
      kind: 'Art',
      state: 'Stand',
      stateOn: 'Stand vom',
      edition: 'Ausgabe',
      departments: 'Zuständig laut Quelle',
      presumablyBy: 'Vermutlich zuständig (unsere Einschätzung)',
      links: 'Ansprüche und Zusagen (Beitrag, Grundlage)',
      quotation: 'Zitat',
      section: 'Fundstelle',
      address: 'Adresse',
    },
    noneHint: 'Nichts gefunden: Dazu haben wir nichts erfasst, oder es heißt anders.',
    didYouMean: 'Meinten Sie „{suggestion}“?',
    dropFilters: 'Ohne Filter suchen',
    loading: 'Die Suche wird geladen …',
    slow: 'Die Suche lädt noch. Darunter steht die vollständige Liste.',
    failed: 'Die Suche ließ sich nicht laden. Darunter steht die vollständige Liste.',
  },
  data: {
    title: 'Daten',
    lead: 'Alles, was auf dieser Website steht, gibt es auch als offene Daten: zum Rechnen, Verknüpfen und Weiterbauen.',
    licence: (licence: string) =>
      `Die eigenen Texte und Daten stehen unter der Lizenz ${licence}. Zitate aus den Quellen sind gekennzeichnet und gehören nicht dazu.`,
    edition: (name: string, day: string) => `Ausgabe „${name}“ (${day}).`,
    version: (version: string) => `Version des Formats: ${version}.`,
    record: 'Neben jeder Seite eines Datensatzes liegt derselbe Datensatz als JSON, zum Beispiel',
    recordLink: 'Diesen Datensatz als JSON',
    twins: 'Neben jeder Seite liegt dieselbe Seite als Markdown (index.md).',
    twin: 'Als Markdown',
    follow: 'Neues dazu',
    assistants: 'Für Assistenten: Markdown',
    allFormats: 'Alle Daten und Formate',
    feed: (title: string) => `Neues: ${title}`,
    contents: 'Was möchten Sie tun?',
    kilobytes: (number: string) => `${number} kB`,
    formats: {
      json: {
        title: 'Für Programme: JSON',
        text: 'Datensätze als JSON, mit Adressen, Ausgabe und Lizenz. knowledge-base.json enthält alles in einer Datei.',
      },
      schema: {
        title: 'Aufbau der Dateien: JSON Schema und SHACL',
        text: 'Beschreibt maschinenlesbar, welche Felder die Dateien haben und was darin stehen darf.',
      },
      spreadsheet: {
        title: 'Für Tabellenprogramme: CSV zum Öffnen',
        text: 'Eine Tabelle je Datei, so geschrieben, wie sie Excel und LibreOffice auf Deutsch mit einem Doppelklick öffnen: mit Strichpunkten und einer Kennung für die Umlaute.',
      },
      csv: {
        title: 'Für Programme: CSV nach RFC 4180',
        text: 'Dieselben Tabellen in der Normalform: UTF-8 ohne Kennung, Kommas, eine Kopfzeile, jeder Wert unverändert.',
      },
      package: {
        title: 'Für die Statistik: Data Package',
        text: 'Beschreibt die CSV-Tabellen beider Arten mit Trennzeichen, Spalten, Schlüsseln und Prüfsummen (Data Package 2.0).',
      },
      mappings: {
        title: 'Für Bibliotheken: Zuordnungen als SSSOM',
        text: 'Welche Maßnahme zu welchem Anspruch beiträgt, als Zuordnungstabelle. Was keine Maßnahme hat, steht als NoTermFound darin.',
      },
      graph: {
        title: 'Für verknüpfte Daten: JSON-LD und Turtle',
        text: 'Alles als ein Graph: Begriffe nach SKOS, Maßnahmen und Stellen nach schema.org, Belege nach PROV-O.',
      },
      catalogue: {
        title: 'Für Datenportale: Katalog nach DCAT-AP.de',
        text: 'Verzeichnis aller Dateien mit Größen und Prüfsummen. Ein Datenportal trägt die Adresse als Quelle ein und holt es ab.',
      },
      feeds: {
        title: 'Zum Abonnieren: Atom und JSON Feed',
        text: 'Ausgaben, Änderungen der Zuordnungen, Antworten von Stellen und datierte Stände der Maßnahmen, die 100 neuesten. Jedes Prinzip und jede Stelle hat dasselbe für sich, neben ihrer Seite. Die Adresse einer Datei in ein Leseprogramm für Feeds eintragen.',
      },
    },
    example: 'Zum Ausprobieren:',
    spreadsheetHeading: 'Beispiel: offene Ansprüche in einer Tabelle',
    spreadsheetSteps: [
      'claims.excel.csv herunterladen und öffnen.',
      'Die erste Zeile markieren und einen Filter einschalten (Daten, Filter).',
      'In der Spalte coverage nur undocumented auswählen.',
      'Übrig bleiben die Ansprüche, zu denen keine Maßnahme belegt ist; die Spalte absence sagt, was stattdessen in den Quellen steht, die Spalte url führt zur Seite.',
    ],
    formulaNote:
      'Beginnt ein Text mit =, +, - oder @, steht in diesen Dateien ein Apostroph davor, damit kein Tabellenprogramm ihn als Formel ausführt.',
    archiveHeading: 'Die ganze Website als Archiv',
    archiveText:
      'Zum Spiegeln und Aufbewahren: auspacken und von einem beliebigen Webserver ausliefern lassen.',
    programHeading: 'Beispiel: dasselbe mit einem Programm',
    programText: 'Das Programm braucht Node.js ab Version 22.18 und sonst nichts:',
    importHeading: 'Mit diesen Daten neu anfangen',
    importText:
      'Aus knowledge-base.json entsteht mit der offenen Software dieser Website wieder ein vollständiger Ordner mit Inhalten. So kann eine andere Stadt mit einem Beispiel beginnen:',
    vocabularyHeading: 'Eigene Wörter im Graphen',
    vocabularyText: 'Wo kein gebräuchliches Vokabular ein Wort hat, steht eines von hier:',
    vocabulary: {
      Measure: 'Etwas Konkretes, das die Stadt betreibt, plant, fördert, veranstaltet oder eingerichtet hat.',
      Gap: 'Was an einem Anspruch oder einer Zusage offen ist.',
      Statement: 'Was eine beteiligte Stelle zur Vorlage gesagt hat.',
      Presumption: 'Eine Stelle, die wir für zuständig halten, mit unserem Grund.',
      contributesDirectlyTo:
        'Die Maßnahme tut selbst, was die Worte sagen, für die Menschen, die sie nennen.',
      enables: 'Die Maßnahme ist eine Voraussetzung; allein belegt sie nichts.',
      extent: 'full: ganz; part: nur ein Ort, eine Gruppe, ein Dienst oder weniger, als die Worte verlangen.',
      basis:
        'stated: durch ein Zitat belegt; via-field: über die Einordnung der Quelle; editorial: eigene Einschätzung.',
      limitation: 'Was die Zuordnung nicht beweist.',
      coverage: 'documented: belegt; partly: teilweise belegt; undocumented: keine Maßnahme belegt.',
      finding:
        'none-found: geprüft, nichts gefunden; asserted: behauptet ohne Maßnahme; partial: in Teilen; outside-remit: nach der Quelle nicht Aufgabe der Stadt.',
      kind: 'Welcher Art die Maßnahme ist.',
      state: 'Stand der Maßnahme in der Ausgabe.',
      edition: 'Ausgabe, von der das gilt.',
      position: 'Haltung der Stelle zur Mitgliedschaft.',
      closedBy: 'Was die Lücke schließen würde.',
      affected: 'Wen die Lücke betrifft.',
      presumablyBy:
        'Welche Stelle wir für zuständig halten, wo die Quelle keine nennt. Das ist unsere Einschätzung.',
      ground:
        'Worauf die Einschätzung beruht: title: auf dem Namen; section: auf einem Abschnitt; common-knowledge: auf Allgemeinwissen.',
    },
  },
  feeds: {
    edition: (name: string) => `Neue Ausgabe „${name}“`,
    change: (title: string) => `Änderung: ${title}`,
    reply: (department: string, title: string) => `${department} antwortet zu: ${title}`,
    of: (title: string, site: string) => `${title} – ${site}`,
    state: (measure: string, state: string, paper: string) => `${measure}: ${state} (laut ${paper})`,
  },
  checks: {
    title: 'Wie diese Website sich selbst an die Prinzipien hält',
    lead: 'Eine Website über digitale Rechte muss sie selbst achten. Das Folgende haben Prüfprogramme vor der Veröffentlichung festgestellt; niemand hat es von Hand eingetragen.',
    link: 'Was an dieser Website geprüft ist',
    check: 'Prüfung',
    tool: 'Womit',
    count: 'Wie viel',
    findings: 'Befunde',
    on: 'Wann',
    none: 'keine',
    other: 'Weitere Prüfungen',
    limits:
      'Programme finden nur einen Teil der Fehler. Eine Prüfung durch Menschen mit Behinderung hat noch nicht stattgefunden.',
    accessibility: (count: number, day: string, tool: string, findings: number) =>
      `Zuletzt geprüft am ${day} mit ${tool}: ${count} Seiten, ${findings === 0 ? 'keine Befunde' : `${findings} Befunde`}.`,
    pdf: (files: number, day: string, findings: number) =>
      `Der Bericht als PDF ist für Vorleseprogramme ausgezeichnet („tagged PDF“). Ein eigenes Programm hat ihn am ${day} nach Teilen des Matterhorn-Protokolls geprüft: ${count(files, 'Datei', 'Dateien')}, ${findings === 0 ? 'keine Befunde' : count(findings, 'Befund', 'Befunde')}. Die Kennung für PDF/UA-1 trägt eine Datei nur, wenn dieses Programm nichts findet. Was nur Menschen beurteilen können, ist nicht geprüft.`,
    notYet:
      'Diese Fassung ist noch nicht veröffentlicht; Ergebnisse der Prüfungen stehen erst in einer Veröffentlichung.',
    units: {
      pages: (number: string) => `${number} Seiten`,
      files: (number: string) => `${number} Dateien`,
      requests: (number: string) => `${number} Anfragen`,
      quotations: (number: string) => `${number} Zitate`,
      links: (number: string) => `${number} Verweise`,
      texts: (number: string) => `${number} Texte`,
    },
    names: {
      axe: 'Jede Seite ist ohne Barrieren, soweit ein Programm sie finden kann (WCAG 2.2, Stufe AA).',
      'axe-variants': 'Jede Art von Seite auch im dunklen Farbschema und auf 320 Pixeln Breite.',
      keyboard: 'Alles ist mit der Tastatur erreichbar, und man sieht, wo man ist.',
      html: 'Der Aufbau jeder Seite folgt den Regeln für HTML.',
      vnu: 'Das Prüfprogramm des W3C findet keinen Fehler.',
      pdf: 'Der Bericht als PDF ist für Vorleseprogramme ausgezeichnet, soweit ein eigenes Programm es prüfen kann.',
      weight: 'Jede Seite bleibt leicht, auch für alte Telefone und langsame Netze.',
      'no-third-party': 'Keine Seite lädt etwas von anderen Anbietern.',
      policy: 'Der Browser darf nur laden, was zu dieser Website gehört; keine Seite verstößt dagegen.',
      injection: 'Texte mit eingeschleustem Programmcode erscheinen als Text.',
      server: 'Der Server schickt alle Sicherheitsangaben mit jeder Antwort.',
      quotations: 'Jedes Zitat steht Wort für Wort in seiner Quelle.',
      links: 'Jeder Verweis innerhalb der Website führt zu seinem Ziel.',
      data: 'Jede Datei der offenen Daten hat den Aufbau, den sie verspricht.',
      determinism: 'Gleiche Inhalte ergeben Byte für Byte dieselbe Website.',
      languages:
        'Jede Seite gibt es in jeder Sprache (die in Einfacher Sprache vielleicht nicht), und alle verweisen aufeinander.',
      swap: 'Beim Austausch einer Fassung geht keine Anfrage verloren.',
      subpath: 'Die Website läuft auch unterhalb einer anderen.',
    },
  },
  /** The letter by which readers ask the city; in the city's first language. */
  letter: {
    subject: {
      claim: (title: string, _: Words) => `Digitale Rechte: ${title}`,
      commitment: (title: string, words: Words) => `Entwurf ${words.forms.guideline.genitive}: ${title}`,
    },
    salutation: 'Sehr geehrte Damen und Herren,',
    ask: (title: string) => `ich bitte um Auskunft zum Thema „${title}“.`,
    meant: (sentence: string) => `Gemeint ist: ${sentence}`,
    principle: (number: number, coalition: string, words: string, source: string) =>
      `Prinzip ${number} (${coalition}) nennt dazu: „${words}“ (zitiert nach: ${source}).`,
    field: (words: string, source: string, city: Words) =>
      `Im Entwurf ${city.forms.guideline.genitive} heißt es dazu: „${words}“ (${source}).`,
    evaluation: (site: string, edition: string, day: string, address: string) =>
      `Die Website „${site}“ hat öffentliche Quellen dazu ausgewertet (${edition}, ${day}): ${address}`,
    reason: {
      'none-found': 'Eine Maßnahme, die unmittelbar dazu beiträgt, fand sich in diesen Quellen nicht.',
      unattested: (measures: string) =>
        `Zuletzt belegt war dafür: ${measures}. Neueres fand sich nicht; ein Ende ist damit nicht gesagt.`,
      asserted: (quote: string, source: string) =>
        `Eine Quelle sagt dazu: „${quote}“ (${source}). Zu welcher Maßnahme das gehört, geht daraus nicht hervor.`,
      partial: (measures: string, onlyStated: boolean) =>
        `Teilweise belegt ist es danach${onlyStated ? ', nur nach Angabe,' : ''} durch: ${measures}.`,
      'outside-remit': (quote: string, source: string) =>
        `Eine Quelle sagt, das sei nicht Aufgabe der Stadt: „${quote}“ (${source}).`,
    },
    lastSeen: (measure: string, year: string) => `${measure} (${year})`,
    more: (number: number) => `${number} weitere`,
    missing: (text: string) => `Als Befund steht dort: „${text}“`,
    questions: {
      'none-found': [
        'Gibt es eine Maßnahme, Regelung oder Unterlage der Stadt, die unmittelbar dazu beiträgt? Wenn ja: welche?',
        'Seit wann gibt es sie, und ist sie geplant, in Kraft oder beendet?',
        'Wo ist sie öffentlich dokumentiert?',
      ],
      unattested: [
        'Gibt es das Genannte noch, oder was trat an seine Stelle?',
        'Seit wann gilt der heutige Stand?',
        'Wo ist er öffentlich dokumentiert?',
      ],
      asserted: [
        'Gehört das in der Quelle Genannte zu einer Maßnahme der Stadt? Wenn ja: zu welcher?',
        'Seit wann gibt es sie, und ist sie geplant, in Kraft oder beendet?',
        'Wo ist sie öffentlich dokumentiert?',
      ],
      partial: [
        'Gibt es zu dem, was laut Befund nicht gefunden wurde, eine Maßnahme, Regelung oder Unterlage der Stadt? Wenn ja: welche?',
        'Seit wann gibt es sie, und ist sie geplant, in Kraft oder beendet?',
        'Wo ist sie öffentlich dokumentiert?',
      ],
      'outside-remit': [
        'Gilt diese Aussage noch, und wer ist stattdessen zuständig?',
        'Gibt es trotzdem eine Maßnahme der Stadt dazu, und seit wann?',
        'Wo ist beides öffentlich dokumentiert?',
      ],
    },
    thanks:
      'Falls Ihnen dazu nichts vorliegt, reicht ein kurzer Hinweis, auch die Antwort gern elektronisch. Vielen Dank für Ihre Mühe!',
    ending: 'Mit freundlichen Grüßen',
  },
  /** What the page says around the letter. */
  ask: {
    heading: 'Die Stadt fragen',
    link: 'Die Stadt dazu fragen',
    lead: 'Diesen Text können Sie kopieren, ändern und selbst abschicken. Er verspricht nichts und bindet niemanden.',
    recipient: (city: string) => `An: ${city}`,
    subject: 'Betreff',
    body: 'Text der Anfrage',
    language: (language: string) => `Die Anfrage ist in der Sprache der Stadt geschrieben: ${language}.`,
    rendering: 'Was darin steht',
    platform: (name: string) => `Auf ${name} fragen`,
    listedAs: (name: string) => `Wählen Sie dort als Behörde „${name}“.`,
    shortened: 'In diesem Link ist der Text gekürzt, damit die Adresse nicht zu lang wird.',
    mail: 'Per E-Mail fragen',
    file: 'Als Textdatei',
    foreign: (name: string) =>
      `${name} ist ein fremdes Angebot. Mit dem Klick erhält es den Text; Anfrage und Antwort sind dort in der Regel öffentlich, und es gelten seine eigenen Regeln zum Datenschutz.`,
    nothing: 'Diese Website schickt nichts ab und erfährt nicht, ob Sie fragen.',
    legal: 'Worauf sich die Bitte stützt',
    attested: 'nach Angabe, nicht im Wortlaut geprüft',
  },
  replies: {
    heading: 'Was die Stelle dazu sagt',
    explain: 'Jede Stelle kann hier antworten. Ihre Worte stehen neben unseren und werden nicht verändert.',
  },
  /** Badges and boards for other websites. */
  embed: {
    stated: (partly: string, number: number) => `${partly} (${number} nur nach Angabe)`,
    heading: 'Für andere Websites: Abzeichen und Tafeln zum Einbinden',
    text: 'Bilder mit den Zeichen eines Prinzips oder Bereichs, hell und dunkel, mit Text für Vorleseprogramme. Sie enthalten kein Programm und melden nichts. Das HTML kopieren und auf der eigenen Seite einfügen; mit der nächsten Ausgabe ändert sich das Bild von selbst.',
    fixed: (edition: string) => `Bleibt bei der Ausgabe „${edition}“`,
    badge: 'Abzeichen',
    board: 'Tafel',
    all: 'Alle Prinzipien',
    link: 'Als Abzeichen einbinden',
    oembed:
      'Wer oEmbed nutzt, gibt einfach die Adresse der Seite ein; jede Seite eines Datensatzes hat eine solche Beschreibung.',
  },
  correction: {
    text: 'Korrektur als Text',
    forms: {
      correction: 'Korrektur im Repositorium',
      'new-evidence': 'Beleg nachtragen',
      'new-measure': 'Maßnahme nachtragen',
    },
    subject: (title: string) => `Korrektur zu: ${title}`,
    to: 'An',
    address: 'Adresse der Seite',
    edition: 'Ausgabe',
    checksum: 'Prüfsumme der Daten',
    field: 'Feld (eines stehen lassen)',
    wrong: 'Was ist falsch?',
    right: 'Wie muss es heißen, und wo steht das öffentlich?',
    staff: 'Bitte keine Namen, Anschriften oder Postfächer von Beschäftigten nennen.',
  },
  versions: {
    heading: 'Was sich seit der vorigen Veröffentlichung geändert hat',
    none: 'Eine frühere Fassung der Daten zum Vergleich gibt es noch nicht. Darum steht hier nichts.',
    span: (before: string, then: string, after: string, now: string) =>
      `Von Version ${before} (${then}) bis Version ${after} (${now}).`,
    same: 'Am Inhalt hat sich dazwischen nichts geändert.',
    coverage: (title: string, before: string, after: string, edition: string) =>
      `${title}: bisher ${before}, jetzt ${after} (${edition})`,
    change: { added: 'Neu', removed: 'Nicht mehr enthalten', changed: 'Geändert' },
  },
  cite: {
    heading: 'Diese Seite zitieren',
    text: ({ author, title, site, version, published, edition, address }: Citation) =>
      `${author}: „${title}“. In: ${site}. Version ${version}, veröffentlicht am ${published}. ${edition}. ${address}`,
    bibtex: 'Als BibTeX',
    hash: (hash: string) => `Prüfsumme der Daten: ${hash}`,
    report: 'Einen Fehler melden',
  },
  legal: {
    partsHeading: 'Bausteine dieser Website',
    partsText: 'Diese Teile anderer laufen beim Lesen mit oder haben die Seiten gebaut:',
    part: 'Baustein',
    partLicence: 'Lizenz',
    partUse: 'Wofür',
    partUses: { reader: 'beim Lesen', build: 'beim Bauen' },
    name: 'Name',
    address: 'Anschrift',
    contact: 'Kontakt',
    status: 'Status',
    law: 'Maßstab',
    enforcement: 'Durchsetzung',
    feedback: 'Barrieren melden',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht hat sich die Adresse geändert oder es fehlt ein Zeichen. Von hier aus geht es weiter:',
  },
} as const;
