import { describe, expect, it } from 'vitest';
import { findNearest, idSchema } from '../../src/model/id.ts';

describe('findNearest', () => {
  it('finds the value with the fewest edits', () => {
    expect(findNearest('hafen-wlna', ['isar', 'hafen-wlan'])).toBe('hafen-wlan');
  });
  it('stays silent when nothing is near', () => {
    expect(findNearest('hafen', ['datenblatt', 'q'])).toBeUndefined();
    expect(findNearest('hafen', [])).toBeUndefined();
  });
});

describe('idSchema', () => {
  it.each(['hafen-wlan', 'p1-access', '2030'])('accepts %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });
  it.each(['M-WLAN', 'maß', '-a', 'a--b', 'a_b', ''])('refuses „%s“', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});
