/**
 * The format of the published JSON: one file with everything, one per kind, one per record. The published JSON Schemas are
 * made from these schemas, and the import reads by them.
 */
import { z } from 'zod';
import { translationLockSchema } from '../derived/translations.ts';
import { coverageStatusSchema } from '../model/coverage-status.ts';
import { editionSchema } from '../model/edition.ts';
import { fingerprintSchema } from '../model/fingerprint.ts';
import { idSchema, referenceTo } from '../model/id.ts';
import { folderSchemas, hasPage, mapFolders, pagedFolders, singletonSchemas } from '../model/kinds.ts';
import { languageSchema } from '../model/localized.ts';
import { basisSchema, contributionSchema, extentSchema, stateSchema } from '../model/measure.ts';

/** Version of the JSON format. The first number changes when a reader of the old format would fail. */
export const schemaVersion = '2.0.0';

const urlsSchema = z.record(languageSchema, z.url()).describe('Address of the page, per language');

/** What every file begins with. */
const headShape = {
  $schema: z.url().describe('Address of the JSON Schema of this file'),
  schemaVersion: z.literal(schemaVersion).describe('Version of the format'),
  edition: editionSchema.describe('The latest edition'),
  licence: z
    .strictObject({ id: z.string().describe('SPDX identifier'), address: z.url() })
    .describe('Licence of the project’s own texts and data; quotations are not part of it'),
};

const withUrl = { url: urlsSchema };

/** Records as they are published: with their id, and with the addresses of their page if they have one. */
const recordSchemas = mapFolders((kind) => {
  const schema: z.ZodObject = folderSchemas[kind];
  const url = hasPage(kind) ? withUrl : {};
  return z.strictObject({ id: idSchema, ...url, ...schema.shape }).describe(schema.description ?? kind);
});

const contributionRecordSchema = z
  .strictObject({
    measure: referenceTo('measures'),
    contribution: contributionSchema,
    extent: extentSchema,
    basis: basisSchema,
    state: stateSchema,
  })
  .describe('A link that leads here, with the state of its measure in the edition');

const coverageSchema = z
  .strictObject({
    edition: referenceTo('editions'),
    targets: z.array(
      z.strictObject({
        target: referenceTo('targets'),
        kind: z.enum(['claim', 'commitment']),
        parent: idSchema.describe('Id of the principle or field'),
        ...withUrl,
        coverage: coverageStatusSchema,
        stated: z.boolean().describe('Whether a quotation states one of the direct links that count'),
        links: z.array(contributionRecordSchema).describe('Direct ones first'),
        gaps: z.array(referenceTo('gaps')),
      }),
    ),
  })
  .describe('Coverage in one edition: computed, never typed in');

const coverageListSchema = z.array(coverageSchema).describe('Per edition, oldest first');

/** Schemas of the files by the name of the file, without the ending. */
export const fileSchemas = {
  'knowledge-base': z
    .strictObject({
      ...headShape,
      ...singletonSchemas,
      ...mapFolders((kind) => z.array(recordSchemas[kind])),
      fingerprints: z.array(fingerprintSchema).describe('Hashes by which quotations are proved'),
      prose: z
        .array(z.strictObject({ name: idSchema, language: languageSchema, text: z.string() }))
        .describe('Pages of prose as MDX'),
      translations: translationLockSchema,
      coverage: coverageListSchema,
    })
    .describe('Everything that the site is made from, and the coverage'),
  ...mapFolders((kind) =>
    z
      .strictObject({ ...headShape, [kind]: z.array(recordSchemas[kind]) })
      .describe(`All records of the kind: ${kind}`),
  ),
  coverage: z
    .strictObject({ ...headShape, coverage: coverageListSchema })
    .describe('Coverage of every claim and commitment, per edition'),
  record: z
    .strictObject({
      ...headShape,
      kind: z.enum(pagedFolders).describe('Kind of the record'),
      record: z.union(pagedFolders.map((kind) => recordSchemas[kind])),
    })
    .describe('One record, beside its page'),
} as const;

export type JsonFile = keyof typeof fileSchemas;
export type KnowledgeBaseFile = z.infer<(typeof fileSchemas)['knowledge-base']>;
