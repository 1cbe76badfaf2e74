import { defineFaults } from '../fault.ts';
import { findRecord, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'colliding-address':
      '{path}: Unter „{address}“ lägen zwei Seiten, und eine ginge verloren. Bitte ein anderes Wort wählen.',
  },
  help: {
    'colliding-address':
      'Jede Seite hat eine eigene Adresse; die Wörter in addresses gleichen keiner anderen.',
  },
});

/** No two pages have one address: the later would overwrite the earlier. */
export const collidingAddress: Rule = {
  ...kinds,
  *check({ records, knowledgeBase, complete, listAddresses }) {
    const city = findRecord(records, 'city');
    if (!knowledgeBase || !complete || !city) return;
    const seen = new Set<string>();
    const reported = new Set<string>();
    for (const address of listAddresses(knowledgeBase)) {
      const folder = address.split('/').slice(0, 2).join('/');
      if (seen.has(address) && !reported.has(folder)) {
        reported.add(folder);
        yield report('colliding-address', { file: city.file, path: ['addresses'] }, { address });
      }
      seen.add(address);
    }
  },
};
