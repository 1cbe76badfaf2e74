import { pagesFolder } from '../../model/kinds.ts';
import { sameInAllLanguages } from '../../model/localized.ts';
import { nodesOf, type Rule, type RuleContext, recordsOf } from './rule.ts';

/** Every source is cited or named somewhere. */
export const unusedSource: Rule = {
  name: 'unused-source',
  severity: 'error',
  *check(context) {
    if (!context.complete) return;
    const used = new Set<unknown>();
    for (const { record, node } of nodesOf(context)) {
      if (node.meta.reference === 'sources' && record.kind !== 'sources') used.add(node.value);
    }
    for (const { id, file } of recordsOf(context, 'sources')) {
      if (!used.has(id)) yield { file, message: 'unused-source' };
    }
  },
};

/** Every term of the glossary occurs in a text or quotation. */
export const unusedTerm: Rule = {
  name: 'unused-term',
  severity: 'error',
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
        yield { file, message: 'unused-term' };
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
