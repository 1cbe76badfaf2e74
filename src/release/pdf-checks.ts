/**
 * Own check of a tagged PDF, after those conditions of the Matterhorn Protocol 1.1 (PDF/UA-1) that a program can judge on
 * a printed report. Whether a text alternative or an order makes sense, only people can say.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFPage,
  PDFRawStream,
  PDFString,
  parseContentStream,
} from '@cantoo/pdf-lib';
import {
  key,
  listOf,
  nameOf,
  readRoles,
  readStructure,
  type StructureElement,
  standardTypes,
  structureRoot,
} from './pdf-structure.ts';

/** An element with the standard type that it stands for. */
interface ReadElement extends StructureElement {
  readonly role: string;
}

interface CheckedPdf {
  readonly pdf: PDFDocument;
  readonly elements: readonly ReadElement[];
  readonly roles: ReadonlyMap<string, string>;
}

/** What a rule finds, one line each. */
type Rule = (checked: CheckedPdf) => string[];

const hasText = (dict: PDFDict, entry: string): boolean => {
  const text = dict.lookup(key(entry));
  return (text instanceof PDFString || text instanceof PDFHexString) && text.decodeText().trim() !== '';
};

const findTypes: Rule = ({ elements, roles }) => [
  ...elements
    .filter(({ role }) => !standardTypes.has(role))
    .map(({ type }) => `02-001 the type ${type} is no standard type and is mapped to none`),
  ...[...roles.keys()]
    .filter((type) => standardTypes.has(type))
    .map((type) => `02-004 the standard type ${type} is mapped to another`),
];

const findFigures: Rule = ({ elements }) =>
  elements
    .filter(({ role, dict }) => role === 'Figure' && !hasText(dict, 'Alt') && !hasText(dict, 'ActualText'))
    .map(() => '13-004 a figure without alternative text');

/** Types within which alone some types may stand, and those that alone may stand in some. */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  Caption: ['Table', 'Figure', 'L'],
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};
const kidsOf: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

const findMisplaced: Rule = ({ elements, roles }) =>
  elements.flatMap((element) => {
    const { role, parent, kids, contents } = element;
    const within = parent ? (roles.get(parent.type) ?? parent.type) : 'nothing';
    const allowed = kidsOf[role];
    return [
      ...(parentsOf[role]?.includes(within) === false ? [`09-004 ${role} within ${within}`] : []),
      ...(allowed && contents.length > 0 ? [`09-004 content directly within ${role}`] : []),
      ...kids
        .map(({ type }) => roles.get(type) ?? type)
        .filter((type) => allowed?.includes(type) === false)
        .map((type) => `09-005 ${type} within ${role}`),
    ];
  });

const findTables: Rule = ({ elements }) =>
  elements
    .filter(({ role, dict }) => role === 'TH' && !hasScope(dict))
    .map(() => '15-003 a header cell without scope');

function hasScope(dict: PDFDict): boolean {
  const attributes = dict.lookup(key('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return list
    .map((one) => dict.context.lookup(one))
    .some((one) => one instanceof PDFDict && ['Row', 'Column', 'Both'].includes(nameOf(one, 'Scope') ?? ''));
}

const findHeadings: Rule = ({ elements }) => {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/u.test(role) ? [Number(role[1])] : []));
  return levels.flatMap((level, index) => {
    const before = index === 0 ? 0 : (levels[index - 1] ?? 0);
    return level > before + 1
      ? [`14-003 a heading H${level} after ${before === 0 ? 'none' : `H${before}`}`]
      : [];
  });
};

const findAnnotations: Rule = ({ pdf, elements }) => {
  const owners = new Map(
    elements.flatMap((element) => element.annotations.map((one) => [one, element] as const)),
  );
  return pdf.getPages().flatMap(({ node }) => {
    const annotations = listOf(node.get(key('Annots')), pdf).map((one) => pdf.context.lookup(one, PDFDict));
    const tabs = annotations.length > 0 && nameOf(node, 'Tabs') !== 'S';
    return [
      ...(tabs ? ['28-009 a page with links is not in the order of its structure'] : []),
      ...annotations.flatMap((one) => [
        ...(owners.get(one)?.role === 'Link' ? [] : ['28-011 a link outside the structure']),
        ...(hasText(one, 'Contents') ? [] : ['28-012 a link that does not say what it leads to']),
      ]),
    ];
  });
};

/** Operators that paint something. */
const painting = /^(?:T[jJ]|['"]|Do|sh|[fFBb]\*?|[sS])$/u;

function readOperations({ doc, node }: PDFPage) {
  const bytes = listOf(node.get(key('Contents')), doc)
    .map((stream) => doc.context.lookup(stream))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()));
  return parseContentStream(Buffer.concat(bytes.flatMap((one) => [one, Buffer.from('\n')])));
}

