/**
 * The knowledge base as one graph, of the latest edition: principles and fields as SKOS concept schemes with their
 * crosswalk, measures, departments and sources in schema.org's words, evidence and links with PROV-O. The URI of
 * everything is the address of its place on the site.
 */
import { getTargetCoverage } from '../derived/coverage.ts';
import type { Pair } from '../model/crosswalk.ts';
import { type Evidence, isQuotation } from '../model/evidence.ts';
import type { Field } from '../model/field.ts';
import { pagedFolders } from '../model/kinds.ts';
import type { Target } from '../model/knowledge-base.ts';
import { type Link, linksInEdition, type Measure, stateInEdition } from '../model/measure.ts';
import type { Presumption } from '../model/presumption.ts';
import type { Principle } from '../model/principle.ts';
import { sectionAnchor } from '../model/section-anchor.ts';
import { isDocument } from '../model/source.ts';
import { evidenceAnchor, presumptionAnchor, replyAnchor } from '../site/routes.ts';
import { getWording } from '../site/wording/index.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';
import { day, formatTurtle, type Graph, type GraphNode, literals, namespaces, reference } from './rdf.ts';
import { vocabularyAddress, vocabularyTerms } from './vocabulary.ts';

/** The whole graph, before it is written in any format. */
export function buildGraph(publication: Publication): Graph {
  const { knowledgeBase } = publication;
  const measures = knowledgeBase.measures.filter(publication.inEdition);
  return {
    '@context': graphContext(publication),
    '@graph': [
      ...vocabulary(publication),
      ...schemes(publication),
      ...knowledgeBase.targets
        .filter(publication.inEdition)
        .map((target) => buildTarget(publication, target)),
      ...measures.flatMap((measure) => buildMeasure(publication, measure)),
      ...gaps(publication),
      ...departments(publication),
      ...statements(publication),
      ...sources(publication),
      ...replies(publication),
    ],
  };
}

export async function buildGraphFiles(publication: Publication): Promise<PublishedFile[]> {
  const graph = buildGraph(publication);
  const path = `${publication.folder}knowledge-base`;
  const prefixes = graphContext(publication);
  return [
    { path: `${path}.jsonld`, mediaType: 'application/ld+json', format: 'graph', text: formatJson(graph) },
    {
      path: `${path}.ttl`,
      mediaType: 'text/turtle',
      format: 'graph',
      text: await formatTurtle(graph, prefixes),
    },
  ];
}

function graphContext(publication: Publication): Record<string, string> {
  const { dcat: _dcat, dcatde: _dcatde, foaf: _foaf, spdx: _spdx, vcard: _vcard, ...used } = namespaces;
  return { ...used, v: vocabularyAddress(publication) };
}

/** Our own words, with their meaning in every language. */
function vocabulary(publication: Publication): GraphNode[] {
  return vocabularyTerms.map((term) => ({
    '@id': `v:${term}`,
    '@type': /^[A-Z]/u.test(term) ? 'rdfs:Class' : 'rdf:Property',
    'rdfs:label': term,
    'rdfs:comment': literals(
      publication.inLanguages((language) => getWording(language).data.vocabulary[term]),
    ),
  }));
}

function schemes(publication: Publication): GraphNode[] {
  const { principles, fields, guideline, coalition, crosswalk } = publication.knowledgeBase;
  return [
    ...buildScheme(publication, 'principles', principles, {
      title: publication.inLanguages((language) => getWording(language).names.principles),
      description: publication.texts(coalition.summary),
    }),
    ...buildScheme(
      publication,
      'fields',
      fields,
      { title: publication.texts(guideline.title), description: publication.texts(guideline.summary) },
      ({ id }) =>
        groupPairs(
          publication,
          crosswalk.pairs.filter(({ field }) => field === id),
        ),
    ),
  ];
}

/** A concept scheme with the principles or fields at its top. @param more further properties of a concept */
function buildScheme<Top extends Principle | Field>(
  publication: Publication,
  view: 'principles' | 'fields',
  tops: readonly Top[],
  { title, description }: Readonly<Record<'title' | 'description', Readonly<Record<string, string>>>>,
  more: (top: Top) => Record<string, unknown> = () => ({}),
): GraphNode[] {
  const scheme = publication.list(view);
  return [
    {
      '@id': scheme,
      '@type': 'skos:ConceptScheme',
      'skos:prefLabel': literals(title),
      'dct:title': literals(title),
      'dct:description': literals(description),
      'dct:license': reference(publication.knowledgeBase.city.licences.contentAddress),
      'skos:hasTopConcept': tops.map(({ id }) => reference(publication.record(view, id))),
    },
    ...tops.map((top) => ({
      '@id': publication.record(view, top.id),
      '@type': 'skos:Concept',
      'skos:topConceptOf': reference(scheme),
      'skos:inScheme': reference(scheme),
      'skos:notation': String(top.number),
      'skos:prefLabel': literals(publication.texts(top.title)),
      'skos:altLabel': literals(publication.texts(top.officialTitle)),
      'skos:definition': literals(publication.texts(top.summary)),
      ...more(top),
    })),
  ];
}

