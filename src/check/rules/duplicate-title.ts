import { foldTitle } from '../../model/characters.ts';
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
] as const;

/** Two records of one kind, or two editions, have different titles in every language: a reader could not tell them apart. */
export const duplicateTitle: Rule = {
  ...kinds,
  *check(context) {
    const languages = context.city?.languages ?? [];
    for (const kind of titledKinds)
      yield* findDuplicates(
        recordsOf(context, kind).map(({ file, data }) => ({ file, path: ['title'], title: data.title })),
        languages,
      );
    for (const { file, data } of recordsOf(context, 'city'))
      yield* findDuplicates(
        data.editions.map(({ name }, index) => ({ file, path: ['editions', index, 'name'], title: name })),
        languages,
      );
  },
};

/** Each record at most once, even where its title is taken in several languages. */
function* findDuplicates(
  places: readonly { readonly file: string; readonly path: Path; readonly title: Localized }[],
  languages: readonly string[],
): Generator<Fault> {
  const first = new Map<string, string>();
  for (const { file, path, title } of places) {
    const titles = languages.map((language) => titleIn(title, language));
    const taken = titles.find(({ id }) => first.has(id));
    if (taken) {
      const values = { title: taken.text, other: first.get(taken.id) ?? '' };
      yield report('duplicate-title', { file, path: [...path, taken.key] }, values);
    }
    for (const { id, text } of titles) if (text !== '' && !first.has(id)) first.set(id, file);
  }
}

function titleIn(title: Localized, language: string): { id: string; key: string; text: string } {
  const key = title[language] === undefined ? sameInAllLanguages : language;
  const text = title[key] ?? '';
  return { id: `${language} ${foldTitle(text)}`, key, text };
}
