import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-link':
      '{path}: Zu „{target}“ gibt es in dieser Maßnahme schon eine Zuordnung (links[{first}]).',
  },
  help: {
    'duplicate-link': 'Eine Maßnahme hat zu einem Ziel nur eine Zuordnung.',
  },
});

/** A measure has one link to a target, not two that might contradict each other; unless they share no edition. */
export const duplicateLink: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'measures')) {
      for (const [index, link] of data.links.entries()) {
        const first = data.links.findIndex(
          (other, otherIndex) =>
            otherIndex < index &&
            other.target === link.target &&
            !(other.until !== undefined && link.from !== undefined && other.until !== link.from),
        );
        if (first === -1) continue;
        const path = ['links', index, 'target'];
        yield report('duplicate-link', { file, path }, { target: link.target, first });
      }
    }
  },
};
