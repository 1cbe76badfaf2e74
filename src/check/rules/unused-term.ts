import { pagesFolder } from '../../model/kinds.ts';
import { sameInAllLanguages } from '../../model/localized.ts';
import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule, type RuleContext, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'unused-term': 'Dieser Begriff kommt in keinem Text vor. Bitte verwenden oder die Datei löschen.',
  },
  help: {
    'unused-term': 'Jeder Begriff des Glossars kommt vor.',
  },
});

/** Every term of the glossary occurs in a text or quotation. */
export const unusedTerm: Rule = {
  ...kinds,
  *check(context) {
    if (!context.complete) return;
    const texts = allTexts(context);
    for (const { file, data } of recordsOf(context, 'terms')) {
      const spellings = [
        ...Object.values(data.title).map((title) => title.replace(/\s*\(.*\)|[“”]/gu, '')),
        data.expansion?.[sameInAllLanguages] ?? '',
        ...Object.values(data.synonyms ?? {}).flat(),
      ].filter((spelling) => spelling !== '');
      if (!spellings.some((spelling) => texts.includes(spelling.toLowerCase()))) {
        yield report('unused-term', { file });
      }
    }
  },
};

function allTexts(context: RuleContext): string {
  const texts = [...context.texts]
    .filter(([path]) => path.startsWith(`${pagesFolder}/`))
    .map(([, text]) => text);
  for (const { record, node } of nodesOf(context)) {
    if (record.kind !== 'terms' && typeof node.value === 'string') texts.push(node.value);
  }
  return texts.join('\n').toLowerCase();
}
