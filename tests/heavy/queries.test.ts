/** The search over the real content, asked whatever anyone may type. */
import { expect, it } from 'vitest';
import { buildSearchEngine } from '../../src/search/engine.ts';
import { documentsIn } from '../bench/search-quality.ts';

it('survives 10,000 seeded random queries', { timeout: 120_000 }, () => {
  const documents = documentsIn('de');
  const engine = buildSearchEngine(documents);
  const pieces = [
    'wlan',
    'Kita',
    '🚲',
    '\u202e',
    '\u0000',
    '(',
    ')*',
    '[a-z',
    '\\',
    '<script>',
    '"',
    "'",
    'ä',
    'ß',
    '%F0',
    '--',
    ' ',
    '1',
    '14-20',
    'daten',
    'ﬁ',
    '漢字',
    'مرحبا',
    '{}',
    '$&',
    '.+?',
  ];
  let state = 42;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  let slowest = 0;
  for (let round = 0; round < 10_000; round += 1) {
    const length = 1 + Math.floor(random() * 12);
    const query = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join(
      random() < 0.5 ? ' ' : '',
    );
    const start = performance.now();
    const { answer, sure, possible } = engine.search(query);
    slowest = Math.max(slowest, performance.now() - start);
    for (const { index, score } of [...(answer ? [answer] : []), ...sure, ...possible]) {
      if (!documents[index] || !(score >= 0)) throw new Error(`${JSON.stringify(query)} gives a broken hit.`);
    }
  }
  for (const query of ['x'.repeat(10_000), 'wlan '.repeat(2_000), 'ä'.repeat(10_000)]) {
    expect(() => [engine.search(query), engine.suggest(query)]).not.toThrow();
  }
  // Not a benchmark: only that nothing freezes.
  expect(slowest).toBeLessThan(2_000);
});
