/** What the YAML parser finds wrong, in the words of the authors: what it is, and mostly what to do. */
import type { ErrorCode, YAMLError } from 'yaml';

/** Texts in which YAML sees something else are the usual cause. */
const quoteIt = 'Ein Text mit solchen Zeichen gehört ganz in Hochkommas.';

const words: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'Ein Verweis (*) hat einen Zusatz (& oder !). Bitte den Wert ausschreiben.',
  BAD_ALIAS: `Nach * oder & fehlt ein Name. ${quoteIt}`,
  BAD_COLLECTION_TYPE:
    'Eine Angabe mit ! passt nicht zu dem, was danach kommt. Bitte weglassen, was mit ! beginnt.',
  BAD_DIRECTIVE: 'Eine Zeile beginnt mit %. Bitte löschen, oder den Text in Hochkommas setzen.',
  BAD_DQ_ESCAPE:
    'In einem Text in doppelten Anführungszeichen steht ein \\, das so nichts bedeutet. Bitte einfache Hochkommas nehmen oder \\\\ schreiben.',
  BAD_INDENT:
    'Die Zeile ist anders eingerückt, als es hier sein muss. Was zusammengehört, beginnt in derselben Spalte; was dazugehört, zwei Leerzeichen weiter rechts.',
  BAD_PROP_ORDER: 'Zeichen wie & und ! stehen vor dem Strich oder Schlüssel statt danach. Bitte weglassen.',
  BAD_SCALAR_START: `Ein Text ohne Hochkommas beginnt mit einem Zeichen, mit dem keiner beginnen darf (@ oder \`). ${quoteIt}`,
  BLOCK_AS_IMPLICIT_KEY: `In dieser Zeile steht ein zweiter Doppelpunkt oder ein Strich, der als Schlüssel oder Liste gelesen wird. ${quoteIt}`,
  BLOCK_IN_FLOW:
    'Zwischen { } oder [ ] fehlt ein Komma, oder es beginnt dort eine Liste mit Strichen. Bitte Werte mit Kommas trennen oder die Klammern weglassen.',
  DUPLICATE_KEY: 'Ein Schlüssel steht zweimal da. Bitte einen löschen.',
  IMPOSSIBLE: 'Die Stelle lässt sich nicht lesen. Bitte mit einer Vorlage vergleichen (content/README.md).',
  KEY_OVER_1024_CHARS: `Vor dem Doppelpunkt steht ein sehr langer Text, der als Schlüssel gelesen wird. ${quoteIt}`,
  MISSING_CHAR: 'Es fehlt ein Zeichen.',
  MULTILINE_IMPLICIT_KEY: `Vor dem Doppelpunkt steht ein Text über mehrere Zeilen. Ein Schlüssel steht in einer Zeile. ${quoteIt}`,
  MULTIPLE_ANCHORS: 'Hier stehen zwei Anker (&). Bitte den Wert ausschreiben.',
  MULTIPLE_DOCS: 'Mit --- beginnt ein zweiter Datensatz. Jeder Datensatz ist eine Datei für sich.',
  MULTIPLE_TAGS: 'Hier stehen zwei Angaben mit !. Bitte weglassen.',
  NON_STRING_KEY: 'Ein Schlüssel ist ein Wort; hier steht etwas anderes.',
  RESOURCE_EXHAUSTION: 'Die Datei ist zu tief verschachtelt.',
  TAB_AS_INDENT: 'Eingerückt ist mit einem Tabulator. Bitte Leerzeichen nehmen.',
  TAG_RESOLVE_FAILED: `Was mit ! beginnt, wird als Angabe zum Wert gelesen und ist unbekannt. ${quoteIt}`,
  UNEXPECTED_TOKEN: `Hier steht etwas, womit der Satz nicht weitergehen kann, etwa Text hinter dem Ende der Hochkommas oder einer Klammer. ${quoteIt}`,
};

/** Causes that share a code, by the parser's own words for them. */
const causes: readonly (readonly [parser: RegExp, words: string])[] = [
  [/closing "quote/u, 'Ein Anführungszeichen " ist geöffnet und nicht geschlossen.'],
  [
    /closing 'quote/u,
    "Ein Hochkomma ' ist geöffnet und nicht geschlossen. Im Text selbst steht es doppelt: ''.",
  ],
  [/Comments must be separated/u, 'Vor # fehlt ein Leerzeichen; ohne eines beginnt dort kein Kommentar.'],
  [/Implicit map keys need/u, 'Nach dem Schlüssel fehlt der Doppelpunkt.'],
  [/Sequence item without/u, 'Vor dem Listenpunkt fehlt der Strich (-).'],
  [/Missing space after :/u, 'Nach dem Doppelpunkt fehlt ein Leerzeichen.'],
  [/Missing , (?:or : )?between/u, 'Zwischen zwei Werten in { } oder [ ] fehlt ein Komma.'],
  [/end with a [\]}]/u, 'Eine Klammer { oder [ ist geöffnet und nicht geschlossen.'],
  [/directives-end/u, 'Vor dem Datensatz steht etwas, das nicht dazugehört. Bitte löschen, was davor steht.'],
  [/Tags and anchors/u, 'Nach einer Angabe mit & oder ! fehlt ein Leerzeichen. Bitte die Angabe weglassen.'],
];

/** A sentence or two on the fault; where it is, the position says. */
export function describeYamlError({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  return causes.find(([parser]) => parser.test(message))?.[1] ?? words[code];
}
