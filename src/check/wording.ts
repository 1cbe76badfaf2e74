/** Words that messages of several rules share, in the language of the authors. */
import { z } from 'zod';
import type { CoverageStatus } from '../model/coverage-status.ts';

/** Kinds of value as an author would call them. */
export const typeWords: Readonly<Record<string, string>> = {
  array: 'eine Liste',
  boolean: 'wahr oder falsch',
  int: 'eine ganze Zahl',
  null: 'nichts',
  number: 'eine Zahl',
  object: 'ein Block mit Schlüsseln',
  record: 'ein Block mit Schlüsseln',
  string: 'ein Text',
};

/** Messages of the schema library, for what has no message of its own. */
export const libraryMessages = z.locales.de().localeError;

/** What the schemas' own conditions want, by their message there. */
export const conditionWords: Readonly<Record<string, string>> = {
  'is no day of the calendar': 'so einen Tag oder Monat gibt es nicht',
  'years run from 1500 to 2099': 'Jahre liegen zwischen 1500 und 2099',
  'lines run from the first to the last, span after span, up to line 100000':
    'Zeilen laufen von der ersten zur letzten, Bereich nach Bereich, höchstens bis 100000',
  'is no regular expression of RE2 (without look-around and back references)':
    'ein regulärer Ausdruck nach RE2, ohne Vorausschau und Rückverweise, der weder auf einen leeren Text noch auf ein bloßes Wort passt',
  'names no group of the pattern': 'keine Gruppe des Musters, etwa {number}',
  'is no address of the web':
    'eine vollständige Adresse wie https://stadt.example/seite, ohne Kennwort, Leerzeichen und Umlaute',
  'is no address of a site':
    'nur Protokoll und Name, wie https://stadt.example; ein Ordner gehört in SITE_BASE',
  'is no mailbox': 'eine Mailadresse wie mailto:amt@stadt.example, ohne weitere Angaben',
  'the pattern and the format do not give the example back':
    'pattern und format ergeben daraus nicht wieder das Beispiel',
};

/** Words of the coverage. */
export const statusWords = {
  documented: 'belegt',
  partly: 'nur teilweise belegt',
  undocumented: 'mit keiner Maßnahme belegt',
} as const satisfies Record<CoverageStatus, string>;
