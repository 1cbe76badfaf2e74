import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'link-basis/stated': '{path}: „stated“ braucht ein Zitat in evidence, das Maßnahme und Inhalt nennt.',
    'link-basis/not-stated': '{path}: Ein Zitat an der Zuordnung gibt es nur mit basis: stated.',
    'link-basis/via-field':
      '{path}: „via-field“ gilt nur für Zusagen eines Themenfelds, unter dem die Quelle die Maßnahme führt (fields).',
    'link-limitation': '{path}: Eine Zuordnung mit extent: part sagt in limitation, was sie nicht belegt.',
  },
  help: {
    'link-basis':
      '„stated“ braucht ein Zitat; „via-field“ gibt es nur für Zusagen eines Themenfelds, unter dem die Quelle die Maßnahme führt.',
    'link-limitation': 'Eine Zuordnung in Teilen sagt, was sie nicht belegt.',
  },
});

/** The basis that a link claims is one that it can have. */
export const linkBasis: Rule = {
  ...kinds,
  *check(context) {
    const fieldOf = new Map(
      recordsOf(context, 'fields').flatMap(({ id, data }) =>
        data.commitments.map((commitment) => [commitment.id, id] as const),
      ),
    );
    for (const { file, data } of recordsOf(context, 'measures')) {
      for (const [index, link] of data.links.entries()) {
        const at = ['links', index, 'basis'];
        if (link.basis === 'stated' && !link.evidence) {
          yield report('link-basis/stated', { file, path: at });
        }
        if (link.basis !== 'stated' && link.evidence) {
          const path = ['links', index, 'evidence'];
          yield report('link-basis/not-stated', { file, path });
        }
        const field = fieldOf.get(link.target);
        const known = context.ids.get('targets')?.has(link.target);
        if (link.basis === 'via-field' && known && !(field && data.fields.includes(field))) {
          yield report('link-basis/via-field', { file, path: at });
        }
        if (link.extent === 'part' && !link.limitation) {
          const path = ['links', index];
          yield report('link-limitation', { file, path });
        }
      }
    }
  },
};
