import type { RecordOf } from '../../model/kinds.ts';
import type { Path } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'source-place/missing': 'Eine Quelle der Art {kind} braucht {field}.',
    'source-place/commit':
      '{path}: Die Adresse enthält die Fassung {commit} nicht; sie führte morgen zu einem anderen Text.',
    'source-place/path': '{path}: Die Adresse führt nicht zur Datei {file}.',
    'source-place/unexpected': '{path}: repository gibt es nur bei einer Quelle der Art repository.',
    'source-place/sections': '{path}: Eine Seite, die nur gesehen wurde, hat keine Abschnitte.',
  },
  help: {
    'source-place':
      'Eine Datei aus einem Repositorium nennt Repositorium, Pfad, Fassung, Tag und eine Adresse mit dieser Fassung; eine Seite den Tag, an dem sie gesehen wurde.',
  },
});

const needed = {
  paper: [],
  guideline: [],
  repository: ['repository', 'address', 'datedOn', 'accessedOn'],
  page: ['accessedOn'],
} as const satisfies Record<RecordOf<'sources'>['kind'], readonly (keyof RecordOf<'sources'>)[]>;

/** Whoever wants to check a source finds exactly what was read. */
export const sourcePlace: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'sources')) {
      for (const field of needed[data.kind])
        if (data[field] === undefined)
          yield report('source-place/missing', { file, path: ['kind'] }, { kind: data.kind, field });
      yield* checkRepository(file, data);
      if (data.kind === 'page' && data.sections.length > 0)
        yield report('source-place/sections', { file, path: ['sections'] });
    }
  },
};

function* checkRepository(
  file: string,
  { kind, repository, address }: RecordOf<'sources'>,
): Generator<Fault> {
  if (!repository) return;
  const at = (path: Path) => ({ file, path });
  if (kind !== 'repository') {
    yield report('source-place/unexpected', at(['repository']));
    return;
  }
  if (address === undefined) return;
  const { commit, path } = repository;
  if (!address.includes(commit)) yield report('source-place/commit', at(['address']), { commit });
  // An address may bear the path as it is, or with its signs escaped.
  if (![path, encodeURI(path.toWellFormed())].some((end) => address.endsWith(end)))
    yield report('source-place/path', at(['address']), { file: path });
}
