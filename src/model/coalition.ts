/** The coalition as the paper tells it: founding, goals, partners, what membership asks and costs. */
import { z } from 'zod';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';
import { provedTextSchema } from './proceeding.ts';
import { webAddressSchema } from './web-address.ts';

export const coalitionSchema = z
  .strictObject({
    name: localizedSchema,
    address: webAddressSchema.describe('Address of the coalition'),
    titlesFrom: referenceTo('sources')
      .optional()
      .describe('Source of the principles’ official titles in languages that the paper does not use'),
    summary: localizedSchema,
    topics: z
      .array(provedTextSchema)
      .min(1)
      .describe('Founding, goals, partners, rules, costs, participation'),
  })
  .describe('The coalition');
