/** Wording of the site per language: one file each, found by its name. Adding a language adds a file here. */
import type { Wording } from './wording.ts';

export type { Wording } from './wording.ts';

const files = import.meta.glob<Wording>(['./*.ts', '!./index.ts', '!./wording.ts'], {
  eager: true,
  import: 'default',
});

/**
 * Wording of a language.
 *
 * @throws when there is no file for the language
 */
export function getWording(language: string): Wording {
  const wording = files[`./${language}.ts`];
  if (!wording) {
    throw new Error(
      `The city has the language "${language}", but there is no src/site/wording/${language}.ts.`,
    );
  }
  return wording;
}
