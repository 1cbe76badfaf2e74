/** Makes of a PDF that Chromium printed one that readers read to the end, and that is the same at every print. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { findPdfFaults } from './pdf-checks.ts';
import { type AddedText, sortContent } from './pdf-content.ts';
import { buildXmp, type PdfMetadata, setInformation, setXmp } from './pdf-metadata.ts';
import {
  key,
  listOf,
  readStructure,
  type StructureElement,
  standardTypes,
  structureRoot,
} from './pdf-structure.ts';

/** A link of the printed page. */
export interface PrintedLink {
  /** Absolute address. */
  readonly href: string;
  /** What it is called without what stands around it. */
  readonly name: string;
}

/** What the types of PDF 2.0 that Chromium writes are in ISO 32000-1. */
const roles: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  DocumentFragment: 'Div',
  Title: 'P',
  FENote: 'Note',
};

/** Readers drop the text of an element of which they do not know the type. */
function mapRoles(pdf: PDFDocument, elements: readonly StructureElement[]): void {
  const unknown = new Set(elements.map(({ type }) => type).filter((type) => !standardTypes.has(type)));
  const mapped = [...unknown].flatMap((type) =>
    roles[type] === undefined ? [] : [[type, key(roles[type])] as const],
  );
  if (mapped.length > 0) structureRoot(pdf)?.set(key('RoleMap'), pdf.context.obj(Object.fromEntries(mapped)));
}

/** Gives the items of lists the body that belongs beside their sign: Chromium puts what they hold in its place. */
function wrapItems(pdf: PDFDocument, elements: readonly StructureElement[]): void {
  const { context } = pdf;
  for (const { dict } of elements.filter(({ type }) => type === 'LI')) {
    const kids = listOf(dict.get(key('K')), pdf);
    const isSign = (kid: PDFObject) => {
      const found = context.lookup(kid);
      return found instanceof PDFDict && ['/Lbl', '/LBody'].includes(String(found.get(key('S'))));
    };
    const content = kids.filter((kid) => !isSign(kid));
    const item = context.getObjectRef(dict);
    if (content.length === 0 || !item) continue;
    const page = dict.get(key('Pg'));
    const body = context.register(
      context.obj({ Type: 'StructElem', S: 'LBody', P: item, K: content, ...(page ? { Pg: page } : {}) }),
    );
    for (const kid of content) {
      const found = context.lookup(kid);
      if (found instanceof PDFDict && found.has(key('P'))) found.set(key('P'), body);
    }
    dict.set(key('K'), context.obj([...kids.filter(isSign), body]));
  }
}

/** Whether an area leads where a link of the page does: to an address, or to a place in the same document. */
function leadsTo(annotation: PDFDict, href: string): boolean {
  const place = annotation.lookup(key('Dest'));
  const fragment = new URL(href).hash.slice(1);
  if (place instanceof PDFName) return decodeURIComponent(fragment) === place.decodeText();
  const address = annotation.lookupMaybe(key('A'), PDFDict)?.lookup(key('URI'));
  return (address instanceof PDFString || address instanceof PDFHexString) && address.decodeText() === href;
}

/**
 * Writes into every area of a link what the link is called.
 *
 * @throws when the links of the page are not those of the PDF
 */
function nameLinks(elements: readonly StructureElement[], links: readonly PrintedLink[]): void {
  const printed = elements.filter(({ type }) => type === 'Link');
  if (printed.length !== links.length)
    throw new Error(`The page has ${links.length} links, its PDF ${printed.length}.`);
  for (const [index, { annotations }] of printed.entries()) {
    const link = links[index];
    for (const annotation of annotations) {
      if (!link || !leadsTo(annotation, link.href))
        throw new Error(`A link of the PDF does not lead to ${link?.href}: ${annotation}`);
      annotation.set(key('Contents'), PDFHexString.fromText(link.name));
    }
  }
}

/** The content stream of a page, one character per byte. */
function readContent(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => page.doc.context.lookup(stream))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

