/** The results as a table to take along: its columns, its rows and the name of its file. Depends on nothing but documents. */
import type { Addressed, DocumentKind, ListedDocument } from './document.ts';

/** Columns in their order. */
export const resultColumns = [
  'title',
  'kind',
  'state',
  'stateOn',
  'edition',
  'departments',
  'presumablyBy',
  'links',
  'quotation',
  'section',
  'address',
] as const;
export type ResultColumn = (typeof resultColumns)[number];

/** What the search index does not hold of a record, ready to be shown; what a record has not is left out. */
export type ResultDetails = Readonly<
  Partial<
    Record<'state' | 'stateOn' | 'departments' | 'presumablyBy' | 'links' | 'quotation' | 'section', string>
  >
>;

/** The file with the details of all documents of a language, loaded only when a table is asked for. */
export interface ResultList {
  /** Name of the edition that the details are of. */
  readonly edition: string;
  /** By kind and id of the document. */
  readonly details: Readonly<Record<string, ResultDetails>>;
}

/** Under which name a document stands in the list. */
export function detailsKey({ kind, id }: Pick<ListedDocument, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

interface TableWords {
  readonly columns: Readonly<Record<ResultColumn, string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
}

/**
 * The names of the columns, then one row per result.
 *
 * @param origin address that the addresses of the documents are relative to
 */
export function buildResultTable(
  results: readonly Addressed<ListedDocument>[],
  { edition, details }: ResultList,
  { columns, kinds }: TableWords,
  origin: string,
): string[][] {
  return [
    resultColumns.map((name) => columns[name]),
    ...results.map((result) => {
      const row: Readonly<Partial<Record<ResultColumn, string>>> = {
        ...details[detailsKey(result)],
        title: result.title,
        kind: kinds[result.kind],
        edition,
        address: new URL(result.address, origin).href,
      };
      return resultColumns.map((name) => row[name] ?? '');
    }),
  ];
}

/** Bytes of a file's name before its ending; file systems take 255 with it, and a browser may add a number. */
const longestName = 200;

/**
 * Name of the file, which says what was asked for: no line before the header has to.
 *
 * @param base what the file holds
 * @param asked words of the query, and the chosen values of filters with the filter's name
 */
export function nameDownload(base: string, asked: readonly string[]): string {
  const slug = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '');
  const [first = '', ...rest] = [base, ...asked].map(slug).filter((part) => part !== '');
  return `${cut([first, ...rest].join('_')).replace(/[-_]+$/u, '')}.excel.csv`;
}

/** By whole characters, so that none is cut in two. */
function cut(text: string): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(longestName));
  return text.slice(0, read);
}
