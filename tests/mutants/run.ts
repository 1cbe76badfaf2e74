/**
 * Mutation testing: plants small faults in the rooms that compute, one at a time, and asks whether a unit test notices.
 * StrykerJS plants them and runs the tests; this file chooses where, which Stryker cannot, and prints what came of it.
 *
 * npm run test:mutants                                          a sample, the same at every run
 * npm run test:mutants -- --sample 30 --seed 2 --room search    another
 * npm run test:mutants -- --all                                 everything
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { makeRandom } from '../support/random.ts';

const rooms = ['model', 'proof', 'derived', 'check', 'search'];
/** Percentage of the planted faults that the tests have to find. */
const leastScore = 80;
const reportFile = 'build/mutants/report.json';

/** Each line of the functions, classes and constants of a file; imports and types hold no faults. */
function linesOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const lineAt = (offset: number) => source.getLineAndCharacterOfPosition(offset).line + 1;
  return source.statements
    .filter(
      (statement) =>
        ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement) || ts.isClassLike(statement),
    )
    .flatMap((statement) => {
      const first = lineAt(statement.getStart(source));
      return Array.from({ length: lineAt(statement.end) - first + 1 }, (_, index) => first + index);
    })
    .map((line) => `${file}:${line}-${line}`);
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
}

type Report = Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;

/** Where a fault was planted, the code and what stood there instead. */
function describe(
  file: string,
  source: string,
  { location: { start, end }, replacement = '' }: Mutant,
): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? '';
  const code = lines.join('\n').slice(start.column - 1);
  const short = (text: string) => {
    const line = text.replace(/\s+/gu, ' ');
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
  };
  return `${file}:${start.line}:${start.column}  ${short(code)}  →  ${short(replacement)}`;
}

const found = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

/** Faults found and planted in the files of a room. */
function count(report: Report, room: string): { readonly found: number; readonly planted: number } {
  const statuses = Object.entries(report)
    .filter(([file]) => file.startsWith(`src/${room}`))
    .flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  const of = (wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  return { found: of(found), planted: of(found) + of(missed) };
}

function printScores(report: Report): number {
  for (const [file, { source, mutants }] of Object.entries(report)) {
    for (const mutant of mutants)
      if (missed.includes(mutant.status)) console.log(describe(file, source, mutant));
  }
  for (const room of [...rooms, '']) {
    const { found, planted } = count(report, room);
    const score = planted === 0 ? '–' : `${((100 * found) / planted).toFixed(1)} %`;
    console.log(`${(room || 'all').padEnd(8)} ${score.padStart(8)}  ${found} of ${planted} faults found`);
  }
  const all = count(report, '');
  return (100 * all.found) / all.planted;
}

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    /** Percentage of the lines in which faults are planted; a fault that spans several lines is none of a sample. */
    sample: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    room: { type: 'string', multiple: true, default: rooms },
  },
});
const random = makeRandom(Number(values.seed));
const files = rooms.flatMap((room) => globSync(`src/${room}/**/*.ts`).sort());
const part = Number(values.sample) / 100;
const places = (values.all ? files : files.flatMap(linesOf).filter(() => random() < part)).filter((place) =>
  values.room.some((room) => place.startsWith(`src/${room}/`)),
);
const { status } = spawnSync('stryker', ['run', 'tests/mutants/stryker.json', '--mutate', places.join(',')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as { readonly files: Report };
process.exitCode = printScores(report.files) >= leastScore ? 0 : 1;
