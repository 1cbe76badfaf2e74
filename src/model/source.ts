/** Sources: the documents that everything rests on, with their sections and what was taken from each bullet. */
import { z } from 'zod';
import { daySchema } from './day.ts';
import { sectionIdSchema } from './evidence.ts';
import { referenceTo } from './id.ts';
import { languageSchema, localizedSchema, searchWordsSchema } from './localized.ts';
import { type PaperNumber, paperNumbersIn } from './paper-number.ts';
import { repliesShape } from './reply.ts';
import { webAddressSchema } from './web-address.ts';

const linesPattern = /^\d+(?:-\d+)?(?:, ?\d+(?:-\d+)?)*$/;

/** No document that people read has more lines; an endless span would only keep the machine busy. */
const mostLines = 100_000;

/** First and last line of each span: `142-150, 160` is [[142, 150], [160, 160]]. */
export function parseLines(spans: string): [first: number, last: number][] {
  return spans.split(',').map((span) => {
    const [first = 0, last = first] = span.split('-').map((text) => Number(text.trim()));
    return [first, last];
  });
}

function areSpans(spans: string): boolean {
  return parseLines(spans).every(([first, last], index, all) => {
    const before = all[index - 1]?.[1] ?? 0;
    return before < first && first <= last && last <= mostLines;
  });
}

/** Fragment of a paper number in the list of all: `14-20 / V 14393` is `n-14-20-V-14393`. */
export function paperNumberAnchor(number: string): string {
  return `n-${number.replace(/[^A-Za-z0-9]+/gu, '-')}`;
}

export const sourceKinds = ['paper', 'guideline', 'repository', 'page'] as const;

export const repositorySchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/)
      .describe('Owner and name: it-at-m/ki.muenchen.de'),
    path: z
      .string()
      .regex(/^[^/\s][^\s]*$/)
      .describe('Path of the file within the repository'),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .describe('Commit at which the file was read, in full: 40 hexadecimal digits'),
    fileCommit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .optional()
      .describe('Commit that last changed the file, where it is another one'),
    licence: z.string().min(1).describe('SPDX identifier of the licence of the file'),
  })
  .describe('Where a file of a public repository lies, at a fixed commit');

export const bulletSchema = z
  .strictObject({
    unit: z.int().nonnegative().describe('Position of the paragraph or list item within its section, from 0'),
    opening: z.string().min(1).describe('Its first words, verbatim, so that a reader finds it'),
    records: z
      .array(referenceTo('bulletRecords'))
      .optional()
      .describe('Measures, tenets or fields made from it'),
    reason: localizedSchema.optional().describe('Why no record was made from it, or from a part of it'),
  })
  .describe('A paragraph or list item, with what was made from it');

export const sectionSchema = z
  .strictObject({
    id: sectionIdSchema,
    title: localizedSchema.describe('Heading, or what the section is'),
    lines: z
      .string()
      .regex(linesPattern)
      .refine(areSpans, 'lines run from the first to the last, span after span, up to line 100000')
      .optional()
      .describe('Lines of the text that the section spans, from 1: "142-203", or several spans'),
    pageBreaks: z
      .array(z.int().positive())
      .optional()
      .describe('Empty lines at which a page break splits a sentence'),
    bullets: z
      .array(bulletSchema)
      .optional()
      .describe('For sections that name measures: every paragraph and list item'),
    notTaken: localizedSchema.optional().describe('What was not taken over from the section, and why'),
  })
  .describe('A section of a source');

export const sourceSchema = z
  .strictObject({
    title: localizedSchema.describe('Title of the document'),
    kind: z
      .enum(sourceKinds)
      .describe(
        'paper, guideline: the texts themselves; repository: a public file at a fixed commit, quotable; page: a public page that was only seen, told in our own words and never quoted',
      ),
    description: localizedSchema.describe('What it is and how reliable it is'),
    language: languageSchema.describe('Language of the document'),
    datedOn: daySchema
      .optional()
      .describe('Day that the document bears or is named for; of a file, the day of its version'),
    repository: repositorySchema.optional().describe('For the kind repository'),
    paperNumbers: z
      .array(z.string().min(1))
      .describe('Reference numbers of the document itself, as the city writes them; may be empty'),
    address: webAddressSchema.optional().describe('Public address'),
    publisher: localizedSchema.describe('Who published it'),
    accessedOn: daySchema.optional().describe('For files and pages: day on which they were read'),
    facts: z.array(localizedSchema).optional().describe('For pages: what was taken over, in our own words'),
    notes: z.array(localizedSchema).optional().describe('Editor’s notes on errors and contradictions'),
    searchWords: searchWordsSchema.optional(),
    sections: z.array(sectionSchema).describe('In the order of the document; empty for pages'),
    ...repliesShape,
  })
  .describe('A document that the knowledge base rests on');

export type Source = z.infer<typeof sourceSchema> & { readonly id: string };
export type Section = z.infer<typeof sectionSchema>;

/** Whether a source is one of the city's own documents, with reference numbers; otherwise it is a file or a page. */
export function isDocument({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'paper' || kind === 'guideline';
}

/** Day by which a source belongs to an edition: its own, else that on which it was read. */
export function sourceDay({
  datedOn,
  accessedOn,
}: Pick<Source, 'datedOn' | 'accessedOn'>): string | undefined {
  return datedOn ?? accessedOn;
}

/** Numbers of council papers that a source bears or that its notes mention, in the city's own spelling. */
export function paperNumbersOf(
  source: Pick<Source, 'paperNumbers' | 'notes'>,
  paperNumber: PaperNumber,
): readonly string[] {
  const texts = [...source.paperNumbers, ...(source.notes ?? []).flatMap((note) => Object.values(note))];
  return paperNumbersIn(texts.join(' · '), paperNumber);
}
