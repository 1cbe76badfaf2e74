import { positionIn } from '../content-file.ts';
import { defineFaults } from '../fault.ts';
import type { Rule } from './rule.ts';

/**
 * Mail addresses, and telephone numbers where a word announces them or where they begin like one. Days, paper numbers
 * and laws are made of digits, too, and are none.
 */
const patterns = [
  // Begins where a word begins and has an end: on one long word without these, it would try every letter.
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
  /\b(?:Tel|Fon|Fax|Mobil|Telefon|Telefax|Phone)\b[.:]?\s*[+(]?\d[\d\s()/-]{4,}/giu,
  /(?<![\d-])(?:\+49|0049|\(0\d{2,4}\)|0\d{2,4}[ /-])[\d\s()/-]{5,30}\d/gu,
];

/** The city's own record may say how to reach the publisher; nothing else holds such data. */
const exempt = 'city.yaml';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'staff-data':
      '„{found}“ sieht nach einer Mailadresse oder Telefonnummer aus. Solche Angaben gehören nicht hierher.',
  },
  help: {
    'staff-data': 'Keine Mailadressen und Telefonnummern.',
  },
});

/** No mail address and no telephone number of anyone. */
export const staffData: Rule = {
  ...kinds,
  *check(context) {
    for (const [file, text] of context.texts) {
      if (file === exempt || file.endsWith('.json')) continue;
      for (const pattern of patterns) {
        for (const match of text.matchAll(pattern)) {
          yield report(
            'staff-data',
            { file, position: positionIn(text, match.index) },
            { found: match[0].trim() },
          );
        }
      }
    }
  },
};