/** What a marked section is: an artifact, content of an element by its number, or neither, such as a ligature. */
type Mark = 'artifact' | number | undefined;

function markOf(args: ReturnType<typeof parseContentStream>[number]['args']): Mark {
  const [tag, properties] = args;
  if (typeof tag === 'object' && 'value' in tag && tag.value === 'Artifact') return 'artifact';
  const id = /"?MCID"?:\s*(\d+)/u.exec(JSON.stringify(properties ?? null).replaceAll('"', ''))?.[1];
  return id === undefined ? undefined : Number(id);
}

/** What is wrong with a mark within those that are open. */
function findMarkFault(mark: Mark, open: readonly Mark[], owned: ReadonlySet<number>): string | undefined {
  if (mark === undefined) return undefined;
  if (mark === 'artifact')
    return open.some((one) => typeof one === 'number') ? '01-003 an artifact within content' : undefined;
  if (open.includes('artifact')) return '01-004 content within an artifact';
  return owned.has(mark) ? undefined : '01-005 marked content that no element owns';
}

/** What a page paints without saying for whom, and what it marks wrongly. */
function findUnmarked(page: PDFPage, owned: ReadonlySet<number>): string[] {
  const faults = new Set<string>();
  const open: Mark[] = [];
  for (const { name, args } of readOperations(page)) {
    if (name === 'BMC' || name === 'BDC') {
      const mark = markOf(args);
      const fault = findMarkFault(mark, open, owned);
      if (fault !== undefined) faults.add(fault);
      open.push(mark);
    } else if (name === 'EMC') open.pop();
    else if (painting.test(name) && open.every((mark) => mark === undefined))
      faults.add('01-005 content that is neither tagged nor an artifact');
  }
  return [...faults];
}

const findContent: Rule = ({ pdf, elements }) => {
  const contents = elements.flatMap((element) => element.contents);
  return pdf.getPages().flatMap((page) => {
    const owned = new Set(contents.filter((content) => content.page === page.ref).map(({ id }) => id));
    return findUnmarked(page, owned);
  });
};

const findFonts: Rule = ({ pdf }) =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Font') return [];
    const type = nameOf(object, 'Subtype');
    if (type === 'Type0')
      return object.has(key('ToUnicode')) ? [] : ['31-027 a font without its signs in Unicode'];
    const descriptor = object.lookupMaybe(key('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(key(file)));
    return type === 'Type3' || embedded ? [] : ['31-009 a font that is not embedded'];
  });

function readXmp(pdf: PDFDocument): string {
  const stream = pdf.catalog.lookup(key('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString('utf8') : '';
}

const findDocument: Rule = ({ pdf, elements }) => {
  const { catalog } = pdf;
  const xmp = readXmp(pdf);
  const marks = catalog.lookupMaybe(key('MarkInfo'), PDFDict);
  const isTrue = (dict: PDFDict | undefined, entry: string) => String(dict?.lookup(key(entry))) === 'true';
  const faults: readonly (readonly [boolean, string])[] = [
    [
      !structureRoot(pdf) || elements.length === 0 || !isTrue(marks, 'Marked'),
      '01-005 the PDF is not tagged',
    ],
    [isTrue(marks, 'Suspects'), '01-007 its tags are under suspicion'],
    [xmp === '', '06-001 no XMP metadata'],
    [!pdf.getTitle(), '06-003 no title'],
    [!/<dc:title>.*?<rdf:li[^>]*>[^<]+</su.test(xmp), '06-003 no title in the XMP metadata'],
    [
      !isTrue(catalog.lookupMaybe(key('ViewerPreferences'), PDFDict), 'DisplayDocTitle'),
      '07-001 the window does not show the title',
    ],
    [!hasText(catalog, 'Lang'), '11-001 no language'],
    [pdf.isEncrypted, '26-001 the PDF is encrypted'],
  ];
  return faults.flatMap(([found, what]) => (found ? [what] : []));
};

const rules: readonly Rule[] = [
  findDocument,
  findTypes,
  findContent,
  findMisplaced,
  findFigures,
  findHeadings,
  findTables,
  findAnnotations,
  findFonts,
];

/** What is wrong with a tagged PDF, one line each, with the number of the condition. */
export function findPdfFaults(pdf: PDFDocument): string[] {
  const roles = readRoles(pdf);
  const elements = readStructure(pdf).map((element) => ({
    ...element,
    role: roles.get(element.type) ?? element.type,
  }));
  return rules.flatMap((rule) => rule({ pdf, elements, roles }));
}

/** Whether a PDF says that it conforms to PDF/UA-1. */
export function claimsPdfUa(pdf: PDFDocument): boolean {
  return readXmp(pdf).includes('<pdfuaid:part>1</pdfuaid:part>');
}
