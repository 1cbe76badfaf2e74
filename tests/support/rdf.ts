/** Reads graphs and checks them against shapes, offline and with other libraries than those that wrote them where there are any. */
import jsonld, { type JsonLdDocument } from 'jsonld';
import { DataFactory, Parser, Store, Writer } from 'n3';
import Validator from 'rdf-validate-shacl';
import { Validator as ShaclEngine } from 'shacl-engine';

export function parseTurtle(text: string): Store {
  return new Store(new Parser({ format: 'Turtle' }).parse(text));
}

/** Triples of a JSON-LD document as canonical N-Quads. */
export async function canonise(document: unknown): Promise<string> {
  return String(
    await jsonld.canonize(document as JsonLdDocument, { algorithm: 'URDNA2015', documentLoader: refuse }),
  );
}

/** Triples of a Turtle document as canonical N-Quads. */
export async function canoniseTurtle(text: string): Promise<string> {
  const quads = new Parser({ format: 'Turtle' }).parse(text);
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads(quads);
  // The types know only documents; with the option below, jsonld takes the text of N-Quads.
  const lines = await new Promise<unknown>((done, fail) =>
    writer.end((error, result: string) => (error ? fail(error) : done(result))),
  );
  return String(
    await jsonld.canonize(lines as JsonLdDocument, {
      algorithm: 'URDNA2015',
      inputFormat: 'application/n-quads',
    }),
  );
}

const refuse = (address: string) => {
  throw new Error(`A graph must not load ${address}.`);
};

/** Violations and warnings by one engine, one line each. */
type FindViolations = (data: Store, shapes: Store) => Promise<string[]>;

/** Two engines by different people: what one of them overlooks, the other may see. */
export const shaclEngines: Readonly<Record<string, FindViolations>> = {
  'rdf-validate-shacl': async (data, shapes) => {
    const { results } = await new Validator(shapes).validate(data);
    return results.map(({ severity, focusNode, path, sourceConstraintComponent: component }) =>
      describeResult([severity, focusNode, path && 'value' in path ? path : null, component]),
    );
  },
  'shacl-engine': async (data, shapes) => {
    const validator = new ShaclEngine(shapes, { factory: DataFactory });
    const { results } = await validator.validate({ dataset: data });
    return results.map(({ severity, focusNode, path, constraintComponent }) =>
      describeResult([severity, focusNode.term, path?.[0]?.predicates[0], constraintComponent]),
    );
  },
};

/** Severity, node, property and what it breaks, alike for both engines. */
function describeResult(terms: readonly ({ readonly value: string } | null | undefined)[]): string {
  return terms.map((term) => term?.value.replace('http://www.w3.org/ns/shacl#', '') ?? '').join(' ');
}

/** Several Turtle documents as one graph; blank nodes of one are not those of another. */
export function mergeTurtle(texts: readonly string[]): Store {
  return new Store(
    texts.flatMap((text, index) =>
      new Parser({ format: 'Turtle', blankNodePrefix: `t${index}_` }).parse(text),
    ),
  );
}

/** Violations of shapes that either engine finds, one line each. */
export async function findViolations(data: string, shapes: string): Promise<string[]> {
  const found = await Promise.all(
    Object.values(shaclEngines).map((find) => find(parseTurtle(data), parseTurtle(shapes))),
  );
  return [...new Set(found.flat())];
}
