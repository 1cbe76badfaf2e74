/** Words that say nothing by themselves, and words that deny, per language; as people write them, without umlauts. */
import type { KnownLanguage } from '../model/language.ts';

/** Articles, pronouns, verbs of asking, courtesies: what people say around what they look for. */
const fillers = {
  de: `aber alle allem allen aller alles als also am an and auch auf aus bei beim bekomme bekommen bekommt bin bis bitte
  brauche brauchen braucht da dabei dafur damit danke dann daran darauf darf darfst daruber das dass dazu dein deine dem
  den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch durfen eben eigentlich ein
  eine einem einen einer eines einfach er erfahren erfahre erst es etwa etwas euch euer eure fande fur furs gab
  ganz geben gerade gern gerne gehe gehen geht genau gibt gute guten habe haben hallo hast hat hatte hatten herr hier
  hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja je jede jedem jeden jeder jedes jemand kann
  kannst konnen konnte konnten konnt kriege kriegen kommen komme kommt lassen lasst lieber mache machen macht mal man manche mehr   mich mir mit mochte mochten mussen muss musste nach nachher nahe nahere nehmen
  neben noch nun nur ob oder och paar sag sagen sagt schon sehr sei sein seine seinem seinen seiner seit selber sich
  sie sind so sogar soll sollen sollte sollten somit sondern sonst such suche suchen tag tun tut uber uberhaupt um und
  uns unser unsere unserem unseren unserer viel viele vielen vom von vor wann war ware waren warum was weil welche
  welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieso will wir wird wurd wurde wurden wissen wo woher wohin
  wollen womit worum wozu zu zum zur zwar finde finden findet guck schau hilfst brauchte
  halt irgendwie irgendwo irgendwas wohl moin servus gruss freundliche freundlichen entschuldigung frage
  hab komm geb bekomm nochmal wieder irgendwann inzwischen extra ubers vorm ums unterm vorher klar nix echt eher jetzt heute bald denn eh bloss vorbei fast kaum richtig wirklich setzt sitzt sitze stellt liegt lauft bleibt
  bleiben kenne kennt kennen denkt denken glaube glauben meint meinen hangt gilt bringt bringen nimmt nehme holen holt hol gemacht gesagt
  lang lange oft meist weit wenig wenige mehrere sache sachen ding dinge zeug grad drauf drin dran raus rein rum oben unten
  sowas sowie nem nen ner ne gibts gehts willst wollt wurdest wurden erste ersten letzte ganze ganzen andere anderen anderes
  anders eigene eigenen eigenes beide beiden genug ok okay nein hm namlich trotzdem deshalb deswegen dagegen davon dadurch
  person personen mensch menschen passt aufs weiss leute weisst kennst spricht redet reden dahinter hinter untereinander
  los gerade mag steht stehen geworden worden gehort gehoren zustandig zustandige verantwortlich kummert`,
  en: `a about all also am an and any anybody anyone anything are as at be because been being but by can could did do does
  each either else even ever every find for from get gets getting give go going got had has have having he hello help her here hi
  him his how i if im in into is it its ive just know let like looking look me might more most much must need needs of on
  one or our ours out over own please re she should show so some somebody someone something than thank thanks that the their them then
  there these they thing things this those through to too up us use very want wants was we were what when where whether which
  while who whom whose why will with would you your yours tell charge responsible`,
} satisfies Record<KnownLanguage, string>;

/** Words by which people speak of themselves: "my data" is another topic than data. */
const owns = {
  de: 'mein meine meinem meinen meiner meines',
  en: 'mine my',
} satisfies Record<KnownLanguage, string>;

/** Words that deny: what somebody lacks is a topic of its own. */
const denials = {
  de: 'fehlen fehlend fehlende fehlt kein keine keinem keinen keiner keinerlei keines mangel nicht nichts nie niemals niemand niemanden nirgends nirgendwo ohne weder',
  en: 'arent cannot cant couldnt didnt doesnt dont hasnt havent isnt lack lacking lacks missing neither never no nobody none not nothing nowhere shouldnt wasnt wont without wouldnt',
} satisfies Record<KnownLanguage, string>;

/** Words by which people ask what something means. */
const definings = {
  de: 'abkurzung ausdruck bedeutet bedeuten bedeutung begriff definition erklart fachbegriff fachwort fremdwort heisst heissen kurzt wort',
  en: 'abbreviation called definition define explained simple jargon mean meaning means term word',
} satisfies Record<KnownLanguage, string>;

/** Words by which people ask who is in charge. */
const offices = {
  de: 'wer abteilung amt amter behorde behorden dienststelle referat stelle verantwortlich zustandig zustandige',
  en: 'who authority charge department office responsible',
} satisfies Record<KnownLanguage, string>;

/** Words for the administration itself: every record is about it, whether it says so or not. */
const context = {
  de: 'behorde behorden amt amter gemeinde kommune rathaus stadt stadtisch stadtische stadtischen stadtverwaltung verwaltung',
  en: 'administration authority authorities city council hall municipal municipality town',
} satisfies Record<KnownLanguage, string>;

/** Phrases of such words that name something all the same, and what. */
const named = {
  de: { 'wer ich bin': 'identitat', 'wie ich heisse': 'identitat' },
  en: { 'who i am': 'identity', 'who we are': 'identity' },
} satisfies Record<KnownLanguage, Readonly<Record<string, string>>>;

/** Those of all languages, since people mix them. */
const split = (words: Readonly<Record<KnownLanguage, string>>) =>
  Object.values(words).flatMap((list) => list.split(/\s+/u));

export const stopWords = split(fillers);
export const owningWords = split(owns);
export const denyingWords = split(denials);
export const definingWords = split(definings);
export const officeWords = split(offices);
export const contextWords = split(context);
export const namedPhrases = Object.values(named).flatMap((phrases) => Object.entries(phrases));
