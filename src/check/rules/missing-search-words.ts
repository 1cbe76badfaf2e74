import type { Kind } from '../../model/kinds.ts';
import type { Path } from '../../model/walk.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'missing-search-words':
      '{path}: Hier stehen keine Suchwörter, bei anderen dieser Art schon. Bitte je Sprache einige eintragen.',
  },
  help: {
    'missing-search-words':
      'Wo eine Art von Datensätzen Suchwörter hat, hat sie jeder davon: unter searchWords Wörter, mit denen Menschen ihn suchen: Alltagswörter, was jemandem fehlt („kein Internet zu Hause“), gebräuchliche Namen von Ämtern, Abkürzungen. Sie sind von uns, nicht aus der Quelle, und stehen nur in der Suche.',
  },
});

/** Kinds whose records are found by the search and may do without words in their schema. */
const searchedKinds = [
  'principles',
  'fields',
  'gaps',
  'departments',
  'statements',
  'terms',
  'questions',
  'sources',
] as const satisfies readonly Kind[];

/**
 * Where a city writes search words for records of a kind, each of that kind has some. Of a kind without any nothing is
 * said: a city may begin with the kinds that people look for most.
 */
export const missingSearchWords: Rule = {
  ...kinds,
  *check(context) {
    for (const places of listPlaces(context)) {
      if (!places.some(({ words }) => words)) continue;
      for (const { file, path, words } of places) {
        if (!words) yield report('missing-search-words', { file, path: [...path, 'searchWords'] });
      }
    }
  },
};

interface WordsPlace {
  readonly file: string;
  readonly path: Path;
  readonly words: unknown;
}

/** Per kind, where its records have their words. */
function listPlaces(context: RuleContext): WordsPlace[][] {
  return [
    ...searchedKinds.map((kind) =>
      recordsOf(context, kind).map(({ file, data }) => ({ file, path: [], words: data.searchWords })),
    ),
    recordsOf(context, 'principles').flatMap(({ file, data }) =>
      data.claims.map(({ searchWords }, index) => ({ file, path: ['claims', index], words: searchWords })),
    ),
    recordsOf(context, 'fields').flatMap(({ file, data }) =>
      data.commitments.map(({ searchWords }, index) => ({
        file,
        path: ['commitments', index],
        words: searchWords,
      })),
    ),
  ];
}
