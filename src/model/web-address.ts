/** Addresses on the web that pages and files lead to, as they are written there. */
import { z } from 'zod';

/**
 * Nothing else may stand where a reader's browser takes an address: no script, no data, no password, and no character that
 * ends an attribute or a line. Parsers of addresses forgive much of it, so the text itself is looked at.
 */
const written =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][\x21\x23-\x26\x28-\x3b=\x3f-\x5b\x5d_a-z~]*)?$/u;
const mailbox = /^mailto:[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;

const isWebAddress = (text: string) => written.test(text) && URL.canParse(text);

export const webAddressSchema = z
  .string()
  .refine(isWebAddress, 'is no address of the web')
  .meta({ format: 'uri' });

/** Address of a whole site: its path is not the city's but the host's. */
export const siteAddressSchema = webAddressSchema
  .refine((text) => !isWebAddress(text) || /^https?:\/\/[^/?#]+\/?$/iu.test(text), 'is no address of a site')
  .meta({ format: 'uri' });

/** Where somebody can be written to. */
export const contactAddressSchema = z
  .string()
  .refine((text) => (/^mailto:/iu.test(text) ? mailbox.test(text) : isWebAddress(text)), {
    error: ({ input }) => (/^mailto:/iu.test(String(input)) ? 'is no mailbox' : 'is no address of the web'),
  })
  .meta({ format: 'uri' });
