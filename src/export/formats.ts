/** What each kind of data file is called and for whom it is, in the languages of the site. */
import { getWording } from '../site/wording/index.ts';
import type { Format, Publication, PublishedFile } from './published-file.ts';
import { vocabularyAddress } from './vocabulary.ts';

/**
 * Something to try with each format, in the tool that its readers use; the files lie where the example runs. In the order
 * in which the data page shows the formats. A format without text in the wording, or the other way round, is a compile error.
 */
const examples: Readonly<Record<Format, (publication: Publication) => string | undefined>> = {
  json: (publication) =>
    `curl -s ${at(publication, 'knowledge-base.json')} |\n  jq -r '.coverage[-1].targets[] | select(.coverage == "undocumented") | .target'`,
  schema: () =>
    `npx -p ajv-cli -p ajv-formats ajv validate --spec=draft2020 -c ajv-formats \\\n  -s schema/measures.json -d measures.json`,
  // Tables for people and feeds need no line of code.
  spreadsheet: () => undefined,
  csv: (publication) => `# Python\nimport pandas\npandas.read_csv("${at(publication, 'measures.csv')}")`,
  package: (publication) =>
    `pip install frictionless\nfrictionless validate ${at(publication, 'datapackage.json')}`,
  mappings: (publication) =>
    `# R\nlinks <- readr::read_tsv("${at(publication, 'links.sssom.tsv')}", comment = "#")\nsubset(links, subject_id == "sssom:NoTermFound")$object_label`,
  graph: (publication) =>
    `# SPARQL\nPREFIX v: <${vocabularyAddress(publication)}>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nSELECT ?claim ?label WHERE {\n  ?claim v:coverage "undocumented" ; skos:prefLabel ?label .\n}`,
  catalogue: (publication) => at(publication, 'catalog.ttl'),
  feeds: () => undefined,
};

const at = (publication: Publication, name: string) => publication.file(publication.folder + name);

export const formats = Object.keys(examples) as Format[];

export function formatExample(publication: Publication, format: Format): string | undefined {
  return examples[format](publication);
}

/** One sentence on a file, from its format. */
export function describeFile({ format, mediaType }: PublishedFile, language: string): string {
  return format === 'unlisted' ? mediaType : getWording(language).data.formats[format].text;
}

/** Name of a file as the data page shows it: its path below the folder of the data, if it lies there. */
export function fileName({ folder }: Pick<Publication, 'folder'>, path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** Fragment of a file on the data page. */
export function fileAnchor(publication: Pick<Publication, 'folder'>, path: string): string {
  return `file-${fileName(publication, path).replaceAll(/[./]/gu, '-')}`;
}
