/**
 * What browsers load to search, in one language: the index, and after the first result the texts that hits are shown with.
 * Each with its path, which holds a hash of the text.
 */

import { answerDay } from '../derived/answer-day.ts';
import type { TargetCoverage } from '../derived/coverage.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { memoise } from '../model/memoise.ts';
import { hashText } from '../proof/hash.ts';
import { buildSearchDocuments } from '../search/build-documents.ts';
import { type Addressed, manyDocuments, type SearchDocument } from '../search/document.ts';
import { termGroups } from '../search/everyday-words.ts';
import type { HitText } from '../search/hit-text.ts';
import { packIndex } from '../search/packed-index.ts';
import { outcomeOfMeasure } from './outcome.ts';
import type { Site } from './site.ts';

interface SiteFile {
  /** Path below the site's base, without leading slash. */
  readonly path: string;
  readonly text: string;
}

/** Every document that the search of a site finds, with its address. */
export const searchDocuments = memoise((site: Site): readonly Addressed<SearchDocument>[] => {
  const { wording } = site;
  return buildSearchDocuments(site.knowledgeBase, site.coverage, site.language, {
    kind: wording.kind,
    state: wording.state,
    finding: wording.finding,
    statement: wording.departments.statement,
  }).map((document) => ({ ...document, address: addressOf(site, document) }));
});

export const buildSearchIndex = memoise((site: Site): SiteFile => {
  const documents = searchDocuments(site);
  const packed = packIndex(documents, {
    groups: termGroups(site.language),
    // Of many, titles and search words only; those of titles are packed, since to find them again takes long.
    ...(documents.length > manyDocuments ? { fields: ['title', 'synonyms'] } : {}),
  });
  return file('search', site, packed);
});

/** Texts of hits, in the order of the documents. */
export const buildSearchTexts = memoise(
  (site: Site): SiteFile =>
    file(
      'texts',
      site,
      searchDocuments(site).map((document): HitText => {
        const { summary, synonyms, names = '' } = document;
        const words = names === '' ? synonyms : synonyms.slice(names.length + ', '.length);
        const source = document.kind === 'source' && site.knowledgeBase.sourceById.get(document.id);
        return [source ? site.text(source.description) : summary, words, names, ...describe(site, document)];
      }),
    ),
);

function file(name: string, { language }: Site, content: unknown): SiteFile {
  const text = JSON.stringify(content);
  return { path: `_astro/${name}.${language}.${hashText(text).slice(0, 8)}.json`, text };
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
    case 'question':
      return `${site.list('questions')}#${id}`;
    default:
      return site.record(`${kind}s`, id);
  }
}

/** What stands below a hit, and its sign: state of a measure, coverage of a claim, finding of a gap, day of an answer. */
function describe(site: Site, { kind, id }: SearchDocument): [note: string, sign: string] {
  const { wording, knowledgeBase } = site;
  switch (kind) {
    case 'measure': {
      const measure = getRecord(knowledgeBase.measureById, id);
      const { state, attested } = site.stateOf(measure);
      const text = site.stateText(measure);
      const note =
        attested && state !== 'unattested' ? wording.questions.attested(text, site.date(attested.on)) : text;
      return [note, `glyph-${outcomeOfMeasure(site, measure)}`];
    }
    case 'claim':
    case 'commitment': {
      const found = site.coverage.byTarget.get(id);
      return found ? [statusText(site, found), `mark-${found.status}`] : ['', ''];
    }
    case 'gap': {
      const gap = getRecord(knowledgeBase.gapById, id);
      const found = site.coverage.byTarget.get(gap.target);
      return [wording.finding[gap.finding], found ? `mark-${found.status}` : ''];
    }
    case 'question': {
      const question = knowledgeBase.questions.find((one) => one.id === id);
      return [question ? answerNote(site, question) : '', ''];
    }
    default:
      return ['', ''];
  }
}

function statusText({ wording: { status } }: Site, { status: name, stated, quoted }: TargetCoverage): string {
  if (name === 'undocumented') return status[name];
  return [
    status[name],
    ...(stated ? [] : [status.byOurReading]),
    ...(quoted ? [] : [status.onlyStatements]),
  ].join(', ');
}

/** The states that an answer relies on, and its day. */
function answerNote(site: Site, question: KnowledgeBase['questions'][number]): string {
  const states = question.measures.flatMap(({ id }) => {
    const measure = site.knowledgeBase.measureById.get(id);
    return measure ? [`${site.text(measure.title)}: ${site.stateText(measure)}`] : [];
  });
  const day = site.wording.questions.day(site.date(answerDay(site.knowledgeBase, question, site.edition)));
  return [day, ...states].join(' · ');
}

function getRecord<Record>(byId: ReadonlyMap<string, Record>, id: string): Record {
  const record = byId.get(id);
  if (!record) throw new Error(`There is no record "${id}".`);
  return record;
}
