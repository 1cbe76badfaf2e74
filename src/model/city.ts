/** The city: all that is about it in names, words and addresses, so that the code need not know it. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { editionSchema } from './edition.ts';
import { informationRequestsSchema } from './information-requests.ts';
import { addressPartSchema, languageSchema, localizedSchema, wordsByLanguageSchema } from './localized.ts';
import { paperNumberSchema } from './paper-number.ts';
import { contactAddressSchema, siteAddressSchema, webAddressSchema } from './web-address.ts';

const fillIn = 'When unknown, say that it must be filled in before publication';

/** A word with its article in each case, as it stands within a sentence. */
const wordFormsSchema = z
  .strictObject({
    nominative: z.string().min(1).describe('With its article: die Leitlinie'),
    genitive: z.string().min(1).describe('der Leitlinie'),
    dative: z.string().min(1).describe('der Leitlinie'),
    accusative: z.string().min(1).describe('die Leitlinie'),
    indefinite: z.string().min(1).describe('eine Leitlinie'),
  })
  .describe('Forms of a word');

export type WordForms = z.infer<typeof wordFormsSchema>;

export const citySchema = z
  .strictObject({
    name: localizedSchema.describe('Short name of the city'),
    officialName: localizedSchema.describe('Official name of the city'),
    abbreviation: z.string().min(1).optional().describe('Official abbreviation of the city'),
    siteTitle: localizedSchema.describe('Name of the site'),
    siteSummary: localizedSchema.describe('One sentence that says what the site is'),
    languages: z.array(languageSchema).min(1).describe('Languages of the site; the first is at the root'),
    siteUrl: siteAddressSchema.describe('Address at which the site is published'),
    repository: webAddressSchema.optional().describe('Address of the source code'),
    editions: z.array(editionSchema).min(1).describe('Named days, at least one'),
    licences: z
      .strictObject({
        code: z.string().min(1).describe('SPDX identifier for the code'),
        content: z.string().min(1).describe('SPDX identifier for the project’s own content'),
        contentAddress: webAddressSchema.describe('Address of the content licence'),
      })
      .describe('Licences'),
    publisher: z
      .strictObject({
        name: localizedSchema.describe(`Who publishes the site. ${fillIn}`),
        address: localizedSchema.describe(`Postal address. ${fillIn}`),
        contact: localizedSchema.describe(`How to reach the publisher. ${fillIn}`),
        status: localizedSchema.describe('Whether the site is an official one, in one sentence'),
      })
      .describe('Publisher, for the legal notice'),
    accessibility: z
      .strictObject({
        law: localizedSchema.describe('Law and standard that apply'),
        enforcement: localizedSchema.describe('Enforcement body'),
        feedback: localizedSchema.describe(`How to report a barrier. ${fillIn}`),
      })
      .describe('For the accessibility statement'),
    catalogue: z
      .strictObject({
        themes: z
          .array(webAddressSchema)
          .min(1)
          .describe('Addresses of themes in the data-theme list of the EU’s vocabularies'),
        geocodingLevel: webAddressSchema.describe(
          'Address of the political geocoding level: municipality, state …',
        ),
        spatial: webAddressSchema.describe(
          'Address of the area in a controlled vocabulary, for example a municipality key',
        ),
        licence: webAddressSchema.describe(
          'Address of the content licence in the catalogue’s list of licences',
        ),
        keywords: wordsByLanguageSchema,
        publisherType: webAddressSchema
          .optional()
          .describe(
            'Address of what sort of body the publisher is, in the ADMS list of publisher types: http://purl.org/adms/publishertype/LocalAuthority …',
          ),
        contributorId: webAddressSchema
          .optional()
          .describe('Address of the data provider, where the portal has assigned one'),
      })
      .describe('What a data portal needs to list the data, by DCAT-AP.de'),
    security: z
      .strictObject({
        contact: contactAddressSchema
          .optional()
          .describe('Where to report a weakness; the legal notice is named when left out'),
        expiresOn: daySchema.describe('Day until which this contact is good; less than a year ahead'),
      })
      .describe('Contact for security.txt'),
    reportErrorAddress: contactAddressSchema
      .optional()
      .describe(
        'Address (http, https) of a form or tracker for errors; the legal notice is used when left out',
      ),
    requests: informationRequestsSchema.optional(),
    words: z
      .strictObject({
        guideline: localizedSchema.describe('What the city calls its guideline'),
        field: localizedSchema.describe('What a field is called, singular'),
        fields: localizedSchema.describe('What a field is called, plural'),
        department: localizedSchema.describe('What a department is called, singular'),
        departments: localizedSchema.describe('What a department is called, plural'),
        paper: localizedSchema.describe('What a council paper is called'),
        council: localizedSchema.describe('What the council is called, without article'),
      })
      .describe('Words of the city’s administration'),
    wordForms: z
      .record(
        languageSchema,
        z.strictObject({ guideline: wordFormsSchema, paper: wordFormsSchema }).describe('Forms by word'),
      )
      .meta({ languageKeys: true })
      .optional()
      .describe('By language: the forms of words that it inflects; German needs them'),
    addresses: z
      .strictObject({
        fields: addressPartSchema.describe(
          'Folder of the fields’ pages, from the city’s word for them: themenfelder',
        ),
        departments: addressPartSchema.describe('Folder of the departments’ pages: referate'),
      })
      .describe('Parts of addresses that follow the city’s words; lower-case ASCII'),
    paperNumber: paperNumberSchema,
    report: z
      .strictObject({
        selfReport: z
          .boolean()
          .describe('Whether the city itself publishes it; otherwise it is a report about the city'),
        editors: localizedSchema.describe('Who wrote it, as citations name them; no names of staff'),
        publishedOn: daySchema.describe('Day of publication; citations give its year'),
        version: z.string().min(1).describe('Version of the site and its data: 1.0.0'),
      })
      .describe('The report, and how it and every page are cited'),
  })
  .describe('The city and its site');

export type City = z.infer<typeof citySchema>;
