/** Reads SSSOM/TSV as the standard says, independently of what writes it. */
import Papa from 'papaparse';
import { parse as parseYaml } from 'yaml';

export interface ReadSssom {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Slots that stand for every mapping where they stand in the head. */
const propagated = ['subject_source', 'object_source', 'mapping_date'];

/** Head and table; what stands once in the head is in every row. */
export function readSssom(tsv: string): ReadSssom {
  const lines = tsv.split('\n');
  const head = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1));
  const metadata = parseYaml(head.join('\n')) as Record<string, unknown>;
  const { data, meta, errors } = Papa.parse<Record<string, string>>(
    lines.slice(head.length).join('\n').replace(/\n$/u, ''),
    { header: true, delimiter: '\t', newline: '\n' },
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const shared = Object.fromEntries(
    propagated.flatMap((name) => (typeof metadata[name] === 'string' ? [[name, metadata[name]]] : [])),
  );
  return { metadata, columns: meta.fields ?? [], rows: data.map((row) => ({ ...shared, ...row })) };
}

/** Slots that hold a list, and those that hold a number. */
function readSlot(name: string, value: string): string | number | string[] {
  if (name === 'author_label' || name === 'reviewer_label') return value.split('|');
  return name === 'reviewer_agreement' ? Number(value) : value;
}

/** The mapping set as the official JSON Schema describes it: without extensions, which it does not know, and empty slots. */
export function toMappingSet({ metadata, rows }: ReadSssom): Record<string, unknown> {
  return {
    ...metadata,
    mappings: rows.map((row) => {
      const slots = Object.entries(row).filter(([name, value]) => value !== '' && !name.startsWith('ext_'));
      return Object.fromEntries(slots.map(([name, value]) => [name, readSlot(name, value)]));
    }),
  };
}
