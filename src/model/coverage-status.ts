/** The three words for how well a claim or commitment is documented. Apart, so that records can name them. */
import { z } from 'zod';

export const coverageStatuses = ['documented', 'partly', 'undocumented'] as const;
export const coverageStatusSchema = z.enum(coverageStatuses).describe('Coverage of a claim or commitment');
export type CoverageStatus = z.infer<typeof coverageStatusSchema>;
