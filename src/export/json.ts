/** The knowledge base as JSON, in the format of `json-format.ts`. */
import { findAbsence } from '../derived/absence.ts';
import { type Agreement, groupAgreement, joinReadings } from '../derived/agreement.ts';
import { coverage } from '../derived/coverage.ts';
import { asOf } from '../model/as-of.ts';
import { type Edition, isInEdition } from '../model/edition.ts';
import { type Folder, folders, hasPage, pagedFolders, singletons } from '../model/kinds.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isEditionView } from '../site/routes.ts';
import { comparedEditions, comparisonRows } from './comparison.ts';
import type { FilePath } from './file-types.ts';
import { type JsonFile, schemaVersion } from './json-format.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';

const mediaType = 'application/json';

/** Every JSON file with data on its own; the schemas are in `json-schema.ts`. */
export function buildJsonFiles(publication: Publication): PublishedFile[] {
  const { all, knowledgeBase, folder } = publication;
  const allCoverage = buildCoverage(publication);
  const recordsIn = (shown: KnowledgeBase) =>
    Object.fromEntries(folders.map((kind) => [kind, buildRecords(publication, shown, kind)]));
  const records = recordsIn(knowledgeBase);
  const agreement = buildAgreement(publication);
  const compared = comparedEditions(publication);
  const file = (name: JsonFile, data: object): PublishedFile => ({
    path: `${folder}${name}.json`,
    mediaType,
    format: 'json',
    text: formatJson({ ...buildHead(publication, name), ...data }),
  });
  return [
    file('knowledge-base', {
      ...Object.fromEntries(singletons.map((name) => [name, knowledgeBase[name]])),
      ...recordsIn(all),
      fingerprints: [...knowledgeBase.fingerprints].sort((a, b) => (a.source < b.source ? -1 : 1)),
      prose: publication.prose,
      translations: publication.translations,
      ...(publication.versionChanges ? { versionChanges: publication.versionChanges } : {}),
      coverage: allCoverage,
      agreement,
    }),
    ...folders.map((kind) => file(kind, { [kind]: records[kind] })),
    file('coverage', { coverage: allCoverage }),
    file('agreement', { agreement }),
    ...(compared ? [file('comparison', { ...compared, comparison: comparisonRows(publication) })] : []),
  ];
}

/** One file per record in each edition, beside its page. */
export function buildRecordFiles(publication: Publication): PublishedFile[] {
  return publication.all.editions.flatMap((edition) => recordFilesIn(publication, edition));
}

function recordFilesIn(publication: Publication, edition: Edition): PublishedFile[] {
  const shown = asOf(publication.all, edition);
  const isLatest = edition.id === publication.edition.id;
  return pagedFolders
    .filter((kind) => isLatest || isEditionView(kind))
    .flatMap((kind) =>
      buildRecords(publication, shown, kind, edition).map((record) => ({
        path: recordPath(publication, kind, record.id, edition.id),
        mediaType,
        format: 'unlisted',
        text: formatJson({ ...buildHead(publication, 'record'), edition, kind, record }),
      })),
    );
}

/**
 * Path of a record's JSON, beside its page in the first language.
 *
 * @param edition id; the latest when left out
 */
export function recordPath(
  publication: Pick<Publication, 'path' | 'language'>,
  view: (typeof pagedFolders)[number],
  id: string,
  edition?: string,
): FilePath {
  return `${publication.path({ language: publication.language, view, id, edition })}index.json`;
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

function buildRecords(
  publication: Publication,
  shown: KnowledgeBase,
  kind: Folder,
  edition?: Edition,
): { readonly id: string }[] {
  const urls = (view: (typeof pagedFolders)[number], id: string) =>
    publication.inLanguages((language) => publication.address({ language, view, id, edition: edition?.id }));
  return shown[kind].map(({ id, ...record }) => ({
    id,
    ...(hasPage(kind) ? { url: urls(kind, id) } : {}),
    ...record,
  }));
}

function buildCoverage(publication: Publication) {
  const { all: knowledgeBase } = publication;
  return knowledgeBase.editions.map((edition) => {
    const readings = joinReadings(knowledgeBase, edition);
    return {
      edition: edition.id,
      targets: [...coverage(knowledgeBase, edition).byTarget.values()].map((of) => {
        const { target, status, stated, quoted, contributions } = of;
        const gaps = (knowledgeBase.gapsByTarget.get(target.id) ?? []).filter((gap) =>
          isInEdition(gap, edition, knowledgeBase.editions),
        );
        const absence = findAbsence(of, gaps);
        return {
          target: target.id,
          kind: target.kind,
          parent: target.parent.id,
          url: publication.inLanguages((language) => publication.target(target, language)),
          coverage: status,
          ...(absence ? { absence } : {}),
          stated,
          quoted,
          links: contributions.map(({ measure, link, state, quoted: isQuoted }) => ({
            measure: measure.id,
            contribution: link.contribution,
            extent: link.extent,
            basis: link.basis,
            state,
            quoted: isQuoted,
            readings: (readings.find(measure.id, target.id)?.seen ?? []).map(({ reading, code }) => ({
              reading: reading.id,
              code,
            })),
          })),
          gaps: gaps.map(({ id }) => id),
        };
      }),
    };
  });
}

function buildAgreement({ all: knowledgeBase }: Publication) {
  const numbers = ({ pairs, same, kappa }: Agreement) => ({
    pairs,
    same,
    unweighted: kappa.unweighted ?? null,
    linear: kappa.linear ?? null,
  });
  return knowledgeBase.editions.flatMap((edition) =>
    groupAgreement(joinReadings(knowledgeBase, edition)).map(({ kind, parent, withProject, among }) => ({
      edition: edition.id,
      kind,
      parent: parent?.id ?? null,
      withProject: withProject.map(({ reading, agreement }) => ({
        reading: reading.id,
        ...numbers(agreement),
      })),
      among: among.map(({ readings, agreement }) => ({
        readings: readings.map(({ id }) => id),
        ...numbers(agreement),
      })),
    })),
  );
}
