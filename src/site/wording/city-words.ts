/** The city's own words as the wording puts them into its sentences. */
import type { City, WordForms } from '../../model/city.ts';

export type CityWords = { readonly [Name in keyof City['words']]: string } & {
  /** Forms of the words that languages inflect; the bare word in the others. */
  readonly forms: { readonly guideline: WordForms; readonly paper: WordForms };
};
