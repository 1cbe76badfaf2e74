import { describe, expect, it } from 'vitest';
import { splitQuote } from '../../src/model/evidence.ts';
import { paperNumbersIn } from '../../src/model/paper-number.ts';
import { paperNumbersOf } from '../../src/model/source.ts';

describe('splitQuote', () => {
  it('gives the parts between omissions, however these are written, and no empty ones', () => {
    expect(splitQuote('Eins […] zwei [...] drei')).toEqual(['Eins', 'zwei', 'drei']);
    expect(splitQuote('[…] Eins […][…] ')).toEqual(['Eins']);
    expect(splitQuote('Eins … zwei')).toEqual(['Eins … zwei']);
  });
});

describe('paper numbers in texts', () => {
  const paperNumber = {
    pattern: '(?:Papier\\s*)?(?<number>\\d{1,3})\\s*/\\s*(?<year>\\d{4})(?:-(?<part>[a-z]))?',
    format: '{number}/{year}{part}',
    example: '12/2020',
  };
  it('are written as the city does, each once', () => {
    expect(paperNumbersIn('Papier 12 / 2020, 12/2020 und 3/2019-b.', paperNumber)).toEqual([
      '12/2020',
      '3/2019B',
    ]);
    expect(paperNumbersIn('Nichts.', paperNumber)).toEqual([]);
  });
  it('are no parts of longer numbers or words', () => {
    expect(paperNumbersIn('1234/2020 und 12/20205 und x12/2020', paperNumber)).toEqual([]);
  });
  it('take a default where a part may be missing', () => {
    const format = '{number}/{year} {part:-}';
    expect(paperNumbersIn('12/2020', { ...paperNumber, format })).toEqual(['12/2020 -']);
  });
  it('of a source are those that it bears and those of its notes', () => {
    const source = { paperNumbers: ['12/2020'], notes: [{ de: 'Siehe 3/2019.', en: 'See 3/2019.' }] };
    expect(paperNumbersOf(source, paperNumber)).toEqual(['12/2020', '3/2019']);
    expect(paperNumbersOf({ paperNumbers: [] }, paperNumber)).toEqual([]);
  });
});
