/** Days as YYYY-MM-DD, and dates that may be less precise. Nothing here reads a clock: today is always an argument. */
import { z } from 'zod';

/** Before the first of these years there was no city of today's kind; a year 0 or 9999 is a slip. */
const isPlausibleYear = (date: string) => /^(?:1[5-9]|20)\d{2}/u.test(date);
const implausibleYear = 'years run from 1500 to 2099';

export const daySchema = z.iso.date().refine(isPlausibleYear, implausibleYear).describe('Day as YYYY-MM-DD');

/** A day, month or year, as precise as a source is. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .refine(isRealDate, 'is no day of the calendar')
  .refine(isPlausibleYear, implausibleYear)
  .describe('Day, month or year: YYYY-MM-DD, YYYY-MM or YYYY');

function isRealDate(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return z.iso.date().safeParse(`${year}-${month}-${day}`).success;
}

/** Number of days from one to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: reads the two days that it is given, not the clock
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
