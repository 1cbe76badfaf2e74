import type { Fingerprint } from '../../model/fingerprint.ts';
import { formatPath } from '../../model/walk.ts';
import { hashWord } from '../../proof/hash.ts';
import { proveQuote } from '../../proof/prove-quotation.ts';
import { splitWords } from '../../proof/words.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'incomplete-bullets':
      '{path}: Der Abschnitt hat {units} Absätze und Listenpunkte, aufgeführt sind {listed}. Es fehlt: {missing}.',
    'incomplete-bullets/opening': '{path}: Punkt {unit} des Abschnitts beginnt nicht mit „{opening}“.',
    'incomplete-bullets/nothing':
      '{path}: Weder Datensätze (records) noch ein Grund (reason), warum es keinen gibt.',
    'uncited-measure':
      '{path}: Die Maßnahme „{measure}“ zitiert diesen Punkt. Bitte unter records ergänzen: - {measure}',
  },
  help: {
    'incomplete-bullets':
      'Ein Abschnitt, der Maßnahmen nennt, führt jeden Punkt auf: mit Datensätzen oder mit einem Grund.',
    'uncited-measure': 'Eine Maßnahme steht unter jedem Punkt, den sie zitiert.',
  },
});

/**
 * A section that lists its bullets lists all of them, each with the records made from it or the reason why there is
 * none; and a measure that quotes a bullet is one of its records.
 */
export const incompleteBullets: Rule = {
  ...kinds,
  *check(context) {
    for (const { id: sourceId, file, data } of recordsOf(context, 'sources')) {
      const fingerprint = context.fingerprints.get(sourceId);
      for (const [sectionIndex, section] of data.sections.entries()) {
        if (!section.bullets) continue;
        const path = ['sections', sectionIndex, 'bullets'];
        const units = fingerprint?.sections.find(({ id }) => id === section.id)?.units;
        if (!units || !fingerprint) continue;
        const listed = section.bullets.map(({ unit }) => unit);
        const missing = units.map((_, unit) => unit).filter((unit) => !listed.includes(unit));
        if (missing.length > 0) {
          yield report(
            'incomplete-bullets',
            { file, path },
            { units: units.length, listed: listed.length, missing: missing.join(', ') },
          );
        }
        const quoting = measuresByUnit(context, sourceId, section.id, fingerprint);
        for (const [index, bullet] of section.bullets.entries()) {
          const at = [...path, index];
          const hashes = splitWords(bullet.opening).map(hashWord).join(' ');
          if (!units[bullet.unit]?.replaceAll('.', '').startsWith(hashes)) {
            yield report(
              'incomplete-bullets/opening',
              { file, path: [...at, 'opening'] },
              { path: formatPath(at), unit: bullet.unit, opening: bullet.opening },
            );
          }
          if (!bullet.records?.length && !bullet.reason) {
            yield report('incomplete-bullets/nothing', { file, path: at });
          }
          for (const measure of quoting.get(bullet.unit) ?? []) {
            if (bullet.records?.includes(measure)) continue;
            yield report('uncited-measure', { file, path: at }, { measure });
          }
        }
      }
    }
  },
};

/** Ids of the measures that quote a section, by the unit that they quote. */
function measuresByUnit(
  context: RuleContext,
  source: string,
  section: string,
  fingerprint: Fingerprint,
): Map<number, Set<string>> {
  const byUnit = new Map<number, Set<string>>();
  for (const { id, data } of recordsOf(context, 'measures')) {
    for (const evidence of data.evidence) {
      if (evidence.source !== source || evidence.section !== section) continue;
      const proof = proveQuote(evidence, fingerprint);
      for (const unit of proof.proved ? proof.units : []) {
        byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(id));
      }
    }
  }
  return byUnit;
}
