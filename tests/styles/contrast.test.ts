/** Contrasts of the design, computed from its tokens in both schemes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const theme = readFileSync('src/styles/_theme.scss', 'utf8');
const tokensIn = (text: string) =>
  new Map(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );
const dark = theme.indexOf('@media (prefers-color-scheme: dark)');
const schemes = {
  light: tokensIn(theme.slice(0, dark)),
  dark: new Map([...tokensIn(theme.slice(0, dark)), ...tokensIn(theme.slice(dark))]),
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Least contrast of a foreground on its grounds: 7 for running text, 4.5 for other text, 3 for signs and borders. */
const pairs: readonly (readonly [foreground: string, grounds: readonly string[], least: number])[] = [
  ['text', ['ground', 'sheet', 'card', 'tint', 'tint-2', 'gap-tint'], 7],
  ['ground', ['text'], 7],
  ['on-band', ['band'], 7],
  ['text', ['h1', 'h2'], 4.5],
  ['on-h3', ['h3'], 4.5],
  ['ground', ['h4', 'h5', 'accent'], 4.5],
  ['muted', ['ground', 'sheet', 'card', 'tint', 'tint-2', 'gap-tint'], 4.5],
  ['accent', ['ground', 'sheet', 'card', 'tint', 'tint-2', 'gap-tint'], 4.5],
  ['gap', ['ground', 'gap-tint', 'sheet'], 4.5],
  ['on-fill', ['fill'], 4.5],
  ['band-2', ['band'], 4.5],
  ['on-band-2', ['band-2'], 4.5],
  ['fill', ['ground', 'sheet', 'card', 'tint', 'tint-2'], 3],
  ['gap-line', ['ground', 'gap-tint', 'sheet'], 3],
  ['edge', ['ground', 'sheet', 'card'], 3],
];

describe.each(Object.entries(schemes))('the %s scheme', (_, tokens) => {
  const colourOf = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`_theme.scss has no token --${name}.`);
    return value;
  };

  it.each(pairs)('sets --%s off against %j by %d to 1', (foreground, grounds, least) => {
    const low = grounds
      .map((ground) => ({ ground, value: contrast(colourOf(foreground), colourOf(ground)) }))
      .filter(({ value }) => value < least);
    expect(low).toEqual([]);
  });
});

it('computes contrasts as the guideline does', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
