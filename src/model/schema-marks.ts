/** Marks on schemas by which rules and editors find references, texts and quotations wherever they stand. */
import 'zod';
import type { ReferenceKind } from './id.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** What an id leads to; the rule `broken-reference` and the editors' schemas read it. */
    reference?: ReferenceKind;
    /** Set on word lists whose keys are languages of the city. */
    byLanguage?: boolean;
    /** Set on other records whose keys are languages of the city. */
    languageKeys?: boolean;
    /** Set on texts that need every language of the city. */
    localized?: boolean;
    /** Most characters that a text may have in one language. */
    longest?: number;
    /** Set on quotations that have to be proved. */
    evidence?: boolean;
  }
}

/** Takes the marks out of a JSON Schema, of which they are no keywords. */
export function removeMarks(jsonSchema: Record<string, unknown>): void {
  for (const mark of ['reference', 'localized', 'byLanguage', 'languageKeys', 'longest', 'evidence'])
    delete jsonSchema[mark];
}
