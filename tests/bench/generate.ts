/** Generated measures for benchmarks: copies of the real ones under other names, so that texts stay realistic. */
import { parse, stringify } from 'yaml';
import type { SourceFile } from '../../src/check/content-file.ts';

/** `count` measures in files of their own, made from those among `files`. */
function generateMeasures(files: readonly SourceFile[], count: number): SourceFile[] {
  const measures = files.filter(({ path }) => path.startsWith('measures/'));
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return Array.from({ length: count }, (_, index) => {
    const original = measures[index % measures.length];
    if (!original) throw new Error('There is no measure to copy.');
    const measure = parse(decoder.decode(original.bytes)) as { title: Record<string, string> };
    const title = Object.fromEntries(
      Object.entries(measure.title).map(([language, text]) => [language, `${text} ${index}`]),
    );
    const text = stringify({ ...measure, title });
    return { path: original.path.replace('.yaml', `-${index}.yaml`), bytes: encoder.encode(text) };
  });
}

/** All files with generated measures beside the real ones; the bullets of the sources name them, since each must stand under one. */
export function generateContent(files: readonly SourceFile[], count: number): SourceFile[] {
  const generated = generateMeasures(files, count);
  const copies = new Map<string, string[]>();
  for (const { path } of generated) {
    const [, original = '', index = ''] = /^measures\/(.+)-(\d+)\.yaml$/u.exec(path) ?? [];
    copies.set(original, [...(copies.get(original) ?? []), `${original}-${index}`]);
  }
  const withBullets = files.map((file) => {
    if (!/^sources\/.*\.yaml$/u.test(file.path)) return file;
    const source = parse(new TextDecoder().decode(file.bytes)) as {
      sections: { bullets?: { records?: string[] }[] }[];
    };
    for (const bullet of source.sections.flatMap((section) => section.bullets ?? []))
      if (bullet.records) bullet.records = bullet.records.flatMap((id) => [id, ...(copies.get(id) ?? [])]);
    return { path: file.path, bytes: new TextEncoder().encode(stringify(source)) };
  });
  return [...withBullets, ...generated];
}
