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

/** Words of the coverage. */
export const statusWords = {
  documented: 'belegt',
  partly: 'nur teilweise belegt',
  undocumented: 'mit keiner Maßnahme belegt',
} as const satisfies Record<CoverageStatus, string>;
