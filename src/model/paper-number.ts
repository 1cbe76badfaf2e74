/**
 * Reference numbers of council papers: recognised in any spelling. What a number looks like is the city's; the
 * pattern comes from its record. It is run by an engine that needs time in proportion to the text, whatever the pattern:
 * with the language's own engine, some patterns would try for ever.
 */
import { RE2JS } from 're2js';
import { z } from 'zod';
import { memoise } from './memoise.ts';

export const paperNumberSchema = z
  .strictObject({
    pattern: z
      .string()
      .min(1)
      .refine(isPattern, 'is no regular expression of RE2 (without look-around and back references)')
      .describe(
        'Regular expression (RE2) without flags for a number in any spelling; its named groups are used in the format. Case does not count',
      ),
    format: z
      .string()
      .regex(/\{\w+(?::[^}]*)?\}/, 'names no group of the pattern')
      .describe(
        'How the city writes a number, with {group} for a named group and {group:default} where it may be missing',
      ),
    example: z.string().min(1).describe('A number as the city writes it'),
  })
  .refine(writesExample, {
    message: 'the pattern and the format do not give the example back',
    path: ['example'],
    when: ({ issues }) => issues.length === 0,
  })
  .describe('How the city numbers its council papers');

export type PaperNumber = z.infer<typeof paperNumberSchema>;

function isPattern(text: string): boolean {
  try {
    // A pattern that fits nothing, or a mere word, would find a number everywhere.
    const pattern = compile(`^(?:${text})$`);
    return !['', 'x', 'Wort'].some((word) => pattern.matches(word));
  } catch {
    return false;
  }
}

function writesExample(paperNumber: { pattern: string; format: string; example: string }): boolean {
  return findPaperNumber(paperNumber.example, paperNumber) === paperNumber.example;
}

const compiled = new Map<string, RE2JS>();

/** Compiling takes longer than matching. */
function compile(pattern: string): RE2JS {
  const known = compiled.get(pattern) ?? RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  compiled.set(pattern, known);
  return known;
}

/**
 * A paper number in the city's own spelling, whatever the spelling of the text.
 *
 * @returns undefined when the text as a whole is no paper number
 * @example findPaperNumber('v14393', city.paperNumber) // '14-20 / V 14393'
 */
export function findPaperNumber(text: string, paperNumber: PaperNumber): string | undefined {
  const pattern = compile(`^\\s*(?:${paperNumber.pattern})\\s*$`);
  const matcher = pattern.matcher(text);
  if (!matcher.find()) return undefined;
  const groups = new Set(Object.keys(pattern.namedGroups()));
  return paperNumber.format.replace(/\{(\w+)(?::([^}]*))?\}/gu, (_, name: string, missing?: string) =>
    ((groups.has(name) ? matcher.group(name) : undefined) ?? missing ?? '').toUpperCase(),
  );
}

/** Found numbers by text: pages, tables and the search ask of the same quotations in every edition and language. */
const numbersByText = memoise((_: PaperNumber) => new Map<string, readonly string[]>());

/** Numbers of council papers within a text, in the city's own spelling, each once. */
export function paperNumbersIn(text: string, paperNumber: PaperNumber): readonly string[] {
  const known = numbersByText(paperNumber);
  const numbers = known.get(text) ?? findAll(text, paperNumber);
  known.set(text, numbers);
  return numbers;
}

function findAll(text: string, paperNumber: PaperNumber): string[] {
  const matcher = compile(paperNumber.pattern).matcher(text);
  const numbers = new Set<string>();
  while (matcher.find()) {
    if (!standsAlone(text, matcher.start(), matcher.end())) continue;
    const number = findPaperNumber(matcher.group() ?? '', paperNumber);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers];
}

/** No letter or digit before or after: a part of a longer number is none. The match may begin with white space. */
function standsAlone(text: string, start: number, end: number): boolean {
  const match = text.slice(start, end);
  const before = text[start + match.length - match.trimStart().length - 1] ?? '';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
}
