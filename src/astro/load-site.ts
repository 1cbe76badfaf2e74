/** The site of each language, from the content collections. */
import { getCollection } from 'astro:content';
import { findPlainLanguages } from '../model/kinds.ts';
import type { OptionalPages } from '../site/routes.ts';
import { Site } from '../site/site.ts';
import { loadChecks } from './checks.ts';
import { loadKnowledgeBase } from './knowledge-base.ts';
import { oncePerBuild } from './once-per-build.ts';
import { loadOutdated } from './outdated.ts';

/** The site in one language, as of an edition; the latest when left out. */
export function loadSite(language: string, edition?: string): Promise<Site> {
  return loadEdition(edition === undefined ? language : `${language} ${edition}`);
}

const loadEdition = oncePerBuild(async (key: string) => {
  const [language = '', edition] = key.split(' ');
  const knowledgeBase = await loadKnowledgeBase();
  return new Site(knowledgeBase, {
    language,
    edition: knowledgeBase.editions.find(({ id }) => id === edition),
    base: import.meta.env.BASE_URL,
    plain: await loadPlainLanguages(),
    outdated: await loadOutdated(language),
  });
});

/** Which pages there are beside those that every site has. */
export async function loadOptionalPages(): Promise<OptionalPages> {
  return { plain: await loadPlainLanguages(), checks: (await loadChecks()).length > 0 };
}

/** Tag of the plain language by language, from the pages that there are. */
async function loadPlainLanguages(): Promise<Map<string, string>> {
  const { city } = await loadKnowledgeBase();
  const pages = (await getCollection('pages')).map(({ id }) => id);
  return findPlainLanguages(pages, city.languages);
}
