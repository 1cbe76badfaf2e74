import { daysBetween } from '../../model/day.ts';
import { sortEditions } from '../../model/edition.ts';
import { sourceDay } from '../../model/source.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

/** A public page that nobody has looked at for longer may say something else by now, or be gone. */
const longestDays = 365;

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'stale-source':
      '{path}: Diese Quelle der jüngsten Ausgabe wurde zuletzt am {day} gelesen, vor {days} Tagen. Bitte nachsehen, ob sie noch so dasteht.',
  },
  help: {
    'stale-source': 'Die Quellen der jüngsten Ausgabe wurden im letzten Jahr gelesen. Nur ein Hinweis.',
  },
});

/** The sources of the latest edition were read within the last year. */
export const staleSource: Rule = {
  ...kinds,
  *check(context) {
    const before = sortEditions(context.city?.editions ?? []).at(-2);
    for (const { file, data } of recordsOf(context, 'sources')) {
      if (data.accessedOn === undefined || (before && (sourceDay(data) ?? '') <= before.on)) continue;
      const days = daysBetween(data.accessedOn, context.today);
      if (days > longestDays)
        yield report('stale-source', { file, path: ['accessedOn'] }, { day: data.accessedOn, days });
    }
  },
};
