/**
 * Changes of content between two published versions of `knowledge-base.json`: which records came, went or read differently,
 * and whose coverage changed. Written into one generated file of the content, from which the page of changes shows them.
 */
import { z } from 'zod';
import { coverageStatusSchema } from '../model/coverage-status.ts';
import { daySchema } from '../model/day.ts';
import { idSchema } from '../model/id.ts';
import { type Folder, folders } from '../model/kinds.ts';
import { type Localized, localizedSchema, sameInAllLanguages } from '../model/localized.ts';

export const versionChangesName = 'version-changes.json';

const versionSchema = z
  .strictObject({ version: z.string().min(1), publishedOn: daySchema })
  .describe('A version of the site and its data');

export const recordChanges = ['added', 'removed', 'changed'] as const;
export type RecordChange = (typeof recordChanges)[number];

export const versionChangesSchema = z
  .strictObject({
    before: versionSchema,
    after: versionSchema,
    records: z.array(
      z.strictObject({
        kind: z.enum(folders as [Folder, ...Folder[]]),
        id: idSchema,
        title: localizedSchema,
        change: z.enum(recordChanges),
        fields: z
          .array(z.string())
          .describe('Fields that read differently; empty for a record that came or went'),
      }),
    ),
    coverage: z.array(
      z.strictObject({
        edition: idSchema,
        target: idSchema,
        title: localizedSchema,
        before: coverageStatusSchema,
        after: coverageStatusSchema,
      }),
    ),
  })
  .describe('What changed since the version published before. Generated');

export type VersionChanges = z.infer<typeof versionChangesSchema>;

/** Reads the generated file. @returns undefined when it is broken */
export function parseVersionChanges(text: string): VersionChanges | undefined {
  try {
    return versionChangesSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function formatVersionChanges(changes: VersionChanges): string {
  return `${JSON.stringify(changes, null, 1)}\n`;
}

const recordSchema = z.looseObject({ id: idSchema });
type PublishedRecord = z.infer<typeof recordSchema>;

/** Of a published knowledge base, what is compared; an older format may lack a kind of record, and hold others. */
export const publishedVersionSchema = z.looseObject({
  city: z.looseObject({ report: z.looseObject({ version: z.string(), publishedOn: daySchema }) }),
  principles: z.array(recordSchema).min(1),
  coverage: z.array(
    z.looseObject({
      edition: idSchema,
      targets: z.array(z.looseObject({ target: idSchema, coverage: coverageStatusSchema })),
    }),
  ),
});
export type PublishedVersion = z.infer<typeof publishedVersionSchema>;

/** What changed from one published version to a later one, in the order of the kinds and ids. */
export function compareVersions(before: PublishedVersion, after: PublishedVersion): VersionChanges {
  const versionOf = ({ city: { report } }: PublishedVersion) => ({
    version: report.version,
    publishedOn: report.publishedOn,
  });
  return {
    before: versionOf(before),
    after: versionOf(after),
    records: folders.flatMap((kind) => compareRecords(kind, before, after)),
    coverage: compareCoverage(before, after),
  };
}

function compareRecords(kind: Folder, before: PublishedVersion, after: PublishedVersion) {
  const [old, now] = [recordsOf(before, kind), recordsOf(after, kind)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): VersionChanges['records'] => {
    const [then, current] = [old.get(id), now.get(id)];
    const title = current
      ? titleOf(current, after)
      : then
        ? titleOf(then, before)
        : { [sameInAllLanguages]: id };
    if (!then) return [{ kind, id, title, change: 'added', fields: [] }];
    if (!current) return [{ kind, id, title, change: 'removed', fields: [] }];
    const fields = changedFields(then, current);
    return fields.length > 0 ? [{ kind, id, title, change: 'changed', fields }] : [];
  });
}

/** Records of a kind by their ids; none where the version does not know the kind. */
function recordsOf(version: PublishedVersion, kind: Folder): Map<string, PublishedRecord> {
  const read = z.array(recordSchema).safeParse(version[kind]);
  return new Map((read.data ?? []).map((record) => [record.id, record]));
}

/** Names of fields that differ; where a record lies on the site says nothing about its content. */
function changedFields(before: PublishedRecord, after: PublishedRecord): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => name !== 'url',
  );
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The record's own title, or that of what it is about; its id where there is neither. */
function titleOf(record: PublishedRecord, version: PublishedVersion): Localized {
  const own = localizedSchema.safeParse(record['title']);
  if (own.success) return own.data;
  const about =
    findTarget(version, record['target']) ??
    recordsOf(version, 'departments').get(String(record['department']));
  const title = localizedSchema.safeParse(about?.['title']);
  return title.data ?? { [sameInAllLanguages]: record.id };
}

/** A claim or commitment by its id. */
function findTarget(version: PublishedVersion, id: unknown): PublishedRecord | undefined {
  const parents = [...recordsOf(version, 'principles').values(), ...recordsOf(version, 'fields').values()];
  const targets = parents.flatMap(({ claims, commitments }) => {
    const read = z.array(recordSchema).safeParse(claims ?? commitments);
    return read.data ?? [];
  });
  return targets.find((target) => target.id === id);
}

function compareCoverage(before: PublishedVersion, after: PublishedVersion): VersionChanges['coverage'] {
  return after.coverage.flatMap(({ edition, targets }) => {
    const old = before.coverage.find((other) => other.edition === edition);
    return targets.flatMap(({ target, coverage }) => {
      const then = old?.targets.find((other) => other.target === target)?.coverage;
      if (then === undefined || then === coverage) return [];
      const title = localizedSchema.safeParse(findTarget(after, target)?.['title']).data;
      return [
        { edition, target, title: title ?? { [sameInAllLanguages]: target }, before: then, after: coverage },
      ];
    });
  });
}
