/** Content streams of pages, operation by operation. */
import { describe, expect, it } from 'vitest';
import { sortContent, splitOperations } from '../../src/release/pdf-content.ts';

const text = (line: number, sign = 'A') => `BT /F1 9 Tf 1 0 0 -1 10 ${line} Tm (${sign}) Tj ET`;
const marked = (id: number, content: string) => `/P <</MCID ${id}>> BDC ${content} EMC`;
const sort = (content: string) => {
  const sorted = sortContent(content, (id) => id === 9);
  return { ...sorted, content: sorted.content.replace(/\s+/gu, ' ').trim(), removed: [...sorted.removed] };
};

describe('splitting', () => {
  it('keeps every operand with its operator', () => {
    expect(
      splitOperations('q .24 0 0 -.24 0 8 cm\n/G3 gs 0 0 0 RG').map(({ name, text }) => [name, text]),
    ).toEqual([
      ['q', 'q'],
      ['cm', '.24 0 0 -.24 0 8 cm'],
      ['gs', '/G3 gs'],
      ['RG', '0 0 0 RG'],
    ]);
  });
  it('takes strings, hexadecimal strings, arrays and comments for what they are', () => {
    const content = '(a \\( EMC \\) b) Tj <0041> Tj [(x) -20 (y)] TJ % EMC\nW* n';
    expect(splitOperations(content).map(({ name }) => name)).toEqual(['Tj', 'Tj', 'TJ', 'W*', 'n']);
  });
  it.each(['q {x} Q', 'BI /W 1 ID x EI', '(never closed', '1 0 0'])('refuses %s', (content) => {
    expect(() => splitOperations(content)).toThrow();
  });
  it.each(['BT (a) Tj', '/P <</MCID 0>> BDC q'])('refuses a section without end: %s', (content) => {
    expect(() => sortContent(content, () => false)).toThrow(/no end/u);
  });
});

describe('sorting', () => {
  it('makes artifacts of lines that belong to nothing, and leaves clips alone', () => {
    expect(sort('0 0 9 9 re W* n 1 1 2 2 re f').content).toBe(
      '0 0 9 9 re W* n /Artifact BMC 1 1 2 2 re f EMC',
    );
  });
  it('takes lines out of the element that they counted for, but not a drawing', () => {
    const { content, removed } = sort(`${marked(3, '1 1 2 2 re f')} ${marked(9, '1 1 2 2 re f')}`);
    expect(removed).toEqual([3]);
    expect(content).toBe('/Artifact BMC 1 1 2 2 re f EMC /P <</MCID 9>> BDC 1 1 2 2 re f EMC');
  });
  it('gives a sign to the element on its line: after the one before, before the one after', () => {
    const closing = sort(`${marked(0, text(5))} ${text(5, 'x')} ${marked(1, text(6))}`);
    expect(closing.added).toEqual([{ id: 2, beside: 0, before: false }]);
    const opening = sort(`${marked(0, text(5))} ${text(6, 'x')} ${marked(1, text(6))}`);
    expect(opening.added).toEqual([{ id: 2, beside: 1, before: true }]);
    expect(opening.content).toContain(`/NonStruct <</MCID 2>> BDC ${text(6, 'x')} EMC`);
  });
  it('makes running heads artifacts: texts after all content, in a place of their own', () => {
    const { content, added } = sort(`q ${marked(0, text(5))} Q q 1 0 0 1 0 0 cm ${text(5, 'Kopf')} Q`);
    expect(added).toEqual([]);
    expect(content).toContain(`/Artifact <</Type /Pagination>> BDC ${text(5, 'Kopf')} EMC`);
  });
  it('leaves a text amid the content that belongs to nothing for the check to find', () => {
    const content = `${marked(0, text(5))} ${text(7, 'x')} ${marked(1, text(9))}`;
    expect(sort(content)).toEqual({ content, removed: [], added: [] });
  });
});
