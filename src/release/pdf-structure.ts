/** The structure tree of a tagged PDF: what readers read, in which order, and as what. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

export const key = (name: string): PDFName => PDFName.of(name);

/** A section of a page's content stream. */
export interface MarkedContent {
  readonly page: PDFRef;
  readonly id: number;
}

export interface StructureElement {
  /** Type as written, such as H1 or Em. */
  readonly type: string;
  readonly parent: StructureElement | undefined;
  readonly dict: PDFDict;
  readonly kids: readonly StructureElement[];
  readonly contents: readonly MarkedContent[];
  /** Annotations that belong to it, such as the areas of a link. */
  readonly annotations: readonly PDFDict[];
}

export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(key('StructTreeRoot'), PDFDict);
}

/** Entries of an array, or the one object that stands in its place; none when there is nothing. */
export function listOf(object: PDFObject | undefined, pdf: PDFDocument): PDFObject[] {
  const found = pdf.context.lookup(object);
  if (found instanceof PDFArray) return found.asArray();
  return object === undefined || found === undefined ? [] : [object];
}

/** Text of a name without its slash. */
export function nameOf(dict: PDFDict, entry: string): string | undefined {
  return dict.lookupMaybe(key(entry), PDFName)?.decodeText();
}

function pageOf(dict: PDFDict): PDFRef | undefined {
  const page = dict.get(key('Pg'));
  return page instanceof PDFRef ? page : undefined;
}

/** One level of the tree, with all below. */
function readElement(
  pdf: PDFDocument,
  dict: PDFDict,
  parent: StructureElement | undefined,
): StructureElement {
  const kids: StructureElement[] = [];
  const contents: MarkedContent[] = [];
  const annotations: PDFDict[] = [];
  const element = { type: nameOf(dict, 'S') ?? '', parent, dict, kids, contents, annotations };
  const addContent = (id: PDFObject | undefined, page: PDFRef | undefined) => {
    if (id instanceof PDFNumber && page) contents.push({ page, id: id.asNumber() });
  };
  for (const entry of listOf(dict.get(key('K')), pdf)) {
    const kid = pdf.context.lookup(entry);
    if (kid instanceof PDFNumber) addContent(kid, pageOf(dict));
    if (!(kid instanceof PDFDict)) continue;
    const type = nameOf(kid, 'Type');
    if (type === 'MCR') addContent(kid.lookup(key('MCID')), pageOf(kid) ?? pageOf(dict));
    else if (type === 'OBJR') annotations.push(kid.lookup(key('Obj'), PDFDict));
    else kids.push(readElement(pdf, kid, element));
  }
  return element;
}

/** Every element in reading order; none when the PDF is not tagged. */
export function readStructure(pdf: PDFDocument): StructureElement[] {
  const flatten = (element: StructureElement): StructureElement[] => [
    element,
    ...element.kids.flatMap(flatten),
  ];
  return listOf(structureRoot(pdf)?.get(key('K')), pdf)
    .map((entry) => pdf.context.lookup(entry, PDFDict))
    .flatMap((dict) => flatten(readElement(pdf, dict, undefined)));
}

/** Which type stands for another, from the role map. */
export function readRoles(pdf: PDFDocument): ReadonlyMap<string, string> {
  const map = structureRoot(pdf)?.lookupMaybe(key('RoleMap'), PDFDict);
  return new Map(
    (map?.entries() ?? []).flatMap(([from, to]) =>
      to instanceof PDFName ? [[from.decodeText(), to.decodeText()] as const] : [],
    ),
  );
}

/** Structure types of ISO 32000-1, which every reader of PDF/UA-1 knows. */
export const standardTypes: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((types) => types.split(' ')),
);
