/**
 * The links as mappings in SSSOM/TSV: subject is a measure, object a claim or commitment. Targets without any link stand
 * in it with `sssom:NoTermFound` as their subject. Confidence is left out: nobody measured it.
 */
import { stringify } from 'yaml';
import type { Target } from '../model/knowledge-base.ts';
import { getText } from '../model/localized.ts';
import type { Basis, Contribution } from '../model/measure.ts';
import { linksInEdition } from '../model/measure.ts';
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

const columns = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'author_label',
  'mapping_date',
  'subject_source',
  'object_source',
  'comment',
  'extent',
  'basis',
] as const;

type Mapping = Partial<Record<(typeof columns)[number], string>>;

export function buildSssom(publication: Publication): PublishedFile {
  const { knowledgeBase, edition } = publication;
  const { city } = knowledgeBase;
  const language = publication.internationalLanguage;
  const author = getText(city.siteTitle, language);
  const prefixes = {
    measure: publication.list('measures'),
    principle: publication.list('principles'),
    field: publication.list('fields'),
    site: publication.file(''),
    vocabulary: vocabularyAddress(publication),
    semapv: 'https://w3id.org/semapv/vocab/',
    sssom: 'https://w3id.org/sssom/',
  };
  const objectOf = (target: Target) => ({
    object_id: `${target.kind === 'claim' ? 'principle' : 'field'}:${target.parent.id}/#${target.id}`,
    object_label: getText(target.title, language),
    object_source: `site:${publication.path({ language: publication.language, view: target.kind === 'claim' ? 'principles' : 'fields' })}`,
    author_label: author,
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
          comment: [link.rationale, ...(link.limitation ? [link.limitation] : [])]
            .map((text) => getText(text, language))
            .join(' '),
          extent: link.extent,
          basis: link.basis,
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
  const extension = (name: VocabularyTerm) => ({
    slot_name: name,
    property: `vocabulary:${name}`,
    type_hint: 'xsd:string',
  });
  const metadata = stringify(
    {
      sssom_version: '1.1',
      mapping_set_id: publication.file(`${publication.folder}links.sssom.tsv`),
      mapping_set_title: author,
      mapping_set_version: edition.id,
      mapping_set_description: getText(city.siteSummary, language),
      license: city.licences.contentAddress,
      curie_map: prefixes,
      extension_definitions: [extension('extent'), extension('basis')],
    },
    { lineWidth: 0 },
  );
  const lines = [
    ...metadata
      .trimEnd()
      .split('\n')
      .map((line) => `# ${line}`),
    columns.join('\t'),
    ...[...mappings, ...unmapped].map((mapping) =>
      columns.map((name) => (mapping[name] ?? '').replace(/[\t\r\n]+/gu, ' ')).join('\t'),
    ),
  ];
  return {
    path: `${publication.folder}links.sssom.tsv`,
    mediaType: 'text/tab-separated-values',
    format: 'mappings',
    text: `${lines.join('\n')}\n`,
  };
}
