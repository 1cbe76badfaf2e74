/** Turns JSON-LD into Turtle, without any access to the network. Knows no vocabulary. */
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

/** Namespaces of the vocabularies that the published graphs use. */
export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A node of a graph; keys are prefixed names. */
export interface GraphNode {
  readonly '@id': string;
  readonly '@type'?: string | readonly string[];
  readonly [name: string]: unknown;
}

export interface Graph {
  readonly '@context': Readonly<Record<string, unknown>>;
  readonly '@graph': readonly GraphNode[];
}

/** A literal per language. */
export function literals(
  texts: Readonly<Record<string, string>>,
): { '@value': string; '@language': string }[] {
  return Object.entries(texts).map(([language, text]) => ({ '@value': text, '@language': language }));
}

/** A reference to a node, or several. */
export function reference(id: string): { readonly '@id': string } {
  return { '@id': id };
}

/** A typed literal. */
export function typed(value: string | number, type: string): { '@value': string; '@type': string } {
  return { '@value': String(value), '@type': type };
}

export function day(value: string) {
  return typed(value, 'xsd:date');
}

/**
 * The graph as Turtle, in the order of its nodes.
 *
 * @throws when the graph refers to a context on the network
 */
export async function formatTurtle(
  graph: Graph,
  prefixes: Readonly<Record<string, string>>,
): Promise<string> {
  const quads: unknown = await jsonld.toRDF(JSON.parse(JSON.stringify(graph)), {
    format: 'application/n-quads',
    documentLoader: (address: string) => {
      throw new Error(`The graph must not load ${address}.`);
    },
  });
  if (typeof quads !== 'string') throw new Error('The graph could not be written as N-Quads.');
  // Without a prefix of our own, names of nodes would depend on how many graphs were read before.
  const writer = new Writer({ prefixes: { ...prefixes } });
  writer.addQuads(sortBySubject(new Parser({ format: 'N-Quads', blankNodePrefix: 'n' }).parse(quads)));
  return new Promise((done, fail) => {
    writer.end((error, text: string) => (error ? fail(error) : done(text)));
  });
}

/** Keeps what belongs together in one block, so that a reader finds a subject in one place. */
function sortBySubject<Quad extends { subject: { value: string }; predicate: { value: string } }>(
  quads: readonly Quad[],
): Quad[] {
  return [...quads].sort(
    (a, b) => compare(a.subject.value, b.subject.value) || compare(a.predicate.value, b.predicate.value),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
