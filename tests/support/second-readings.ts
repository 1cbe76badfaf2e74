/** Second readings of the small city, which it has only where a test adds them. */
import type { Edits } from './small-city.ts';

/** Measures of the small city, each with no more than what a reading says of it. */
const measures = [
  'antraege-im-netz',
  'datenblatt',
  'digitaler-lesetag',
  'hafen-wlan',
  'hafendaten',
  'lesekarte',
  'melderegister',
  'rathaus-im-netz',
  'sprechstunde',
  'tag-der-offenen-daten',
] as const;

const claims = ['p1-internet', 'p1-help', 'p2-knowing', 'p2-control'];
const commitments = ['f1-open-data', 'f1-listening', 'f2-digital', 'f2-counter'];

type Given = Partial<Record<(typeof measures)[number], Readonly<Record<string, string>>>>;

function formatReading(reader: string, targets: readonly string[], given: Given): string {
  const lines = measures.flatMap((measure) => {
    const codes = Object.entries(given[measure] ?? {});
    if (codes.length === 0) return [`  - measure: ${measure}`, '    codes: []'];
    return [
      `  - measure: ${measure}`,
      '    codes:',
      ...codes.flatMap(([target, code]) => [`      - target: ${target}`, `        code: ${code}`]),
    ];
  });
  return `edition: first
readOn: 2020-06-03
reader: ${reader}
blind: true
targets:
${targets.map((target) => `  - ${target}`).join('\n')}
measures:
${lines.join('\n')}
`;
}

/** By a machine, of all targets: it sees two pairs differently, as the project does where nothing is said here. */
export const machineReading = formatReading('language-model', [...claims, ...commitments], {
  'antraege-im-netz': { 'f2-digital': 'enabling' },
  datenblatt: { 'p2-knowing': 'direct-full' },
  'digitaler-lesetag': { 'p1-help': 'enabling', 'p2-control': 'enabling', 'f1-listening': 'enabling' },
  'hafen-wlan': { 'p1-internet': 'direct-full' },
  hafendaten: { 'p2-control': 'enabling', 'f1-open-data': 'direct-part' },
  lesekarte: { 'p1-help': 'enabling', 'f1-open-data': 'enabling', 'f2-digital': 'enabling' },
  'rathaus-im-netz': { 'p1-internet': 'enabling', 'f1-open-data': 'enabling', 'f2-digital': 'enabling' },
  sprechstunde: { 'p1-help': 'direct-part', 'f1-listening': 'enabling' },
  'tag-der-offenen-daten': { 'f1-open-data': 'direct-full' },
});

/** By people, of the claims: they see three pairs differently, one of them as the machine does. */
export const departmentReading = formatReading('department', claims, {
  datenblatt: { 'p2-knowing': 'direct-part' },
  'digitaler-lesetag': { 'p1-help': 'enabling' },
  'hafen-wlan': { 'p1-internet': 'direct-full' },
  hafendaten: { 'p2-control': 'enabling' },
  lesekarte: { 'p1-help': 'enabling' },
  'rathaus-im-netz': { 'p1-internet': 'enabling' },
  sprechstunde: { 'p1-help': 'direct-part' },
});

export const decisions = `edition: first
decidedOn: 2020-06-04
kept:
  - target: p1-internet
    measures:
      - antraege-im-netz
    code: enabling
    reason:
      sameInAllLanguages: E-Government
`;

export const change = `on: 2020-06-05
edition: first
title:
  sameInAllLanguages: Update 2
text:
  sameInAllLanguages: Sprechstunde
coverage:
  - target: p1-help
    before: undocumented
    after: partly
`;

export const withReadings = {
  'readings/a-machine.yaml': machineReading,
  'readings/b-department.yaml': departmentReading,
  'decisions/first.yaml': decisions,
  'changes/one-more.yaml': change,
} satisfies Edits;
