/**
 * The format of the published JSON: one file with everything, one per kind, one per record. The published JSON Schemas are
 * made from these schemas, and the import reads by them.
 */
import { z } from 'zod';
import { absenceSchema } from '../derived/absence.ts';
import { outcomes } from '../derived/comparison.ts';
import { translationLockSchema } from '../derived/translations.ts';
import { versionChangesSchema } from '../derived/version-changes.ts';
import { coverageStatusSchema } from '../model/coverage-status.ts';
import { editionSchema } from '../model/edition.ts';
import { fingerprintSchema } from '../model/fingerprint.ts';
import { idSchema, referenceTo } from '../model/id.ts';
import { folderSchemas, hasPage, mapFolders, pagedFolders, singletonSchemas } from '../model/kinds.ts';
import { languageSchema, localizedSchema } from '../model/localized.ts';
import { basisSchema, contributionSchema, extentSchema } from '../model/measure.ts';
import { codeSchema } from '../model/reading.ts';
import { editionStates } from '../model/state.ts';
import { comparedKinds, comparedValues } from './comparison.ts';

/** Version of the JSON format. The first number changes when a reader of the old format would fail. */
export const schemaVersion = '3.1.0';

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
    state: z.enum(editionStates).describe('State of the measure in the edition'),
    quoted: z
      .boolean()
      .describe('Whether a quotation carries the link; otherwise only a statement in our own words'),
    readings: z
      .array(z.strictObject({ reading: referenceTo('readings'), code: codeSchema }))
      .describe('How the second readings of the edition see this pair; empty where nobody read it'),
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
        absence: absenceSchema.optional(),
        stated: z.boolean().describe('Whether a quotation states one of the direct links that count'),
        quoted: z.boolean().describe('Whether a quotation carries one of the direct links that count'),
        links: z.array(contributionRecordSchema).describe('Direct ones first'),
        gaps: z.array(referenceTo('gaps')),
      }),
    ),
  })
  .describe('Coverage in one edition: computed, never typed in');

const coverageListSchema = z.array(coverageSchema).describe('Per edition, oldest first');

const coefficientSchema = z
  .number()
  .nullable()
  .describe('At most 1; null where both always chose the same code, so that nothing can be computed');

const agreementShape = {
  pairs: z.int().describe('Number of pairs that both judged'),
  same: z.int().describe('In how many of them both chose the same code'),
  unweighted: coefficientSchema.describe('Cohen’s kappa; every difference counts alike'),
  linear: coefficientSchema.describe(
    'Cohen’s kappa with linear weights over none, enabling, direct-part, direct-full',
  ),
};

const agreementSchema = z
  .strictObject({
    edition: referenceTo('editions'),
    kind: z.enum(['claim', 'commitment']),
    parent: idSchema.nullable().describe('Id of the principle or field; null for all of the kind'),
    withProject: z.array(z.strictObject({ reading: referenceTo('readings'), ...agreementShape })),
    among: z.array(
      z.strictObject({ readings: z.array(referenceTo('readings')).length(2), ...agreementShape }),
    ),
  })
  .describe('Agreement of second readings with the project and with each other: computed');

const agreementListSchema = z
  .array(agreementSchema)
  .describe(
    'By edition, oldest first; in it the claims in all, each principle, the commitments in all, each field',
  );

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
      versionChanges: versionChangesSchema.optional(),
      coverage: coverageListSchema,
      agreement: agreementListSchema,
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
  comparison: z
    .strictObject({
      ...headShape,
      before: referenceTo('editions').describe('The edition before the latest'),
      after: referenceTo('editions').describe('The latest edition'),
      comparison: z.array(
        z.strictObject({
          kind: z.enum(comparedKinds),
          id: idSchema,
          title: localizedSchema,
          before: z
            .enum(comparedValues)
            .optional()
            .describe('Coverage or state; left out where there is none'),
          after: z.enum(comparedValues).optional(),
          outcome: z.enum(outcomes).optional().describe('What became of a measure'),
          url: z.url(),
        }),
      ),
    })
    .describe('What became of every claim, commitment and measure since the edition before'),
  agreement: z
    .strictObject({ ...headShape, agreement: agreementListSchema })
    .describe('How far second readings agree with the links and with each other, per edition'),
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
