import type { Kind } from '../../model/kinds.ts';
import type { Localized } from '../../model/localized.ts';
import type { SchemaNode } from '../../model/walk.ts';
import { splitWords } from '../../proof/words.ts';
import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule, type RuleContext, recordsOf } from './rule.ts';

/** Two or more capitals that begin a word of their own; Roman numerals in headings are none. */
const abbreviation = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
const romanNumeral = /^[IVX]+$/u;

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unexplained-abbreviation':
      '{path}: „{abbreviation}“ steht nicht im Glossar (terms/). Bitte dort erklären oder ausschreiben.',
  },
  help: {
    'unexplained-abbreviation': 'Abkürzungen stehen im Glossar.',
  },
});

/** Abbreviations in texts are explained in the glossary, or are the name of a department or of the city. */
export const unexplainedAbbreviation: Rule = {
  ...kinds,
  *check(context) {
    if (!context.complete) return;
    const known = explained(context);
    for (const { record, node } of nodesOf(context)) {
      if (!isOwnText(record.kind, node)) continue;
      for (const [language, text] of Object.entries(node.value as Localized)) {
        for (const found of new Set(text.match(abbreviation))) {
          if (known.has(found) || romanNumeral.test(found)) continue;
          const place = { file: record.file, path: [...node.path, language] };
          yield report('unexplained-abbreviation', place, { abbreviation: found });
        }
      }
    }
  },
};

/**
 * The city's record names laws, a term may explain one abbreviation by another, and a rendering keeps those of the
 * quotation.
 */
function isOwnText(kind: Kind, { meta, path }: SchemaNode): boolean {
  return meta.localized === true && kind !== 'city' && kind !== 'terms' && path.at(-1) !== 'rendering';
}

function explained(context: RuleContext): Set<string> {
  const names = [
    context.city?.abbreviation ?? '',
    ...recordsOf(context, 'departments').map(({ data }) => data.abbreviation ?? ''),
    ...recordsOf(context, 'terms').flatMap(({ data }) => [
      ...Object.values(data.title),
      ...Object.values(data.synonyms ?? {}).flat(),
    ]),
  ];
  return new Set(names.flatMap(splitWords));
}
