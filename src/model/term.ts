/** Terms of the glossary: abbreviations and words of the administration, explained. */
import { z } from 'zod';
import { localizedSchema, searchWordsSchema, wordsByLanguageSchema } from './localized.ts';

export const termSchema = z
  .strictObject({
    title: localizedSchema.describe('The term or abbreviation as it stands in texts'),
    expansion: localizedSchema.optional().describe('What the abbreviation stands for'),
    definition: localizedSchema.describe('What it means, in one or two sentences'),
    synonyms: wordsByLanguageSchema.describe('Per language: other spellings and words').optional(),
    searchWords: searchWordsSchema.optional(),
  })
  .describe('A term of the glossary');
