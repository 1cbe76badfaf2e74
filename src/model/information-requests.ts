/** Requests for information: how readers can ask the city about what is open, by which platform, address and legal basis. */
import { z } from 'zod';
import { referenceTo } from './id.ts';
import { localizedSchema } from './localized.ts';
import { contactAddressSchema } from './web-address.ts';

/**
 * What the address of a platform may hold: `text` is the request without salutation and ending, for platforms that add
 * their own (Froide; Alaveteli's `default_letter`), `letter` the whole (Alaveteli's `body`).
 */
export const addressParts = ['authority', 'subject', 'text', 'letter'] as const;
export type AddressPart = (typeof addressParts)[number];

/** Longest address, in characters, that every browser, server and mail program takes. */
export const longestAddress = 2000;

export const platformSchema = z
  .strictObject({
    name: z.string().min(1).describe('What the platform is called'),
    address: z
      .string()
      .min(1)
      .describe(
        'Address of its form, with {subject} and {text} (the platform adds salutation and ending) or {letter} (all of it), and {authority} where the city has a name in it',
      ),
    authority: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/)
      .optional()
      .describe(
        'Name of the city in the addresses of the platform; needed where the address holds {authority}',
      ),
    listedAs: z
      .string()
      .min(1)
      .optional()
      .describe('Name under which the platform lists the city, where readers have to choose it there'),
  })
  .describe('A freedom-of-information platform');

export const informationRequestsSchema = z
  .strictObject({
    platform: platformSchema.optional(),
    contact: contactAddressSchema.optional().describe('mailto: address at which the city takes requests'),
    legalBasis: z
      .strictObject({
        sentence: localizedSchema.meta({
          longest: 160,
          description:
            'One sentence of the request that names the legal basis, and no more than the source says',
        }),
        explanation: localizedSchema.meta({
          longest: 300,
          description: 'What the page tells readers of the legal basis, in our own words',
        }),
        source: referenceTo('sources').describe('Id of the source that says so'),
      })
      .optional()
      .describe('By what right one may ask; left out where no source says it'),
  })
  .describe('How readers can ask the city');

export type Platform = z.infer<typeof platformSchema>;

/** Names in braces of a template, in their order, each as often as it occurs. */
export function partsOfAddress(address: string): string[] {
  return [...address.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
}

/**
 * The address of a platform's form, filled in. Spaces become plus signs: what stands after the question mark is a form's
 * data, and the address stays shorter than with percent signs.
 */
export function fillAddress(address: string, parts: Readonly<Record<AddressPart, string>>): string {
  return address.replace(/\{(\w+)\}/gu, (found, name: string) => {
    const part = addressParts.find((known) => known === name);
    return part === undefined
      ? found
      : new URLSearchParams({ part: parts[part] }).toString().slice('part='.length);
  });
}
