/**
 * What the endings of the site's files mean: the one list from which servers, compressed copies, endpoints and the
 * catalogue take it. A published file whose ending is missing here is a compile error.
 */
interface FileType {
  readonly mediaType: string;
  /** Text in UTF-8: it is compressed, and its media type names the character set. */
  readonly text: boolean;
  /**
   * For everyone: other sites' pages may read it. `build`: every build has it as text; `picture`: every build draws it;
   * `release`: only a release has it.
   */
  readonly data?: 'build' | 'picture' | 'release';
  /** Code in the EU's list of file types; the catalogue refuses a file without one. */
  readonly catalogueCode?: string;
}

export const fileTypes = {
  html: { mediaType: 'text/html', text: true },
  css: { mediaType: 'text/css', text: true },
  js: { mediaType: 'text/javascript', text: true },
  // Badges and boards are for pages of other sites.
  svg: { mediaType: 'image/svg+xml', text: true, data: 'build' },
  md: { mediaType: 'text/markdown', text: true, data: 'build' },
  png: { mediaType: 'image/png', text: false, data: 'picture' },
  woff2: { mediaType: 'font/woff2', text: false },
  json: { mediaType: 'application/json', text: true, data: 'build', catalogueCode: 'JSON' },
  csv: { mediaType: 'text/csv', text: true, data: 'build', catalogueCode: 'CSV' },
  tsv: { mediaType: 'text/tab-separated-values', text: true, data: 'build', catalogueCode: 'TSV' },
  jsonld: { mediaType: 'application/ld+json', text: true, data: 'build', catalogueCode: 'JSON_LD' },
  ttl: { mediaType: 'text/turtle', text: true, data: 'build', catalogueCode: 'RDF_TURTLE' },
  xml: { mediaType: 'application/xml', text: true, data: 'build' },
  txt: { mediaType: 'text/plain', text: true, data: 'build' },
  ts: { mediaType: 'text/plain', text: true, data: 'build' },
  pdf: { mediaType: 'application/pdf', text: false, data: 'release' },
  zip: { mediaType: 'application/zip', text: false, data: 'release' },
} as const satisfies Readonly<Record<string, FileType>>;

export type FileEnding = keyof typeof fileTypes;

/** Path below the site's base, without leading slash. */
export type FilePath = `${string}.${FileEnding}`;

const table: Readonly<Record<string, FileType>> = fileTypes;

/** Endings of what other sites may read: the texts of every build, or everything that a release has. */
export function dataEndings(of: 'build' | 'release'): string[] {
  return Object.entries(table).flatMap(([ending, { data }]) =>
    data === 'build' || (of === 'release' && data !== undefined) ? [ending] : [],
  );
}

/** What the ending of a path means; undefined for one that the site does not have. */
export function findFileType(path: string): FileType | undefined {
  return table[path.slice(path.lastIndexOf('.') + 1)];
}

/** Media type as servers send it, with the character set of texts; by ending. */
export const contentTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(table).map(([ending, { mediaType, text }]) => [
    ending,
    // SVG says its encoding itself.
    text && ending !== 'svg' ? `${mediaType}; charset=utf-8` : mediaType,
  ]),
);

interface NamedType {
  /** What the path ends with: a regular expression that nginx reads alike. */
  readonly pattern: string;
  readonly mediaType: string;
}

/** Files with a media type of their own, which their ending does not tell because it is that of a more general format. */
export const namedTypes: readonly NamedType[] = [
  { pattern: '(?:^|/)feed\\.xml$', mediaType: 'application/atom+xml' },
  { pattern: '(?:^|/)feed\\.json$', mediaType: 'application/feed+json' },
  // Beside the page of a record named "schema" lies that record.
  { pattern: '/schema/(?!index\\.)[^/]+\\.json$', mediaType: 'application/schema+json' },
];

/** Media type of a path as servers send it, if it has one of its own. */
export function findNamedType(path: string): string | undefined {
  const named = namedTypes.find(({ pattern }) => new RegExp(pattern, 'u').test(path));
  return named && `${named.mediaType}; charset=utf-8`;
}

/** Media type of a path as servers send it; undefined for an ending that the site does not have. */
export function contentTypeOf(path: string): string | undefined {
  return findNamedType(path) ?? contentTypes[path.slice(path.lastIndexOf('.') + 1)];
}