/** The crosswalk's pairs of one field, by their relation. */
function groupPairs(publication: Publication, pairs: readonly Pair[]): Record<string, unknown> {
  const relations: Record<string, unknown[]> = {};
  for (const { relation, principle } of pairs) {
    if (relation === 'none') continue;
    relations[`skos:${relation}`] = [
      ...(relations[`skos:${relation}`] ?? []),
      reference(publication.record('principles', principle)),
    ];
  }
  return relations;
}

function buildTarget(publication: Publication, target: Target): GraphNode {
  const parentView = target.kind === 'claim' ? 'principles' : 'fields';
  return {
    '@id': publication.target(target),
    '@type': 'skos:Concept',
    'skos:inScheme': reference(publication.list(parentView)),
    'skos:broader': reference(publication.record(parentView, target.parent.id)),
    'skos:prefLabel': literals(publication.texts(target.title)),
    'skos:definition': literals(publication.texts(target.explanation)),
    'v:coverage': getTargetCoverage(publication.coverage, target.id).status,
    'v:edition': publication.edition.id,
  };
}

function buildMeasure(publication: Publication, measure: Measure): GraphNode[] {
  const { knowledgeBase, edition } = publication;
  const id = publication.record('measures', measure.id);
  const departmentReferences = measure.departments.map((department) =>
    reference(publication.record('departments', department)),
  );
  const isService = measure.kind === 'service';
  const links = linksInEdition(measure, edition, knowledgeBase.city.editions);
  const targetOf = (link: Link) => {
    const target = knowledgeBase.targetById.get(link.target);
    if (!target) throw new Error(`There is no claim or commitment "${link.target}".`);
    return reference(publication.target(target));
  };
  const targets = (contribution: Link['contribution']) =>
    links.filter((link) => link.contribution === contribution).map(targetOf);
  const quotations = measure.evidence.map((evidence, index) =>
    evidenceNode(publication, `${id}#${evidenceAnchor(index)}`, evidence),
  );
  return [
    {
      '@id': id,
      '@type': ['v:Measure', 'prov:Entity', isService ? 'schema:GovernmentService' : 'schema:Project'],
      'schema:name': literals(publication.texts(measure.title)),
      'schema:description': literals(publication.texts(measure.summary)),
      'v:kind': measure.kind,
      'v:edition': edition.id,
      'v:state': stateInEdition(measure, edition).state,
      'dct:subject': measure.fields.map((field) => reference(publication.record('fields', field))),
      'prov:wasAttributedTo': departmentReferences,
      ...(isService ? { 'schema:provider': departmentReferences } : {}),
      ...(measure.partOf
        ? { 'dct:isPartOf': reference(publication.record('measures', measure.partOf)) }
        : {}),
      'v:contributesDirectlyTo': targets('direct'),
      'v:enables': targets('enabling'),
      'v:presumablyBy': (measure.presumablyBy ?? []).map(({ department }) =>
        reference(publication.record('departments', department)),
      ),
      'prov:wasDerivedFrom': quotations.map((one) => reference(one['@id'])),
    },
    ...quotations,
    ...(measure.presumablyBy ?? []).map((presumption) => buildPresumption(publication, measure, presumption)),
    ...links.map((link) => ({
      '@id': publication.link(measure, link),
      '@type': 'rdf:Statement',
      'rdf:subject': reference(id),
      'rdf:predicate': reference(link.contribution === 'direct' ? 'v:contributesDirectlyTo' : 'v:enables'),
      'rdf:object': targetOf(link),
      'v:extent': link.extent,
      'v:edition': edition.id,
      'v:basis': link.basis,
      'dct:description': literals(publication.texts(link.rationale)),
      ...(link.limitation ? { 'v:limitation': literals(publication.texts(link.limitation)) } : {}),
      'prov:wasQuotedFrom': (link.evidence ?? []).map((evidence) =>
        reference(placeOf(publication, evidence)),
      ),
    })),
  ];
}

/** Our presumption as a statement about the measure, with its reason: never as something that a source says. */
function buildPresumption(publication: Publication, { id }: Measure, presumption: Presumption): GraphNode {
  const measure = publication.record('measures', id);
  return {
    '@id': `${measure}#${presumptionAnchor(presumption)}`,
    '@type': 'v:Presumption',
    'rdf:subject': reference(measure),
    'rdf:predicate': reference('v:presumablyBy'),
    'rdf:object': reference(publication.record('departments', presumption.department)),
    'v:ground': presumption.ground,
    'dct:description': literals(publication.texts(presumption.reason)),
  };
}

