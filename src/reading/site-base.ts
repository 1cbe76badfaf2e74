/** Path below which the site lies on its host, from `SITE_BASE`. */
import { KnownFailure } from './known-failure.ts';

/**
 * The path with a slash at both ends; `/` when the variable is not set. What is no clean absolute path is refused: an
 * address, a way upwards or a query would end up in every link of the site.
 *
 * @throws KnownFailure
 */
export function readSiteBase(given: string | undefined = process.env['SITE_BASE']): string {
  if (given === undefined) return '/';
  if (!/^\/(?:[A-Za-z0-9](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?\/?)*$/u.test(given) || given.includes('//'))
    throw new KnownFailure(
      `SITE_BASE „${given}“ ist kein Pfad. Bitte so schreiben: /ordner/ (Buchstaben, Ziffern, Punkt, Bindestrich).`,
    );
  return given.replace(/\/?$/u, '/');
}
