/**
 * The links as mappings in SSSOM/TSV: subject is a measure, object a claim or commitment. Targets without any link stand
 * in it with `sssom:NoTermFound` as their subject. Confidence is left out: nobody measured it.
 */
import { stringify } from 'yaml';
import { nearness } from '../derived/agreement.ts';
import type { Target } from '../model/knowledge-base.ts';
import { getText } from '../model/localized.ts';
import type { Basis, Contribution } from '../model/measure.ts';
import { linksInEdition } from '../model/measure.ts';
import { isMachine } from '../model/reading.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { type VocabularyTerm, vocabularyAddress } from './vocabulary.ts';

const predicates: Readonly<Record<Contribution, VocabularyTerm>> = {
  direct: 'contributesDirectlyTo',
  enabling: 'enables',
};

/**
 * How a link came about, in the terms of the semantic mapping vocabulary: people made all of them; the source itself
 * states some, and for others it names the field from which we chose the commitment.
 */
const justifications: Readonly<Record<Basis, string>> = {
  stated: 'semapv:BackgroundKnowledgeBasedMatching',
  'via-field': 'semapv:MappingChaining',
  editorial: 'semapv:ManualMappingCuration',
};

/** Slots that hold a list, separated by bars. */
const lists = ['author_label', 'reviewer_label'] as const;
type List = (typeof lists)[number];

/** Slots of a mapping in the order of the standard's table of slots; what is our own comes last, by its property. */
const columns = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'author_label',
  'reviewer_label',
  'subject_source',
  'object_source',
  'mapping_date',
  'review_date',
  'reviewer_agreement',
  'comment',
  'ext_basis',
  'ext_extent',
] as const;
type Column = (typeof columns)[number];

/** Slots that stand once in the head of the file where all mappings have the same value. */
const propagated = ['subject_source', 'object_source', 'mapping_date'] as const satisfies readonly Column[];

type Mapping = Partial<Readonly<Record<Exclude<Column, List>, string> & Record<List, readonly string[]>>>;

export function buildSssom(publication: Publication): PublishedFile {
  const mappings = buildMappings(publication);
  const condensed = condense(mappings);
  const left = columns.filter(
    (name) => !(name in condensed) && mappings.some((mapping) => (mapping[name] ?? '').length > 0),
  );
  const rows = mappings.map((mapping) => left.map((name) => formatValue(mapping[name]))).sort(compareRows);
  const lines = [
    ...formatMetadata(publication, condensed, left),
    left.join('\t'),
    ...rows.map((row) => row.join('\t')),
  ];
  return {
    path: `${publication.folder}links.sssom.tsv`,
    mediaType: 'text/tab-separated-values',
    format: 'mappings',
    text: `${lines.join('\n')}\n`,
  };
}

