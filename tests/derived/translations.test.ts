import { describe, expect, it } from 'vitest';
import {
  buildTranslatedFiles,
  buildTranslationLock,
  formatTranslationLock,
  translatedTexts,
  translationState,
} from '../../src/derived/translations.ts';

const text = (original: string, translation: string, file = 'terms/net.yaml') => ({
  file,
  path: ['title'],
  language: 'en',
  original,
  translation,
});

describe('the state of a translation', () => {
  const lock = buildTranslationLock([text('Netz', 'net')]);
  it('is accepted as long as its original is one that was accepted', () => {
    expect(translationState(text('Netz', 'net'), lock)).toBe('accepted');
    expect(translationState(text('Netz', 'a better net'), lock)).toBe('accepted');
  });
  it('is outdated when the original has changed and the translation has not', () => {
    expect(translationState(text('Das Netz', 'net'), lock)).toBe('outdated');
  });
  it('is new when both have changed, or where nothing was accepted', () => {
    expect(translationState(text('Das Netz', 'the net'), lock)).toBe('new');
    expect(translationState(text('Netz', 'net', 'terms/other.yaml'), lock)).toBe('new');
    expect(translationState({ ...text('Netz', 'net'), language: 'fr' }, lock)).toBe('new');
    expect(translationState({ ...text('Das Netz', 'net'), language: 'fr' }, lock)).toBe('new');
  });
});

describe('the lock of translations', () => {
  it('holds every language of an original, and nothing twice', () => {
    const lock = buildTranslationLock([
      text('Netz', 'net'),
      { ...text('Netz', 'filet'), language: 'fr' },
      text('Netz', 'net'),
    ]);
    const [originals] = Object.values(lock);
    expect(Object.keys(lock)).toEqual(['terms/net.yaml']);
    expect(Object.values(originals ?? {}).map((byLanguage) => Object.keys(byLanguage))).toEqual([
      ['en', 'fr'],
    ]);
  });
  it('is the same whatever the order of the texts, with a line for each file', () => {
    const texts = [text('c', 'x', 'b.yaml'), text('a', 'y', 'a.yaml'), text('b', 'z', 'a.yaml')];
    const written = formatTranslationLock(buildTranslationLock(texts));
    expect(formatTranslationLock(buildTranslationLock([...texts].reverse()))).toBe(written);
    expect(written.split('\n').map((line) => /"(.*?)": /u.exec(line)?.[1])).toEqual([
      undefined,
      'a.yaml',
      'b.yaml',
      undefined,
      undefined,
    ]);
    expect(JSON.parse(written)).toEqual(buildTranslationLock(texts));
  });
});

describe('the translated texts', () => {
  const record = (data: unknown) => ({ kind: 'terms' as const, file: 'terms/net.yaml', data });
  const all = (data: unknown, pages: Record<string, string> = {}) => [
    ...translatedTexts([record(data)], new Map(Object.entries(pages)), ['de', 'en', 'fr']),
  ];
  const definition = { de: 'Netz', en: 'Net' };

  it('are those of the first language with what they are in each other one, where there is one', () => {
    expect(all({ title: { de: 'Das Netz', en: 'The net', fr: 'Le filet' }, definition })).toMatchObject([
      { path: ['title'], language: 'en', original: 'Das Netz', translation: 'The net' },
      { path: ['title'], language: 'fr', original: 'Das Netz', translation: 'Le filet' },
      { path: ['definition'], language: 'en', original: 'Netz', translation: 'Net' },
    ]);
  });
  it('are no names that are the same in all languages', () => {
    expect(all({ title: { sameInAllLanguages: 'WLAN' }, definition }).map(({ path }) => path)).toEqual([
      ['definition'],
    ]);
  });
  it('are pages of prose, too, and those in plain language, whose names say so', () => {
    const pages = {
      'pages/privacy.de.mdx': 'Daten',
      'pages/privacy.en.mdx': 'Data',
      'pages/simple-language.de-simple.mdx': 'Kurz.',
      'pages/simple-language.en-simple.mdx': 'Short.',
    };
    expect(all({}, pages)).toEqual([
      { file: 'pages/privacy.en.mdx', path: [], language: 'en', original: 'Daten', translation: 'Data' },
      {
        file: 'pages/simple-language.en-simple.mdx',
        path: [],
        language: 'en',
        original: 'Kurz.',
        translation: 'Short.',
      },
    ]);
  });
  it('are no renderings of quotations, which never change', () => {
    const tenet = {
      order: 1,
      title: { de: 'Offen', en: 'Open' },
      text: { de: 'Ein Ziel.', en: 'A goal.' },
      evidence: [{ source: 's', section: '1', quote: 'Offen.', rendering: { de: 'Offen.', en: 'Open.' } }],
    };
    const found = translatedTexts([{ kind: 'tenets', file: 'tenets/open.yaml', data: tenet }], new Map(), [
      'de',
      'en',
    ]);
    expect([...found].map(({ path }) => path)).toEqual([['title'], ['text']]);
  });
  it('are pages of prose as a whole', () => {
    const pages = {
      'pages/method.de.mdx': 'Methode',
      'pages/method.en.mdx': 'Method',
      'pages/privacy.de.mdx': 'Daten',
    };
    expect(
      all({ title: { sameInAllLanguages: 'x' }, definition: { sameInAllLanguages: 'x' } }, pages),
    ).toEqual([
      { file: 'pages/method.en.mdx', path: [], language: 'en', original: 'Methode', translation: 'Method' },
    ]);
  });
});

it('lists by language the files in which something is translated', () => {
  const files = buildTranslatedFiles([
    { file: 'a', language: 'en' },
    { file: 'b', language: 'en' },
    { file: 'a', language: 'fr' },
  ]);
  expect(files).toEqual(
    new Map([
      ['en', new Set(['a', 'b'])],
      ['fr', new Set(['a'])],
    ]),
  );
});
