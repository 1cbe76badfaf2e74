import { isQuotation } from '../../model/evidence.ts';
import type { Fingerprint } from '../../model/fingerprint.ts';
import type { Section } from '../../model/source.ts';
import { formatPath } from '../../model/walk.ts';
import { sentenceEnd } from '../../proof/fingerprint.ts';
import { hashWord } from '../../proof/hash.ts';
import { proveQuote } from '../../proof/prove-quotation.ts';
import { splitWords } from '../../proof/words.ts';
import { defineFaults, type Fault, type Place } from '../fault.ts';
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
    for (const { id, file, data } of recordsOf(context, 'sources')) {
      const fingerprint = context.fingerprints.get(id);
      if (!fingerprint) continue;
      for (const [index, { id: section, bullets }] of data.sections.entries()) {
        const units = fingerprint.sections.find((candidate) => candidate.id === section)?.units;
        if (!bullets || !units) continue;
        const at = { file, path: ['sections', index, 'bullets'] };
        yield* checkListed(at, bullets, units.length);
        const quoting = measuresByUnit(context, id, section, fingerprint);
        for (const [place, bullet] of bullets.entries())
          yield* checkBullet({ file, path: [...at.path, place] }, bullet, units, quoting);
      }
    }
  },
};

type Bullet = NonNullable<Section['bullets']>[number];
type At = Required<Pick<Place, 'file' | 'path'>>;

function* checkListed(at: At, bullets: readonly Bullet[], units: number): Generator<Fault> {
  const listed = bullets.map(({ unit }) => unit);
  const missing = Array.from({ length: units }, (_, unit) => unit).filter((unit) => !listed.includes(unit));
  if (missing.length === 0) return;
  yield report('incomplete-bullets', at, { units, listed: listed.length, missing: missing.join(', ') });
}

function* checkBullet(
  at: At,
  { unit, opening, records, reason }: Bullet,
  units: readonly string[],
  quoting: ReadonlyMap<number, ReadonlySet<string>>,
): Generator<Fault> {
  const hashes = splitWords(opening).map(hashWord).join(' ');
  if (hashes === '' || !units[unit]?.replaceAll(sentenceEnd, '').startsWith(hashes)) {
    const path = formatPath(at.path);
    yield report(
      'incomplete-bullets/opening',
      { ...at, path: [...at.path, 'opening'] },
      { path, unit, opening },
    );
  }
  if (!records?.length && !reason) yield report('incomplete-bullets/nothing', at);
  for (const measure of quoting.get(unit) ?? [])
    if (!records?.includes(measure)) yield report('uncited-measure', at, { measure });
}

/** Ids of the measures that quote a section, by the unit that they quote. */
function measuresByUnit(
  context: RuleContext,
  source: string,
  section: string,
  fingerprint: Fingerprint,
): Map<number, Set<string>> {
  const byUnit = new Map<number, Set<string>>();
  for (const { id, data } of recordsOf(context, 'measures')) {
    for (const evidence of data.evidence.filter(isQuotation)) {
      if (evidence.source !== source || evidence.section !== section) continue;
      const proof = proveQuote(evidence, fingerprint);
      for (const unit of proof.proved ? proof.units : []) {
        byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(id));
      }
    }
  }
  return byUnit;
}
