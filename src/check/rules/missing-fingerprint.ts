import type { Section } from '../../model/source.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'missing-fingerprint':
      'Zu dieser Quelle fehlt der Fingerabdruck {file}; ohne ihn lässt sich kein Zitat beweisen. Bitte ausführen: npm run fingerprint -- <Textdatei>',
    'outdated-fingerprint':
      'Der Fingerabdruck {file} passt nicht zu den Abschnitten dieser Quelle ({detail}). Bitte ausführen: npm run fingerprint -- <Textdatei>',
  },
  help: {
    'missing-fingerprint':
      'Jede Quelle mit eigenem Text hat einen Fingerabdruck, erzeugt mit npm run fingerprint.',
    'outdated-fingerprint': 'Nach einer Änderung der Abschnitte ist der Fingerabdruck neu zu erzeugen.',
  },
});

/** A section with all that its units depend on. */
function describe({ id, lines, pageBreaks }: Pick<Section, 'id' | 'lines' | 'pageBreaks'>): string {
  const breaks = pageBreaks ? `, Seitenumbrüche ${pageBreaks.join(' ')}` : '';
  return `${id} (Zeilen ${lines}${breaks})`;
}

/** Every source with a text of its own has a fingerprint that fits its sections. */
export const missingFingerprint: Rule = {
  ...kinds,
  *check(context) {
    for (const { id, file, data } of recordsOf(context, 'sources')) {
      if (data.kind === 'page') continue;
      const name = `sources/${id}.fingerprint.json`;
      const fingerprint = context.fingerprints.get(id);
      if (!fingerprint) {
        // One that is there and cannot be used has been reported.
        if (!context.fingerprinted.has(id)) yield report('missing-fingerprint', { file }, { file: name });
        continue;
      }
      const wanted = data.sections.filter(({ lines }) => lines !== undefined).map(describe);
      const found = fingerprint.sections.map(describe);
      const place = Array.from(wanted.length > found.length ? wanted : found).findIndex(
        (_, index) => wanted[index] !== found[index],
      );
      if (place === -1) continue;
      const detail = `${wanted[place] ?? '–'} ≠ ${found[place] ?? '–'}`;
      yield report('outdated-fingerprint', { file, path: ['sections'] }, { file: name, detail });
    }
  },
};
