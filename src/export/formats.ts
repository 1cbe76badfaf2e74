/** What each kind of data file is called and for whom it is, in the languages of the site. */
import { getWording, type Wording } from '../site/wording/index.ts';
import type { Publication, PublishedFile } from './published-file.ts';
import { vocabularyAddress } from './vocabulary.ts';

export type Format = keyof Wording['data']['formats'];

/** Formats in the order in which the data page shows them. */
export const formats = [
  'json',
  'schema',
  'csv',
  'package',
  'mappings',
  'graph',
  'catalogue',
  'feeds',
] as const satisfies readonly Format[];

/** Something to try with each format, in the tool that its readers use; the files lie where the example runs. */
export function formatExample(publication: Publication, format: Format): string | undefined {
  const at = (name: string) => publication.file(publication.folder + name);
  switch (format) {
    case 'json':
      return `curl -s ${at('knowledge-base.json')} |\n  jq -r '.coverage[-1].targets[] | select(.coverage == "undocumented") | .target'`;
    case 'schema':
      return `npx -p ajv-cli -p ajv-formats ajv validate --spec=draft2020 -c ajv-formats \\\n  -s schema/measures.json -d measures.json`;
    case 'package':
      return `pip install frictionless\nfrictionless validate ${at('datapackage.json')}`;
    case 'mappings':
      return `# R\nlinks <- readr::read_tsv("${at('links.sssom.tsv')}", comment = "#")\nsubset(links, subject_id == "sssom:NoTermFound")$object_label`;
    case 'graph':
      return `# SPARQL\nPREFIX v: <${vocabularyAddress(publication)}>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nSELECT ?claim ?label WHERE {\n  ?claim v:coverage "undocumented" ; skos:prefLabel ?label .\n}`;
    case 'catalogue':
      return at('catalog.ttl');
    // Tables and feeds need no line of code.
    case 'csv':
    case 'feeds':
      return undefined;
    default:
      return format satisfies never;
  }
}

/** Format of a data file; undefined for files that the data page does not list one by one. */
export function findFormat(
  publication: Pick<Publication, 'folder'>,
  { path, mediaType }: PublishedFile,
): Format | undefined {
  if (/(?:^|\/)feed\.(?:xml|json)$/u.test(path)) return 'feeds';
  if (!path.startsWith(publication.folder)) return undefined;
  const name = path.slice(publication.folder.length);
  if (name.startsWith('schema/')) return 'schema';
  if (name.startsWith('catalog.')) return 'catalogue';
  if (name === 'datapackage.json') return 'package';
  if (mediaType === 'application/json') return 'json';
  if (mediaType === 'text/csv') return 'csv';
  if (mediaType === 'text/tab-separated-values') return 'mappings';
  if (mediaType === 'application/ld+json' || mediaType === 'text/turtle') return 'graph';
  return undefined;
}

/** One sentence on a file, from its format. */
export function describeFile(publication: Publication, file: PublishedFile, language: string): string {
  const format = findFormat(publication, file);
  const { formats: words } = getWording(language).data;
  return format === undefined ? file.mediaType : words[format].text;
}

/** Name of a file as the data page shows it: its path below the folder of the data, if it lies there. */
export function fileName({ folder }: Pick<Publication, 'folder'>, path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** Fragment of a file on the data page. */
export function fileAnchor(publication: Pick<Publication, 'folder'>, path: string): string {
  return `file-${fileName(publication, path).replaceAll(/[./]/gu, '-')}`;
}
