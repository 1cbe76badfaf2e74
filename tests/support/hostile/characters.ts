/** Characters that nobody sees, or that look like others. */
import { found, type HostileEdit, harmless, line, term, define } from './hostile-edit.ts';

/** Characters that a text must not hold, wherever they come from. */
const unseen: readonly (readonly [code: number, name: string])[] = [
  [0x0000, 'null'],
  [0x0007, 'bell'],
  [0x0008, 'backspace'],
  [0x001b, 'escape'],
  [0x007f, 'delete'],
  [0x0085, 'next line'],
  [0x009f, 'application program command'],
  [0x061c, 'Arabic letter mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2062, 'invisible times'],
  [0x2066, 'left-to-right isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'zero-width no-break space'],
  [0xfff9, 'interlinear annotation'],
  [0xe000, 'private use'],
  [0xf8ff, 'private use, a logo'],
  [0xfdd0, 'noncharacter'],
  [0xffff, 'last noncharacter'],
  [0x034f, 'combining grapheme joiner'],
  [0x115f, 'Hangul filler'],
  [0x3164, 'Hangul filler letter'],
  [0xffa0, 'half-width Hangul filler'],
  [0x2800, 'empty Braille pattern'],
  [0xfe00, 'variation selector'],
  [0xe0041, 'tag letter'],
  [0xe0101, 'supplementary variation selector'],
  [0xfffd, 'replacement character'],
  [0xfffc, 'object replacement character'],
];

const escape = (code: number) => `\\U${code.toString(16).padStart(8, '0')}`;

/** Raw, a control or format character is a fault of the file, before anything is parsed. */
const isFaultOfFile = (code: number) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(code));

const inTexts = unseen.flatMap(([code, name]) => [
  found(
    `the character „${name}“ in a text`,
    define(`Internet ${String.fromCodePoint(code)} über Funk.`),
    isFaultOfFile(code) ? `${term}:5 encoding` : `${term}:5 hidden-character`,
  ),
  found(
    `the character „${name}“ in a text, as an escape`,
    define(`"Internet ${escape(code)} über Funk."`),
    `${term}:5 hidden-character`,
  ),
]);

const inIds = unseen.map(([code, name]) =>
  found(
    `the character „${name}“ in an id, as an escape`,
    line('measures/melderegister.yaml', '  - hafenamt', `  - "hafen${escape(code)}amt"`),
    'measures/melderegister.yaml:5 invalid-value',
  ),
);

const inNames = unseen
  .filter(([code]) => code !== 0)
  .map(([code, name]) =>
    found(
      `the character „${name}“ in the name of a file`,
      { [`terms/w${String.fromCodePoint(code)}lan.yaml`]: 'title: { de: Netz, en: Net }\ndefinition: { de: Ein Netz., en: A net. }\n' },
      '?',
    ),
  );

export const characterEdits: readonly HostileEdit[] = [
  ...inTexts,
  ...inIds,
  ...inNames,
  found('half of a pair of code units, as an escape', define('"Internet \\ud800 über Funk."'), '?'),
  found('the other half, as an escape', define('"Internet \\udc00 über Funk."'), '?'),
  found('both halves, as two escapes', define('"Internet \\ud83d\\ude00 über Funk."'), '?'),
  harmless('a picture sign', define('Internet 😀 über Funk.'), 'it is a character that shows'),
  found('a picture sign that is joined by hidden characters', define('Internet 👩\u200d💻 über Funk.'), '?'),
  found('bytes that are no UTF-8', { [term]: new Uint8Array([0x74, 0x3a, 0x20, 0xc3, 0x28]) }, '?'),
  found('half of a pair of code units, as bytes', { [term]: new Uint8Array([0x74, 0x3a, 0x20, 0xed, 0xa0, 0x80]) }, '?'),
  found('a file in UTF-16', { [term]: new Uint8Array(Buffer.from('\ufefftitle: x\n', 'utf16le')) }, '?'),
  found('a text of blanks that do not break', define('"\\u00a0\\u00a0"'), '?'),
  found('a text of wide blanks', define('"\\u3000"'), '?'),
  found('a text of accents alone', define('"\\u0301\\u0302"'), '?'),
  found('a text of punctuation alone', define("'…'"), '?'),
  found('a letter under a tower of accents', define(`Int${'\u0301'.repeat(40)}ernet über Funk.`), '?'),
  harmless('an accent of its own on a letter', define('Internet u\u0308ber Funk.'), 'both spellings of ü are one to search and proof'),
  harmless('a soft hyphen', define('Inter\u00adnet über Funk.'), 'it shows where the line breaks'),
  harmless('a blank that does not break', define('Internet\u00a0über Funk.'), 'it is a blank'),
  harmless('a text in another script', define('Ἴντερνετ über Funk.'), 'whole words in a script are words'),
  found('a Cyrillic letter in a Latin word', define('Intern\u0435t über Funk.'), '?'),
  found('a Greek letter in a Latin word', define('Internet \u03bfver Funk.'), '?'),
  found('a Cyrillic letter in a title', line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: D\u0430tenblatt'), '?'),
  found('a Cyrillic letter in an id', line('measures/melderegister.yaml', '  - hafenamt', '  - h\u0430fenamt'), '?'),
  found('a Cyrillic letter in a key', line(term, 'title:', 'titl\u0435:'), '?'),
  found('a Cyrillic letter in the name of a file', { 'terms/wl\u0430n.yaml': 'title: { de: Netz, en: Net }\ndefinition: { de: Ein Netz., en: A net. }\n' }, '?'),
  found('a hidden character in a key, as an escape', line(term, 'title:', '"ti\\u200btle":'), '?'),
  found('a hidden character in a language, as an escape', line(term, '  de: WLAN', '  "d\\u200be": WLAN'), '?'),
  found('a hidden character in a value out of a list', line('measures/hafen-wlan.yaml', 'mention: reported', 'mention: "report\\u200bed"'), '?'),
  found('a hidden character in a day', line('measures/hafen-wlan.yaml', 'on: 2020-05-01', 'on: "2020-05-\\u200b01"'), '?'),
  found('a hidden character in an address', line('coalition.yaml', 'https://buendnis.example/', '"https://buendnis.example/\\u200b"'), '?'),
  found('a hidden character in a quotation', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', 'quote: "Das Hafenamt\\u200b stimmt zu."'), '?'),
  found('a title that differs from another by a soft hyphen', line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: Melde\u00adregister'), '?'),
  found('a title that differs from another by a blank', line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: "Melderegister "'), '?'),
  found('a title that differs from another by case', line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: MELDEregister'), '?'),
  found('a title that differs from another by wide letters', line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: Ｍｅｌｄｅｒｅｇｉｓｔｅｒ'), '?'),
  found('a title that differs from another by the way an accent is written', { 'measures/datenblatt.yaml': (text) => text.replace('de: Datenblatt', 'de: Prüfung'), 'measures/melderegister.yaml': (text) => text.replace('de: Melderegister', 'de: Pru\u0308fung') }, '?'),
];
