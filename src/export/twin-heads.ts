/** Where the Markdown twin of a page lies, and what it says at its head, by the path of the page. */
import type { City } from '../model/city.ts';
import { sortEditions } from '../model/edition.ts';
import { getText } from '../model/localized.ts';
import { pathOf } from '../site/routes.ts';
import type { TwinHead } from './markdown.ts';

/** Name of the twin, beside the page. */
export const twinName = 'index.md';

/**
 * The heads of a city's twins.
 *
 * @param base path of the site below its host
 * @returns the head of a page, by its path below the base: with a slash at its end, empty for the start page
 */
export function twinHeads(city: City, base: string): (path: string) => TwinHead {
  const root = new URL(base.replace(/\/?$/u, '/'), city.siteUrl).href;
  const { contentAddress, content } = city.licences;
  const folders = city.languages
    .flatMap((language) =>
      sortEditions(city.editions).map((edition) => ({
        language,
        edition,
        folder: pathOf({ language, view: 'start', edition: edition.id }, city),
      })),
    )
    // The root of the first language lies above all others.
    .sort((a, b) => b.folder.length - a.folder.length);
  return (path) => {
    const found = folders.find(({ folder }) => path.startsWith(folder));
    if (!found) throw new Error(`"${path}" belongs to no edition.`);
    const { language, edition } = found;
    return {
      address: root + path,
      language,
      edition: getText(edition.name, language),
      on: edition.on,
      licence: `${content} (${contentAddress})`,
    };
  };
}
