/**
 * What a PDF page paints, sorted for readers: every operation of its content stream belongs to a structure element or is
 * an artifact, which readers pass over. Chromium leaves running heads and some borders without either, and counts other
 * borders as content.
 */

/** One operator with its operands, as written. */
interface Operation {
  readonly name: string;
  readonly text: string;
}

/** Comments, strings, hexadecimal strings, brackets, names and numbers; then operators. */
const token =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\da-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[+-]?(?:\d+\.?\d*|\.\d+)|(?<operator>[a-z'"*][\w'"*]*)/giu;

/**
 * Splits a content stream into its operations, of which each keeps its text.
 *
 * @throws when there is something else, such as an inline image, so that nothing is lost unnoticed
 */
export function splitOperations(content: string): Operation[] {
  const operations: Operation[] = [];
  let end = 0;
  let start = 0;
  for (const match of content.matchAll(token)) {
    if (content.slice(end, match.index).trim() !== '') break;
    end = match.index + match[0].length;
    const name = match.groups?.['operator'];
    if (name === 'BI') throw new Error('A page holds an inline image.');
    if (name === undefined || name === 'true' || name === 'false' || name === 'null') continue;
    operations.push({ name, text: content.slice(start, end).trim() });
    start = end;
  }
  if (content.slice(start).trim() !== '')
    throw new Error(`A page holds „${content.slice(start, start + 40)}“.`);
  return operations;
}

/** Operations that stand or fall together: a marked section, a text, a path, or one alone. */
interface Section {
  readonly kind: 'marked' | 'text' | 'path' | 'other';
  readonly operations: readonly Operation[];
}

const endOf: Readonly<Record<string, RegExp>> = {
  marked: /^EMC$/u,
  text: /^ET$/u,
  path: /^(?:[fFBb]\*?|[sSn])$/u,
};

function kindOf({ name }: Operation): Section['kind'] {
  if (name === 'BDC' || name === 'BMC') return 'marked';
  if (name === 'BT') return 'text';
  return name === 'm' || name === 're' ? 'path' : 'other';
}

/** Number of operations of the section that begins with the first of these. */
function lengthOf(kind: Section['kind'], operations: readonly Operation[]): number {
  const ends = endOf[kind];
  if (!ends) return 1;
  let depth = 0;
  for (const [index, operation] of operations.entries()) {
    if (kind === 'marked' && kindOf(operation) === 'marked') depth += 1;
    if (ends.test(operation.name)) depth -= 1;
    if (ends.test(operation.name) && depth <= 0) return index + 1;
  }
  throw new Error(`A ${kind} section of a page has no end.`);
}

function splitSections(operations: readonly Operation[]): Section[] {
  const sections: Section[] = [];
  for (let start = 0; start < operations.length; ) {
    const [first] = operations.slice(start, start + 1);
    if (!first) break;
    const kind = kindOf(first);
    const rest = kind === 'other' ? [first] : operations.slice(start);
    const section = { kind, operations: rest.slice(0, lengthOf(kind, rest)) };
    sections.push(section);
    start += section.operations.length;
  }
  return sections;
}

/** Operators that show something that can be read: text, images and drawings of their own. */
const readable = /^(?:T[jJ]|['"]|Do|sh)$/u;
/** Operators that paint a path. */
const painting = /^(?:[fFBb]\*?|[sS])$/u;

/** Number by which a structure element knows a marked section. */
function markedId({ operations: [first] }: Section): number | undefined {
  const id = /\/MCID\s+(\d+)/u.exec(first?.text ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}

const write = (operations: readonly Operation[]) => operations.map(({ text }) => text).join('\n');

/** A text that got a number, which the element of a neighbour has to own. */
export interface AddedText {
  readonly id: number;
  /** Number of the neighbour's section. */
  readonly beside: number;
  readonly before: boolean;
}

/** Lines of a section's texts, in their order. */
const linesOf = ({ operations }: Section): string[] =>
  operations.filter(({ name }) => name === 'Tm').map(({ text }) => text.split(/\s+/u).at(-2) ?? '');

/** The next marked section with text, forwards or backwards, that is drawn in the same place as the one at an index. */
function findNeighbour(sections: readonly Section[], index: number, step: 1 | -1): Section | undefined {
  for (let at = index + step; ; at += step) {
    const section = sections[at];
    if (!section || /^(?:q|Q|cm)$/u.test(section.operations[0]?.name ?? '')) return undefined;
    if (markedId(section) !== undefined && linesOf(section).length > 0) return section;
  }
}

/** Which element a text without one belongs to: that of its neighbour on the same line, the one before it first. */
function findOwner(sections: readonly Section[], index: number): Omit<AddedText, 'id'> | undefined {
  const section = sections[index];
  const line = section && linesOf(section)[0];
  const before = findNeighbour(sections, index, -1);
  if (before && linesOf(before).at(-1) === line) return { beside: markedId(before) ?? 0, before: false };
  const after = findNeighbour(sections, index, 1);
  return after && linesOf(after)[0] === line ? { beside: markedId(after) ?? 0, before: true } : undefined;
}

/**
 * Sorts what belongs to no structure element: signs and words that the style sheet sets before and after others, such as
 * quotation marks, go to their neighbour's element; running heads, borders and other lines become artifacts, also those
 * lines that counted as content.
 *
 * Running heads are texts without a neighbour after all that is marked, where Chromium paints them. Another text without
 * one stays as it is, for the check to find.
 *
 * @param content the decoded content stream of a page, one character per byte
 * @param isDrawing whether an element is made of lines, such as the sign of a list or a figure, by the number of its section
 * @returns the new content, the numbers of the sections that no longer belong to an element, and the texts that now do
 */
export function sortContent(
  content: string,
  isDrawing: (id: number) => boolean,
): { content: string; removed: ReadonlySet<number>; added: readonly AddedText[] } {
  const sections = splitSections(splitOperations(content));
  const ids = sections.map(markedId);
  const lastMarked = ids.findLastIndex((id) => id !== undefined);
  let next = Math.max(-1, ...ids.flatMap((id) => id ?? [])) + 1;
  const removed = new Set<number>();
  const added: AddedText[] = [];
  const writeText = (text: string, index: number) => {
    const owner = findOwner(sections, index);
    if (!owner) return index > lastMarked ? `/Artifact <</Type /Pagination>> BDC\n${text}\nEMC` : text;
    added.push({ ...owner, id: next });
    next += 1;
    return `/NonStruct <</MCID ${next - 1}>> BDC\n${text}\nEMC`;
  };
  const written = sections.map((section, index) => {
    const { kind, operations } = section;
    const text = write(operations);
    if (kind === 'text') return writeText(text, index);
    if (kind === 'path')
      return operations.some(({ name }) => painting.test(name)) ? `/Artifact BMC\n${text}\nEMC` : text;
    const id = ids[index];
    if (id === undefined || isDrawing(id) || operations.some(({ name }) => readable.test(name))) return text;
    removed.add(id);
    return `/Artifact BMC\n${write(operations.slice(1))}`;
  });
  return { content: `${written.join('\n')}\n`, removed, added };
}
