import { describe, expect, it } from 'vitest';
import { getText, localizedSchema } from '../../src/model/localized.ts';

describe('getText', () => {
  it('gives the text of the language', () => {
    expect(getText({ de: 'Netz', en: 'net' }, 'en')).toBe('net');
  });
  it('gives a text that is the same in all languages', () => {
    expect(getText({ sameInAllLanguages: 'Hafen-WLAN' }, 'fr')).toBe('Hafen-WLAN');
  });
  it('throws and names what there is when the language is missing', () => {
    expect(() => getText({ de: 'Netz' }, 'en')).toThrow('No text in "en"; there is de.');
  });
});

describe('localizedSchema', () => {
  it('refuses an empty text and a key that is no language', () => {
    expect(localizedSchema.safeParse({ de: ' ' }).success).toBe(false);
    expect(localizedSchema.safeParse({ Deutsch: 'Netz' }).success).toBe(false);
  });
});
