import { foldTitle } from '../../model/characters.ts';
import { type Edition, type Span, shareEdition } from '../../model/edition.ts';
import { type Localized, sameInAllLanguages } from '../../model/localized.ts';
import type { Path } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'duplicate-title':
      '{path}: Den Titel „{title}“ hat auch {other}. Leser könnten beide nicht unterscheiden.',
  },
  help: {
    'duplicate-title': 'Zwei Datensätze einer Art haben verschiedene Titel.',
  },
});

const titledKinds = [
  'principles',
  'fields',
  'measures',
  'departments',
  'sources',
  'tenets',
  'questions',
  'terms',
  'changes',
] as const;

/** Two records of one kind in one edition, or two editions, have different titles in every language: a reader could not tell them apart. */
export const duplicateTitle: Rule = {
  ...kinds,
  *check(context) {
    const { languages = [], editions = [] } = context.city ?? {};
    for (const kind of titledKinds)
      yield* findDuplicates(
        recordsOf(context, kind).map(({ file, data }) => ({
          file,
          path: ['title'],
          title: data.title,
          span: data as Span,
        })),
        languages,
        editions,
      );
    for (const { file, data } of recordsOf(context, 'city'))
      yield* findDuplicates(
        data.editions.map(({ name }, index) => ({ file, path: ['editions', index, 'name'], title: name })),
        languages,
        editions,
      );
  },
};

interface Titled {
  readonly file: string;
  readonly path: Path;
  readonly title: Localized;
  /** Editions to which it belongs; all when left out. */
  readonly span?: Span;
}

/** Each record at most once, even where its title is taken in several languages. */
function* findDuplicates(
  places: readonly Titled[],
  languages: readonly string[],
  editions: readonly Edition[],
): Generator<Fault> {
  const earlier = new Map<string, Titled[]>();
  for (const place of places) {
    const titles = languages
      .map((language) => titleIn(place.title, language))
      .filter(({ text }) => text !== '');
    const takenBy = (id: string) =>
      earlier.get(id)?.find(({ span = {} }) => shareEdition(span, place.span ?? {}, editions));
    const taken = titles.find(({ id }) => takenBy(id));
    if (taken) {
      const values = { title: taken.text, other: takenBy(taken.id)?.file ?? '' };
      yield report('duplicate-title', { file: place.file, path: [...place.path, taken.key] }, values);
    }
    for (const { id } of titles) earlier.set(id, [...(earlier.get(id) ?? []), place]);
  }
}

function titleIn(title: Localized, language: string): { id: string; key: string; text: string } {
  const key = title[language] === undefined ? sameInAllLanguages : language;
  const text = title[key] ?? '';
  return { id: `${language} ${foldTitle(text)}`, key, text };
}
