import { isReservedFragment } from '../../model/fragments.ts';
import { frame } from '../../model/official-wording.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf, targetPlaces } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'reserved-id':
      '„{id}“ heißt auf den Seiten schon etwas anderes; Links führten an die falsche Stelle. Bitte eine andere Id wählen.',
  },
  help: {
    'reserved-id': 'Ids, die Stellen auf Seiten bezeichnen, gleichen keiner Stelle, die jede Seite hat.',
  },
});

/** Kinds of record that are a place on a page of many. */
const kindsOnLists = ['principles', 'fields', 'tenets', 'questions', 'terms'] as const;

/** No id that becomes a place on a page is that of another place there. */
export const reservedId: Rule = {
  ...kinds,
  *check(context) {
    for (const { id, file, path } of targetPlaces(context))
      if (id === frame || isReservedFragment(id)) yield report('reserved-id', { file, path }, { id });
    for (const kind of kindsOnLists)
      for (const { id, file } of recordsOf(context, kind))
        if (isReservedFragment(id)) yield report('reserved-id', { file }, { id });
  },
};
