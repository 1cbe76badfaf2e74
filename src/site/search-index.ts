/** The search index of one language: its text, and its path with a hash of the text. */
import { memoise } from '../model/memoise.ts';
import { hashText } from '../proof/hash.ts';
import { buildSearchDocuments } from '../search/build-documents.ts';
import { packDocument, type SearchDocument } from '../search/document.ts';
import type { Site } from './site.ts';

/**
 * With more documents than this the index holds titles and search words only: on a slow phone the first result would
 * otherwise take longer to load than people wait.
 */
const mostWithSummary = 1_500;

/** Path below the site's base, without leading slash, and the text of the file. */
export const buildSearchIndex = memoise((site: Site): { readonly path: string; readonly text: string } => {
  const { wording } = site;
  const documents = buildSearchDocuments(site.knowledgeBase, site.coverage, site.language, {
    kind: wording.kind,
    state: wording.state,
    finding: wording.finding,
    statement: wording.departments.statement,
  });
  const slim = documents.length > mostWithSummary;
  const packed = documents
    .filter(({ kind }) => !slim || kind !== 'section')
    .map((document) => ({ ...document, address: addressOf(site, document) }))
    .map((document) => packDocument(slim ? slimmed(document) : document));
  const text = JSON.stringify(packed);
  return { path: `_astro/search.${site.language}.${hashText(text).slice(0, 8)}.json`, text };
});

/** Title, and as many search words as say most; the first are the most usual ones. */
function slimmed<Document extends SearchDocument>(document: Document): Document {
  const words = document.synonyms.split(', ').slice(0, 8).join(', ');
  return { ...document, synonyms: words, other: '', summary: '', tags: '' };
}

function addressOf(site: Site, { kind, id }: SearchDocument): string {
  switch (kind) {
    case 'claim':
    case 'commitment': {
      const target = site.knowledgeBase.targetById.get(id);
      if (!target) throw new Error(`There is no claim or commitment "${id}".`);
      return site.target(target);
    }
    case 'section': {
      const [source = '', section = ''] = id.split(' ');
      return site.section(source, section);
    }
    case 'term':
      return `${site.list('glossary')}#${id}`;
    default:
      return site.record(`${kind}s`, id);
  }
}
