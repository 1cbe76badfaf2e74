import { expect, it } from 'vitest';
import { joinSegments, type OfficialWording, wordsOfPart } from '../../src/model/official-wording.ts';

const official: OfficialWording = {
  source: 'paper',
  section: '1',
  rendering: { en: 'x' },
  paragraphs: [
    [
      { part: 'a', text: 'Access' },
      { part: 'frame', text: 'and' },
      { part: 'b', text: 'skills' },
      { part: 'frame', text: ', for' },
      { part: 'a', text: 'everyone,' },
      { part: 'a', text: 'always.' },
    ],
  ],
};

it('joins segments as the source reads', () => {
  expect(joinSegments(official.paragraphs[0] ?? [])).toBe('Access and skills, for everyone, always.');
});

it('gives the words of one part, with what was left out marked', () => {
  expect(wordsOfPart(official, 'a')).toBe('Access […] everyone, always.');
  expect(wordsOfPart(official, 'b')).toBe('skills');
});

it('sets no white space within brackets and before punctuation', () => {
  const segments = ['Access (', 'for all', '); really', ': now', '.'].map((text) => ({ part: 'a', text }));
  expect(joinSegments(segments)).toBe('Access (for all); really: now.');
});

it('marks what was left out between paragraphs, and drops the punctuation that led there', () => {
  const paragraphs = [
    [
      { part: 'a', text: 'Access:' },
      { part: 'frame', text: 'then' },
    ],
    [{ part: 'frame', text: 'nothing' }],
    [{ part: 'a', text: 'skills, too;' }],
  ];
  expect(wordsOfPart({ ...official, paragraphs }, 'a')).toBe('Access […] skills, too');
  expect(wordsOfPart({ ...official, paragraphs }, 'b')).toBe('');
});
