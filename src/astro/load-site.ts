/** The site of each language, from the content collections. */
import { getCollection } from 'astro:content';
import { findBaseLanguage, plainLanguagePage } from '../model/kinds.ts';
import type { OptionalPages } from '../site/routes.ts';
import { Site } from '../site/site.ts';
import { loadChecks } from './checks.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { oncePerBuild } from './once-per-build.ts';
import { loadOutdated } from './outdated.ts';

/** The site in one language. */
export const loadSite = oncePerBuild(
  async (language: string) =>
    new Site(await loadKnowledgeBase(), {
      language,
      base: import.meta.env.BASE_URL,
      plain: await loadPlainLanguages(),
      outdated: await loadOutdated(language),
    }),
);

/** Which pages there are beside those that every site has. */
export async function loadOptionalPages(): Promise<OptionalPages> {
  return { plain: await loadPlainLanguages(), checks: (await loadChecks()).length > 0 };
}

/** Tag of the plain language by language, from the pages that there are. */
async function loadPlainLanguages(): Promise<Map<string, string>> {
  const { city } = await loadKnowledgeBase();
  const tags = (await getCollection('pages'))
    .map(({ id }) => id.split('.'))
    .flatMap(([name, tag]) => (name === plainLanguagePage && tag !== undefined ? [tag] : []));
  return new Map(
    tags.flatMap((tag) => {
      const language = findBaseLanguage(tag, city.languages);
      return language === undefined ? [] : [[language, tag] as const];
    }),
  );
}
