/** Characters that nobody sees, or that look like others. */
import { define, found, type HostileEdit, harmless, line, tell, term } from './hostile-edit.ts';

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

const escaped = (code: number) => `\\U${code.toString(16).padStart(8, '0')}`;

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
    define(`"Internet ${escaped(code)} über Funk."`),
    `${term}:5 hidden-character`,
  ),
]);

const inIds = unseen.map(([code, name]) =>
  found(
    `the character „${name}“ in an id, as an escape`,
    line('measures/melderegister.yaml', '  - hafenamt', `  - "hafen${escaped(code)}amt"`),
    'measures/melderegister.yaml:5 invalid-value',
  ),
);

const inNames = unseen
  .filter(([code]) => code !== 0)
  .map(([code, name]) =>
    found(
      `the character „${name}“ in the name of a file`,
      {
        [`terms/w${String.fromCodePoint(code)}lan.yaml`]:
          'title: { de: Netz, en: Net }\ndefinition: { de: Ein Netz., en: A net. }\n',
      },
      `terms/w${String.fromCodePoint(code)}lan.yaml:1 non-ascii-id`,
    ),
  );

export const characterEdits: readonly HostileEdit[] = [
  ...inTexts,
  ...inIds,
  ...inNames,
  found(
    'half of a pair of code units, as an escape',
    define('"Internet \\ud800 über Funk."'),
    'terms/wlan.yaml:5 hidden-character',
  ),
  found(
    'the other half, as an escape',
    define('"Internet \\udc00 über Funk."'),
    'terms/wlan.yaml:5 hidden-character',
  ),
  harmless(
    'both halves, as two escapes',
    tell('"Internet \\ud83d\\ude00 über Funk."'),
    'together they are a picture sign',
  ),
  harmless('a picture sign', tell('Internet 😀 über Funk.'), 'it is a character that shows'),
  found(
    'a picture sign that is joined by hidden characters',
    define('Internet 👩\u200d💻 über Funk.'),
    'terms/wlan.yaml:5 encoding',
  ),
  found(
    'bytes that are no UTF-8',
    { [term]: new Uint8Array([0x74, 0x3a, 0x20, 0xc3, 0x28]) },
    'terms/wlan.yaml:1 encoding',
  ),
  found(
    'half of a pair of code units, as bytes',
    { [term]: new Uint8Array([0x74, 0x3a, 0x20, 0xed, 0xa0, 0x80]) },
    'terms/wlan.yaml:1 encoding',
  ),
  found(
    'a file in UTF-16',
    { [term]: new Uint8Array(Buffer.from('\ufefftitle: x\n', 'utf16le')) },
    'terms/wlan.yaml:1 encoding',
  ),
  found('a text of blanks that do not break', define('"\\u00a0\\u00a0"'), 'terms/wlan.yaml:5 empty-text'),
  found('a text of wide blanks', define('"\\u3000"'), 'terms/wlan.yaml:5 empty-text'),
  found('a text of accents alone', define('"\\u0301\\u0302"'), 'terms/wlan.yaml:5 hidden-character'),
  found('a text of punctuation alone', define("'…'"), 'terms/wlan.yaml:5 hidden-character'),
  found(
    'a letter under a tower of accents',
    define(`Int${'\u0301'.repeat(40)}ernet über Funk.`),
    'terms/wlan.yaml:5 hidden-character',
  ),
  harmless(
    'an accent of its own on a letter',
    tell('Internet u\u0308ber Funk.'),
    'both spellings of ü are one to search and proof',
  ),
  harmless('a soft hyphen', tell('Inter\u00adnet über Funk.'), 'it shows where the line breaks'),
  harmless('a blank that does not break', tell('Internet\u00a0über Funk.'), 'it is a blank'),
  harmless('a text in another script', tell('Ἴντερνετ über Funk.'), 'whole words in a script are words'),
  found(
    'a Cyrillic letter in a Latin word',
    define('Intern\u0435t über Funk.'),
    'terms/wlan.yaml:5 mixed-script',
  ),
  found(
    'a Greek letter in a Latin word',
    define('Internet \u03bfver Funk.'),
    'terms/wlan.yaml:5 mixed-script',
  ),
  found(
    'a Cyrillic letter in a title',
    line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: D\u0430tenblatt'),
    'measures/datenblatt.yaml:21 mixed-script',
  ),
  found(
    'a Cyrillic letter in an id',
    line('measures/melderegister.yaml', '  - hafenamt', '  - h\u0430fenamt'),
    'measures/melderegister.yaml:5 invalid-value',
  ),
  found(
    'a Cyrillic letter in a key',
    line(term, 'title:', 'titl\u0435:'),
    'terms/wlan.yaml:1 missing-field',
    'terms/wlan.yaml:1 unknown-key',
  ),
  found(
    'a Cyrillic letter in the name of a file',
    { 'terms/wl\u0430n.yaml': 'title: { de: Netz, en: Net }\ndefinition: { de: Ein Netz., en: A net. }\n' },
    'terms/wlаn.yaml:1 non-ascii-id',
  ),
  found(
    'a hidden character in a key, as an escape',
    line(term, 'title:', '"ti\\u200btle":'),
    'terms/wlan.yaml:1 missing-field',
    'terms/wlan.yaml:1 unknown-key',
  ),
  found(
    'a hidden character in a language, as an escape',
    line(term, '  de: WLAN', '  "d\\u200be": WLAN'),
    'terms/wlan.yaml:2 unknown-key',
  ),
  found(
    'a hidden character in a value out of a list',
    line('measures/hafen-wlan.yaml', 'mention: reported', 'mention: "report\\u200bed"'),
    'measures/hafen-wlan.yaml:20 bad-value',
  ),
  found(
    'a hidden character in a day',
    line('measures/hafen-wlan.yaml', 'on: 2020-05-01', 'on: "2020-05-\\u200b01"'),
    'measures/hafen-wlan.yaml:34 invalid-value',
  ),
  found(
    'a hidden character in an address',
    line('coalition.yaml', 'https://buendnis.example/', '"https://buendnis.example/\\u200b"'),
    'coalition.yaml:4 invalid-value',
  ),
  found(
    'a hidden character in a quotation',
    line(
      'statements/hafenamt.yaml',
      'quote: Das Hafenamt stimmt zu.',
      'quote: "Das Hafenamt\\u200b stimmt zu."',
    ),
    'statements/hafenamt.yaml:19 hidden-character',
  ),
  found(
    'a title that differs from another by a soft hyphen',
    line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: Melde\u00adregister'),
    'measures/melderegister.yaml:15 duplicate-title',
  ),
  found(
    'a title that differs from another by a blank',
    line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: "Melderegister "'),
    'measures/melderegister.yaml:15 duplicate-title',
  ),
  found(
    'a title that differs from another by case',
    line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: MELDEregister'),
    'measures/melderegister.yaml:15 duplicate-title',
  ),
  found(
    'a title that differs from another by wide letters',
    line('measures/datenblatt.yaml', 'de: Datenblatt', 'de: Ｍｅｌｄｅｒｅｇｉｓｔｅｒ'),
    'measures/melderegister.yaml:15 duplicate-title',
  ),
  found(
    'a title that differs from another by the way an accent is written',
    {
      'measures/datenblatt.yaml': (text) => text.replace('de: Datenblatt', 'de: Prüfung'),
      'measures/melderegister.yaml': (text) => text.replace('de: Melderegister', 'de: Pru\u0308fung'),
    },
    'measures/melderegister.yaml:15 duplicate-title',
  ),
];
