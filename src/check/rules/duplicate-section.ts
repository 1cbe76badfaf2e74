import { sectionAnchor } from '../../model/section-anchor.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-section':
      '{path}: Der Abschnitt „{id}“ hat dieselbe Adresse wie „{other}“. Bitte eine andere Id wählen.',
  },
  help: {
    'duplicate-section':
      'Jeder Abschnitt einer Quelle hat eine eigene Adresse; Punkt und Bindestrich gelten gleich.',
  },
});

/** Sections of a source are told apart by their addresses. */
export const duplicateSection: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'sources')) {
      const first = new Map<string, string>();
      for (const [index, { id }] of data.sections.entries()) {
        const other = first.get(sectionAnchor(id));
        if (other === undefined) first.set(sectionAnchor(id), id);
        else yield report('duplicate-section', { file, path: ['sections', index, 'id'] }, { id, other });
      }
    }
  },
};
