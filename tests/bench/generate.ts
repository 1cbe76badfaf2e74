/** Generated measures for benchmarks: copies of the real ones under other names, so that texts stay realistic. */
import type { SourceFile } from '../../src/check/content-file.ts';

/** `count` measures in files of their own, made from those among `files`. */
export function generateMeasures(files: readonly SourceFile[], count: number): SourceFile[] {
  const measures = files.filter(({ path }) => path.startsWith('measures/'));
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return Array.from({ length: count }, (_, index) => {
    const original = measures[index % measures.length];
    if (!original) throw new Error('There is no measure to copy.');
    const text = decoder
      .decode(original.bytes)
      .replace(/^title:\n {2}de: .*\n {2}en: .*$/mu, (title) =>
        title.replace(/$/gmu, ` ${index}`).replace(/^title: \d+$/mu, 'title:'),
      )
      .replace(/^( {2}sameInAllLanguages: .*)$/mu, `$1 ${index}`);
    return { path: original.path.replace('.yaml', `-${index}.yaml`), bytes: encoder.encode(text) };
  });
}