function sectionAddress(publication: Publication, source: string, section: string): string {
  return `${publication.record('sources', source)}#${sectionAnchor(section)}`;
}

/** Where evidence comes from: the section of a quotation, the page of a statement. */
function placeOf(publication: Publication, evidence: Evidence): string {
  return isQuotation(evidence)
    ? sectionAddress(publication, evidence.source, evidence.section)
    : publication.record('sources', evidence.source);
}

/** A quotation in the words of its source; a statement in our own. */
function evidenceNode(publication: Publication, id: string, evidence: Evidence): GraphNode {
  const source = publication.knowledgeBase.sourceById.get(evidence.source);
  const place = reference(placeOf(publication, evidence));
  return {
    '@id': id,
    '@type': 'prov:Entity',
    ...(isQuotation(evidence)
      ? {
          'prov:value': literals({ [source?.language ?? publication.language]: evidence.quote }),
          'prov:wasQuotedFrom': place,
        }
      : {
          'dct:description': literals(publication.texts(evidence.statement ?? {})),
          'prov:wasDerivedFrom': place,
        }),
  };
}

function gaps(publication: Publication): GraphNode[] {
  const { knowledgeBase } = publication;
  return knowledgeBase.gaps.filter(publication.inEdition).map((gap) => {
    const target = knowledgeBase.targetById.get(gap.target);
    if (!target) throw new Error(`There is no claim or commitment "${gap.target}".`);
    return {
      '@id': publication.record('gaps', gap.id),
      '@type': 'v:Gap',
      'schema:about': reference(publication.target(target)),
      'v:finding': gap.finding,
      'v:edition': publication.edition.id,
      'schema:description': literals(publication.texts(gap.missing)),
      'v:affected': literals(publication.texts(gap.affected)),
      'v:closedBy': literals(publication.texts(gap.closedBy)),
    };
  });
}

function departments(publication: Publication): GraphNode[] {
  return publication.knowledgeBase.departments.map((department) => ({
    '@id': publication.record('departments', department.id),
    '@type': ['schema:GovernmentOrganization', 'prov:Agent'],
    'schema:name': literals(publication.texts(department.title)),
    'schema:description': literals(publication.texts(department.gloss)),
    ...(department.abbreviation ? { 'schema:alternateName': department.abbreviation } : {}),
    ...(department.partOf
      ? { 'schema:parentOrganization': reference(publication.record('departments', department.partOf)) }
      : {}),
  }));
}

function statements(publication: Publication): GraphNode[] {
  return publication.knowledgeBase.statements.map((statement) => ({
    '@id': publication.record('statements', statement.id),
    '@type': ['v:Statement', 'schema:CreativeWork'],
    'schema:author': reference(publication.record('departments', statement.department)),
    'v:position': statement.position,
    'schema:abstract': literals(publication.texts(statement.summary)),
    ...(statement.on ? { 'dct:issued': day(statement.on) } : {}),
    'prov:wasQuotedFrom': statement.evidence.map(({ source, section }) =>
      reference(sectionAddress(publication, source, section)),
    ),
  }));
}

/** What departments say to records, each as a comment on its record, with its words or what a page says they are. */
function replies(publication: Publication): GraphNode[] {
  const { knowledgeBase } = publication;
  return pagedFolders.flatMap((kind) =>
    knowledgeBase[kind].flatMap((record) =>
      (record.replies ?? []).map(({ department, on, evidence }, index) => {
        const answered = publication.record(kind, record.id);
        return {
          ...evidenceNode(publication, `${answered}#${replyAnchor(index)}`, evidence),
          '@type': ['schema:Comment', 'prov:Entity'],
          'schema:about': reference(answered),
          'schema:author': reference(publication.record('departments', department)),
          'dct:issued': day(on),
        };
      }),
    ),
  );
}

function sources(publication: Publication): GraphNode[] {
  return publication.knowledgeBase.sources.flatMap((source) => {
    const id = publication.record('sources', source.id);
    return [
      {
        '@id': id,
        '@type': [isDocument(source) ? 'schema:Report' : 'schema:WebPage', 'prov:Entity'],
        'schema:name': literals(publication.texts(source.title)),
        'schema:description': literals(publication.texts(source.description)),
        'dc:publisher': literals(publication.texts(source.publisher)),
        'schema:inLanguage': source.language,
        [isDocument(source) ? 'schema:reportNumber' : 'schema:identifier']: source.paperNumbers,
        ...(source.datedOn ? { 'dct:issued': day(source.datedOn) } : {}),
        ...(source.address ? { 'schema:url': reference(source.address) } : {}),
      },
      ...source.sections.map((section) => ({
        '@id': sectionAddress(publication, source.id, section.id),
        '@type': ['schema:CreativeWork', 'prov:Entity'],
        'schema:name': literals(publication.texts(section.title)),
        'dct:isPartOf': reference(id),
      })),
    ];
  });
}
