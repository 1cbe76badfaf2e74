import { describe, expect, it } from 'vitest';
import { findBaseLanguage, folders, hasPage, isFolder, mapFolders } from '../../src/model/kinds.ts';
import { inflectedLanguages, isKnownLanguage } from '../../src/model/language.ts';
import { removeMarks } from '../../src/model/schema-marks.ts';

describe('the kinds of record', () => {
  it('have a folder or a single file', () => {
    expect(isFolder('measures')).toBe(true);
    expect(isFolder('city')).toBe(false);
    expect(mapFolders((folder) => `${folder}/`)).toMatchObject({ measures: 'measures/', gaps: 'gaps/' });
    expect(Object.keys(mapFolders(String))).toEqual(folders);
  });
  it('have pages of their own, but for those that others show', () => {
    expect(folders.filter((folder) => !hasPage(folder))).toEqual([
      'tensions',
      'tenets',
      'questions',
      'terms',
      'readings',
      'decisions',
      'changes',
    ]);
    expect(hasPage('city')).toBe(false);
  });
});

describe('languages', () => {
  it('are such that the site can speak', () => {
    expect(isKnownLanguage('de')).toBe(true);
    expect(isKnownLanguage('fr')).toBe(false);
    expect(inflectedLanguages.every(isKnownLanguage)).toBe(true);
    expect(inflectedLanguages).not.toHaveLength(0);
  });
  it('are the base of a variant', () => {
    expect(findBaseLanguage('de-simple', ['en', 'de'])).toBe('de');
    expect(findBaseLanguage('de', ['en', 'de'])).toBeUndefined();
    expect(findBaseLanguage('deutsch', ['de'])).toBeUndefined();
  });
});

it('leaves of a JSON Schema what is a keyword there', () => {
  const schema = { type: 'string', description: 'x', reference: 'measures', longest: 3, localized: true };
  removeMarks(schema);
  expect(schema).toEqual({ type: 'string', description: 'x' });
});