function compareRows(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((value, column) => value !== b[column]);
  return index < 0 ? 0 : (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}

/** The slots that may stand in the head, with the value that all mappings have. */
function condense(mappings: readonly Mapping[]): Mapping {
  return Object.fromEntries(
    propagated.flatMap((name) => {
      const [first, ...others] = [...new Set(mappings.map((mapping) => mapping[name]))];
      return first !== undefined && others.length === 0 ? [[name, first]] : [];
    }),
  );
}

/** A value as the standard writes it: in quotes where it has to be, bars and backslashes of lists escaped. */
function formatValue(value: string | readonly string[] = ''): string {
  const text =
    typeof value === 'string' ? value : value.map((one) => one.replace(/[\\|]/gu, '\\$&')).join('|');
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The head in the order of the standard's table of slots; prefixes by their names, extensions by their properties. */
function formatMetadata(publication: Publication, condensed: Mapping, used: readonly Column[]): string[] {
  const { knowledgeBase, edition } = publication;
  const { city } = knowledgeBase;
  const language = publication.internationalLanguage;
  const extensions = (['basis', 'extent'] as const satisfies readonly VocabularyTerm[])
    .filter((name) => used.includes(`ext_${name}`))
    .map((name) => ({ slot_name: `ext_${name}`, property: `vocabulary:${name}`, type_hint: 'xsd:string' }));
  const metadata = stringify(
    {
      sssom_version: '1.1',
      curie_map: {
        field: publication.list('fields'),
        measure: publication.list('measures'),
        principle: publication.list('principles'),
        site: publication.file(''),
        vocabulary: vocabularyAddress(publication),
      },
      mapping_set_id: publication.file(`${publication.folder}links.sssom.tsv`),
      mapping_set_version: edition.id,
      mapping_set_title: getText(city.siteTitle, language),
      mapping_set_description: getText(city.siteSummary, language),
      creator_label: [getText(city.publisher.name, language)],
      license: city.licences.contentAddress,
      ...Object.fromEntries(propagated.flatMap((name) => (condensed[name] ? [[name, condensed[name]]] : []))),
      ...(extensions.length > 0 ? { extension_definitions: extensions } : {}),
    },
    { lineWidth: 0, singleQuote: false },
  );
  return metadata
    .trimEnd()
    .split('\n')
    .map((line) => `#${line}`);
}

/** Every link of the edition, and every claim and commitment of it that has none. */
function buildMappings(publication: Publication): Mapping[] {
  const { knowledgeBase, edition } = publication;
  const { city } = knowledgeBase;
  const language = publication.internationalLanguage;
  // Who publishes the data answers for the links; single editors are not named.
  const author = getText(city.publisher.name, language);
  const objectOf = (target: Target) => ({
    object_id: `${target.kind === 'claim' ? 'principle' : 'field'}:${target.parent.id}/#${target.id}`,
    object_label: getText(target.title, language),
    object_source: `site:${publication.path({ language: publication.language, view: target.kind === 'claim' ? 'principles' : 'fields' })}`,
    author_label: [author],
    mapping_date: target.examinedOn,
  });
  const subjectSource = `site:${publication.path({ language: publication.language, view: 'measures' })}`;
  const linked = new Set<string>();
  const mappings: Mapping[] = knowledgeBase.measures.flatMap((measure) =>
    linksInEdition(measure, edition, city.editions).flatMap((link) => {
      const target = knowledgeBase.targetById.get(link.target);
      if (!target) return [];
      linked.add(target.id);
      return [
        {
          ...objectOf(target),
          subject_id: `measure:${measure.id}/`,
          subject_label: getText(measure.title, language),
          subject_source: subjectSource,
          predicate_id: `vocabulary:${predicates[link.contribution]}`,
          mapping_justification: justifications[link.basis],
          ...reviewOf(publication, measure.id, target.id),
          comment: [link.rationale, ...(link.limitation ? [link.limitation] : [])]
            .map((text) => getText(text, language))
            .join(' '),
          ext_basis: link.basis,
          ext_extent: link.extent,
        },
      ];
    }),
  );
  const unmapped: Mapping[] = knowledgeBase.targets
    .filter((target) => publication.inEdition(target) && !linked.has(target.id))
    .map((target) => ({
      ...objectOf(target),
      subject_id: 'sssom:NoTermFound',
      subject_source: subjectSource,
      predicate_id: `vocabulary:${predicates.direct}`,
      mapping_justification: justifications.editorial,
    }));
  return [...mappings, ...unmapped];
}

/**
 * What second readings say of a link. A machine is named as a tool, a person by what sort of person it is. The standard has one
 * value for the agreement of all reviewers, from −1 to 1: the mean over the readings of how near each came to the link.
 */
function reviewOf(publication: Publication, measure: string, target: string): Mapping {
  const pair = publication.readings.find(measure, target);
  if (!pair) return {};
  const readings = pair.seen.map(({ reading }) => reading);
  return {
    reviewer_label: readings.map(
      ({ id, reader }) => `${isMachine(reader) ? 'Tool' : 'Person'}: ${reader} (${id})`,
    ),
    review_date:
      readings
        .map(({ readOn }) => readOn)
        .sort()
        .at(-1) ?? '',
    reviewer_agreement: String(Number(nearness(pair).toFixed(2))),
  };
}
