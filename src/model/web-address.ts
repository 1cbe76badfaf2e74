/** Addresses on the web that pages lead to. */
import { z } from 'zod';

/** Nothing else may stand where a reader's browser takes an address: no script, no data. */
export const webAddressSchema = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname });
