import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/export/csv.ts';

describe('formatCsv', () => {
  it('begins with a byte order mark and quotes what has to be quoted', () => {
    expect(formatCsv([['a', 'b;c', 'd"e'], ['f\ng']])).toBe('\ufeffa;"b;c";"d""e"\r\n"f\ng"\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('defuses the formula %j', (cell) => {
    expect(formatCsv([[cell]])).toContain(`'${cell}`);
  });
});
