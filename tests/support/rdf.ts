/** Reads graphs and checks them against shapes, offline and with other libraries than those that wrote them where there are any. */
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, Store, Writer } from 'n3';
import Validator from 'rdf-validate-shacl';

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

/** Violations of shapes, one line each. */
export async function findViolations(data: string, shapes: string): Promise<string[]> {
  const validator = new Validator(parseTurtle(shapes));
  const report = await validator.validate(parseTurtle(data));
  return report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value ?? ''} ${path && 'value' in path ? path.value : ''} ${message.map(({ value }) => value).join(' ')}`,
  );
}
