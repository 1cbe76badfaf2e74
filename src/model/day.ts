/** Days as YYYY-MM-DD. Nothing here reads a clock: today is always an argument. */
import { z } from 'zod';

export const daySchema = z.iso.date().describe('Day as YYYY-MM-DD');

/** Number of days from one to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: reads the two days that it is given, not the clock
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
