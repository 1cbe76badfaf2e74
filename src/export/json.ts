/** The knowledge base as JSON, in the format of `json-format.ts`. */
import { coverage } from '../derived/coverage.ts';
import { isInEdition } from '../model/edition.ts';
import { type Folder, folders, hasPage, pagedFolders, singletons } from '../model/kinds.ts';
import type { FilePath } from './file-types.ts';
import { type JsonFile, schemaVersion } from './json-format.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';

const mediaType = 'application/json';

/** Every JSON file with data; the schemas are in `json-schema.ts`. */
export function buildJsonFiles(publication: Publication): PublishedFile[] {
  const { knowledgeBase, folder } = publication;
  const allCoverage = buildCoverage(publication);
  const records = Object.fromEntries(folders.map((kind) => [kind, buildRecords(publication, kind)]));
  const file = (name: JsonFile, data: object): PublishedFile => ({
    path: `${folder}${name}.json`,
    mediaType,
    format: 'json',
    text: formatJson({ ...buildHead(publication, name), ...data }),
  });
  return [
    file('knowledge-base', {
      ...Object.fromEntries(singletons.map((name) => [name, knowledgeBase[name]])),
      ...records,
      fingerprints: [...knowledgeBase.fingerprints].sort((a, b) => (a.source < b.source ? -1 : 1)),
      prose: publication.prose,
      translations: publication.translations,
      coverage: allCoverage,
    }),
    ...folders.map((kind) => file(kind, { [kind]: records[kind] })),
    file('coverage', { coverage: allCoverage }),
    ...pagedFolders.flatMap((kind) =>
      (records[kind] ?? []).map((record) => ({
        path: recordPath(publication, kind, record.id),
        mediaType,
        text: formatJson({ ...buildHead(publication, 'record'), kind, record }),
      })),
    ),
  ];
}

/** Path of a record's JSON, beside its page in the first language. */
export function recordPath(
  publication: Pick<Publication, 'path' | 'language'>,
  view: (typeof pagedFolders)[number],
  id: string,
): FilePath {
  return `${publication.path({ language: publication.language, view, id })}index.json`;
}

/** Path of a file's JSON Schema. */
export function schemaPath({ folder }: Pick<Publication, 'folder'>, name: JsonFile): FilePath {
  return `${folder}schema/${name}.json`;
}

function buildHead(publication: Publication, name: JsonFile) {
  const { licences } = publication.knowledgeBase.city;
  return {
    $schema: publication.file(schemaPath(publication, name)),
    schemaVersion,
    edition: publication.edition,
    licence: { id: licences.content, address: licences.contentAddress },
  };
}

function buildRecords(publication: Publication, kind: Folder): { readonly id: string }[] {
  return publication.knowledgeBase[kind].map(({ id, ...record }) => ({
    id,
    ...(hasPage(kind)
      ? { url: publication.inLanguages((language) => publication.record(kind, id, language)) }
      : {}),
    ...record,
  }));
}

function buildCoverage(publication: Publication) {
  const { knowledgeBase } = publication;
  return knowledgeBase.editions.map((edition) => ({
    edition: edition.id,
    targets: [...coverage(knowledgeBase, edition).byTarget.values()].map(
      ({ target, status, stated, contributions }) => ({
        target: target.id,
        kind: target.kind,
        parent: target.parent.id,
        url: publication.inLanguages((language) => publication.target(target, language)),
        coverage: status,
        stated,
        links: contributions.map(({ measure, link, state }) => ({
          measure: measure.id,
          contribution: link.contribution,
          extent: link.extent,
          basis: link.basis,
          state,
        })),
        gaps: (knowledgeBase.gapsByTarget.get(target.id) ?? [])
          .filter((gap) => isInEdition(gap, edition, knowledgeBase.editions))
          .map(({ id }) => id),
      }),
    ),
  }));
}
