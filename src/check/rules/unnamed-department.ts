import { type Evidence, splitQuote } from '../../model/evidence.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { splitWords } from '../../proof/words.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unnamed-department':
      '{path}: Kein Zitat in evidence nennt „{title}“, und keines steht in einer Stellungnahme dieser Stelle. Nennt die Quelle sie nicht, gehört sie mit einem Grund nach presumablyBy.',
    'presumed-department':
      '{path}: „{id}“ steht schon in departments. Was die Quelle sagt, vermuten wir nicht: bitte hier löschen.',
  },
  help: {
    'unnamed-department':
      'Zuständig laut Quelle (departments) ist nur, wen ein Zitat der Maßnahme nennt oder wer den zitierten Abschnitt als Stellungnahme geschrieben hat. Alles andere ist unsere Vermutung (presumablyBy).',
    'presumed-department': 'Vermutet (presumablyBy) wird nur, wen die Quelle nicht nennt (departments).',
  },
});

/** The source really names each department of a measure; none of them is presumed as well. */
export const unnamedDepartment: Rule = {
  ...kinds,
  *check(context) {
    // A statement that failed its schema may be the one that names it.
    if (!context.complete) return;
    const departments = new Map(recordsOf(context, 'departments').map(({ id, data }) => [id, data]));
    const writtenBy = sectionsByDepartment(context);
    const isNamed = ({ evidence }: Measure, id: string, department: RecordOf<'departments'>) =>
      evidence.some(
        (one) =>
          writtenBy.get(id)?.has(placeOf(one)) || wordsOf(one).some((words) => nameIn(words, department)),
      );
    for (const { file, data } of recordsOf(context, 'measures')) {
      for (const [index, id] of data.departments.entries()) {
        const department = departments.get(id);
        if (!department || isNamed(data, id, department)) continue;
        const title = Object.values(department.title)[0] ?? id;
        yield report('unnamed-department', { file, path: ['departments', index] }, { title });
      }
      yield* checkPresumptions(file, data);
    }
  },
};

/** The words of a quotation, or of a statement in each language. */
const wordsOf = ({ quote, statement = {} }: Evidence) =>
  quote === undefined ? Object.values(statement) : [quote];

type Measure = RecordOf<'measures'>;

function* checkPresumptions(file: string, { departments, presumablyBy = [] }: Measure): Generator<Fault> {
  for (const [index, { department: id }] of presumablyBy.entries()) {
    if (departments.includes(id))
      yield report('presumed-department', { file, path: ['presumablyBy', index, 'department'] }, { id });
  }
}

const placeOf = ({ source, section }: Pick<Evidence, 'source' | 'section'>) => `${source} ${section}`;

/** Sections that are the statement of a department, by its id. */
function sectionsByDepartment(context: RuleContext): Map<string, Set<string>> {
  const sections = new Map<string, Set<string>>();
  for (const { data } of recordsOf(context, 'statements')) {
    const known = sections.get(data.department) ?? new Set();
    for (const evidence of data.evidence) known.add(placeOf(evidence));
    sections.set(data.department, known);
  }
  return sections;
}

/** Most letters that a case adds to a word: Referat, des Referates; Amt, den Ämtern is another word. */
const longestEnding = 2;

/** Whether a quotation holds a name or the abbreviation of a department: its words in a row, in any case of theirs. */
function nameIn(quote: string, { title, abbreviation }: RecordOf<'departments'>): boolean {
  const isForm = (word: string | undefined, of: string) =>
    word?.startsWith(of) === true && word.length - of.length <= longestEnding;
  const names = Object.values(title).map(splitWords);
  return splitQuote(quote).some((part) => {
    const words = splitWords(part);
    return (
      (abbreviation !== undefined && words.includes(abbreviation)) ||
      names.some((name) =>
        words.some((_, start) => name.every((of, place) => isForm(words[start + place], of))),
      )
    );
  });
}
