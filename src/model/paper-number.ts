/**
 * Reference numbers of council papers: recognised in any spelling. What a number looks like is the city's; the
 * pattern comes from its record.
 */
import { z } from 'zod';

export const paperNumberSchema = z
  .strictObject({
    pattern: z
      .string()
      .min(1)
      .refine(isPattern, 'is no regular expression')
      .describe(
        'Regular expression without flags for a number in any spelling; its named groups are used in the format. Case does not count',
      ),
    format: z
      .string()
      .min(1)
      .describe(
        'How the city writes a number, with {group} for a named group and {group:default} where it may be missing',
      ),
    example: z.string().min(1).describe('A number as the city writes it'),
  })
  .describe('How the city numbers its council papers');

export type PaperNumber = z.infer<typeof paperNumberSchema>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A paper number in the city's own spelling, whatever the spelling of the text.
 *
 * @returns undefined when the text as a whole is no paper number
 * @example findPaperNumber('v14393', city.paperNumber) // '14-20 / V 14393'
 */
export function findPaperNumber(text: string, paperNumber: PaperNumber): string | undefined {
  const match = new RegExp(`^\\s*(?:${paperNumber.pattern})\\s*$`, 'iu').exec(text);
  if (!match) return undefined;
  const groups = match.groups ?? {};
  return paperNumber.format.replace(
    /\{(\w+)(?::([^}]*))?\}/gu,
    (_, name: string, missing: string | undefined) => (groups[name] ?? missing ?? '').toUpperCase(),
  );
}

/** Numbers of council papers within a text, in the city's own spelling, each once. */
export function paperNumbersIn(text: string, paperNumber: PaperNumber): string[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${paperNumber.pattern})(?![\\p{L}\\p{N}])`, 'giu');
  const numbers = [...text.matchAll(pattern)].flatMap(([match]) => findPaperNumber(match, paperNumber) ?? []);
  return [...new Set(numbers)];
}
