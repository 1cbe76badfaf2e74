import { describe, expect, it } from 'vitest';
import { findNearest, idSchema } from '../../src/model/id.ts';

describe('findNearest', () => {
  it('finds the value with the fewest edits', () => {
    expect(findNearest('hafen-wlna', ['isar', 'hafen-wlan'])).toBe('hafen-wlan');
  });
  it('does not mind case, and takes the first of several', () => {
    expect(findNearest('HAFEN-WLAN', ['isar', 'hafen-wlan'])).toBe('hafen-wlan');
    expect(findNearest('abc', ['abx', 'aby'])).toBe('abx');
  });
  it('asks that half of the longer word agree', () => {
    expect(findNearest('abcd', ['abxy'])).toBe('abxy');
    expect(findNearest('abcd', ['axyz'])).toBeUndefined();
    expect(findNearest('ab', ['abxy'])).toBe('abxy');
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
  it.each(['Hafen-WLAN', 'maß', '-a', 'a--b', 'a_b', ''])('refuses „%s“', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});
