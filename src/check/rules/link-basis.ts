import { isQuotation } from '../../model/evidence.ts';
import type { Link } from '../../model/measure.ts';
import type { Path } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
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
    const targets = context.ids.get('targets');
    for (const { file, data } of recordsOf(context, 'measures')) {
      for (const [index, link] of data.links.entries()) {
        const path = ['links', index];
        yield* checkEvidence(file, path, link);
        const field = fieldOf.get(link.target);
        const listed = field !== undefined && data.fields.includes(field);
        if (link.basis === 'via-field' && targets?.has(link.target) && !listed)
          yield report('link-basis/via-field', { file, path: [...path, 'basis'] });
        if (link.extent === 'part' && !link.limitation) yield report('link-limitation', { file, path });
      }
    }
  },
};

function* checkEvidence(file: string, path: Path, { basis, evidence }: Link): Generator<Fault> {
  // What a page is told to say is in our own words: it cannot state anything.
  if (basis === 'stated' && !evidence?.some(isQuotation))
    yield report('link-basis/stated', { file, path: [...path, 'basis'] });
  if (basis !== 'stated' && evidence)
    yield report('link-basis/not-stated', { file, path: [...path, 'evidence'] });
}
