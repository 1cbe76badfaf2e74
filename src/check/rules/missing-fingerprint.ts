import { type Rule, recordsOf } from './rule.ts';

/** Every source with a text of its own has a fingerprint that fits its sections. */
export const missingFingerprint: Rule = {
  name: 'missing-fingerprint',
  severity: 'error',
  *check(context) {
    for (const { id, file, data } of recordsOf(context, 'sources')) {
      if (data.kind === 'external') continue;
      const name = `sources/${id}.fingerprint.json`;
      const fingerprint = context.fingerprints.get(id);
      if (!fingerprint) {
        yield { file, message: 'missing-fingerprint', values: { file: name } };
        continue;
      }
      const wanted = data.sections.filter(({ lines }) => lines !== undefined).map((section) => section.id);
      const found = fingerprint.sections.map((section) => section.id);
      if (wanted.join(' ') !== found.join(' ')) {
        yield {
          file,
          path: ['sections'],
          message: 'outdated-fingerprint',
          values: { file: name, detail: `${wanted.join(', ')} ≠ ${found.join(', ')}` },
        };
      }
    }
  },
};
