import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { describedFields, fieldWordsOf } from '../../src/authoring/field-words.ts';
import { buildGuide } from '../../src/authoring/guide.ts';

/** Words that only the language of the code has. */
const english = /\b(?:the|of|what|which|with|and|for|by|may|that|its?)\b/iu;

/** Comments in the templates of the guide, without lists of values. */
const comments = [...buildGuide().matchAll(/```yaml\n([\s\S]*?)```/gu)]
  .flatMap(([, template = '']) => template.split('\n'))
  .flatMap((line) => /^\s*(?:- )?# (?!= )(.*)$/u.exec(line)?.[1] ?? []);

describe('the comments of the guide', () => {
  it('are in the language of the guide', () => {
    expect(comments.length).toBeGreaterThan(50);
    expect(comments.filter((comment) => english.test(comment))).toEqual([]);
  });
  it('use all words that there are for descriptions, so that none is of a field that has changed', () => {
    const unused = describedFields.filter((description) => !comments.includes(fieldWordsOf(description)));
    expect(unused).toEqual([]);
  });
  it('leave the templates YAML that can be read', () => {
    for (const [, template = ''] of buildGuide().matchAll(/```yaml\n([\s\S]*?)```/gu))
      expect(parseDocument(template).errors).toEqual([]);
  });
});
