import { sourceDay } from '../../model/source.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'reply-source':
      '{path}: Die Antwort ist vom {day}, ihre Quelle „{source}“ aber schon vom {sourceDay}; so kann sie dort nicht stehen.',
    'reply-source/own':
      '{path}: Auf sich selbst antwortet niemand: „{source}“ ist der Datensatz, zu dem die Antwort gehört.',
  },
  help: {
    'reply-source':
      'Die Antwort einer Stelle (replies) steht in einer Quelle, die nicht älter ist als sie. Sie bleibt, wie sie ist, und steht neben unserem Text.',
  },
});

/** What a department replied stands in a source that is no older than the reply. */
export const replySource: Rule = {
  ...kinds,
  *check(context) {
    const sources = new Map(recordsOf(context, 'sources').map(({ id, data }) => [id, data]));
    for (const { kind, id, file, data } of context.records) {
      if (!('replies' in data)) continue;
      for (const [index, { on, evidence }] of (data.replies ?? []).entries()) {
        const path = ['replies', index, 'evidence', 'source'];
        const { source } = evidence;
        if (kind === 'sources' && id === source) {
          yield report('reply-source/own', { file, path }, { source });
          continue;
        }
        const found = sources.get(source);
        const day = found && sourceDay(found);
        if (day !== undefined && day < on)
          yield report('reply-source', { file, path }, { day: on, source, sourceDay: day });
      }
    }
  },
};