/** Writes into the structure tree, and the table by which readers find elements, which sections of a page are theirs now. */
function moveSections(
  { doc, node, ref }: PDFPage,
  elements: readonly StructureElement[],
  { removed, added }: Pick<ReturnType<typeof sortContent>, 'removed' | 'added'>,
): void {
  const parents = findParents(doc, node);
  const idOf = (dict: PDFDict, kid: PDFObject): number | undefined => {
    const found = doc.context.lookup(kid);
    const id = found instanceof PDFDict ? found.lookup(key('MCID')) : found;
    const page = (found instanceof PDFDict && found.get(key('Pg'))) || dict.get(key('Pg'));
    return page === ref && id instanceof PDFNumber ? id.asNumber() : undefined;
  };
  for (const { dict } of elements.filter(({ contents }) => contents.some(({ page }) => page === ref))) {
    const kids = listOf(dict.get(key('K')), doc).flatMap((kid) => {
      const id = idOf(dict, kid);
      if (id === undefined) return [kid];
      if (removed.has(id)) return [];
      const beside = added.filter((text) => text.beside === id);
      for (const text of beside) parents?.set(text.id, parents.get(id));
      const make = (text: AddedText) => doc.context.obj({ Type: 'MCR', Pg: ref, MCID: text.id });
      return [
        ...beside.filter(({ before }) => before).map(make),
        kid,
        ...beside.filter(({ before }) => !before).map(make),
      ];
    });
    dict.set(key('K'), doc.context.obj(kids));
  }
  for (const id of removed) parents?.set(id, PDFNull);
}

/** The elements of a page's sections, by their numbers. */
function findParents(doc: PDFDocument, node: PDFPage['node']): PDFArray | undefined {
  const number = node.lookupMaybe(key('StructParents'), PDFNumber)?.asNumber();
  const search = (tree: PDFDict | undefined): PDFArray | undefined => {
    const pairs = tree?.lookupMaybe(key('Nums'), PDFArray)?.asArray() ?? [];
    const at = pairs.findIndex(
      (one, index) => index % 2 === 0 && one instanceof PDFNumber && one.asNumber() === number,
    );
    if (at >= 0) return doc.context.lookupMaybe(pairs[at + 1], PDFArray);
    for (const kid of listOf(tree?.get(key('Kids')), doc)) {
      const found = search(doc.context.lookup(kid, PDFDict));
      if (found) return found;
    }
    return undefined;
  };
  return search(structureRoot(doc)?.lookupMaybe(key('ParentTree'), PDFDict));
}

/** Leaves nothing on any page that neither belongs to an element nor is an artifact. */
function sortPages(pdf: PDFDocument, elements: readonly StructureElement[]): void {
  const drawn = elements
    .filter(({ type }) => type === 'Lbl' || type === 'Figure')
    .flatMap(({ contents }) => contents);
  for (const page of pdf.getPages()) {
    const drawings = new Set(drawn.filter((content) => content.page === page.ref).map(({ id }) => id));
    const sorted = sortContent(readContent(page), (id) => drawings.has(id));
    const stream = pdf.context.flateStream(Buffer.from(sorted.content, 'latin1'));
    const old = page.node.get(key('Contents'));
    if (old instanceof PDFRef) pdf.context.assign(old, stream);
    else page.node.set(key('Contents'), pdf.context.register(stream));
    moveSections(page, elements, sorted);
  }
}

/** Strings of an object and of what it holds directly, each with the way to replace it. */
function* findStrings(object: PDFObject): Generator<{ text: string; replace: (text: string) => void }> {
  const entries: [PDFObject, (value: PDFObject) => void][] =
    object instanceof PDFDict
      ? object.entries().map(([name, value]) => [value, (next) => object.set(name, next)])
      : object instanceof PDFArray
        ? object.asArray().map((value, index) => [value, (next) => object.set(index, next)])
        : [];
  for (const [value, set] of entries) {
    if (value instanceof PDFString)
      yield { text: value.asString(), replace: (text) => set(PDFString.of(text)) };
    else yield* findStrings(value);
  }
}

/**
 * Numbers the cells of tables from 1: Chromium goes on counting from page to page that it prints. They keep their order,
 * by which a PDF looks them up.
 */
function numberCells(pdf: PDFDocument): void {
  const strings = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => [...findStrings(object)])
    .filter(({ text }) => /^node\d{8}$/u.test(text));
  const order = [...new Set(strings.map(({ text }) => text))].sort();
  const numbers = new Map(order.map((text, index) => [text, `node${String(index + 1).padStart(8, '0')}`]));
  for (const { text, replace } of strings) replace(numbers.get(text) ?? text);
}

/**
 * Finishes a printed PDF. It bears the identifier of PDF/UA-1 when the project's own check finds nothing.
 *
 * @param links links of the page that was printed, in its order
 */
export async function finishPdf(
  printed: Uint8Array,
  metadata: PdfMetadata,
  links: readonly PrintedLink[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  numberCells(pdf);
  const elements = readStructure(pdf);
  mapRoles(pdf, elements);
  nameLinks(elements, links);
  sortPages(pdf, elements);
  wrapItems(pdf, readStructure(pdf));
  setInformation(pdf, metadata);
  setXmp(pdf, buildXmp(metadata, true));
  if (findPdfFaults(pdf).length > 0) setXmp(pdf, buildXmp(metadata, false));
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
