/** YAML that says something else than it seems to, or that a machine can hardly read. */

import { replace } from '../small-city.ts';
import {
  append,
  define,
  found,
  type HostileEdit,
  harmless,
  line,
  prepend,
  tell,
  term,
} from './hostile-edit.ts';

const measure = 'measures/hafen-wlan.yaml';
const question = 'questions/internet.yaml';

export const yamlEdits: readonly HostileEdit[] = [
  found(
    'a directive that changes the version of YAML',
    prepend(term, '%YAML 1.1\n---\n'),
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  found(
    'a directive that names the version of today',
    prepend(term, '%YAML 1.2\n---\n'),
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  found(
    'a directive that defines a tag',
    prepend(term, '%TAG ! tag:example.org,2020:\n---\n'),
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  found('an unknown directive', prepend(term, '%FOO bar\n---\n'), 'terms/wlan.yaml:1 yaml-syntax'),
  harmless(
    'the marks of one document',
    { [term]: (text) => `---\n${text}...\n` },
    'YAML may mark its beginning and end',
  ),
  found('a second document', append(term, '---\ntitle: { de: X, en: Y }\n'), 'terms/wlan.yaml:7 yaml-syntax'),
  found(
    'a second document behind an end mark',
    append(term, '...\n---\n- x\n'),
    'terms/wlan.yaml:8 yaml-syntax',
  ),
  found('text behind an end mark', append(term, '...\nextra: 1\n'), 'terms/wlan.yaml:8 yaml-syntax'),
  found('a tag of the program’s own', define('!secret Internet über Funk.'), 'terms/wlan.yaml:5 yaml-syntax'),
  found(
    'a tag that would run code',
    define('!!js/function "function () {}"'),
    'terms/wlan.yaml:5 yaml-syntax',
  ),
  found('a tag for bytes', define('!!binary SW50ZXJuZXQ='), 'terms/wlan.yaml:5 wrong-type'),
  found('a tag for a set', define('!!set { a, b }'), 'terms/wlan.yaml:5 wrong-type'),
  found('a tag for a time', define('!!timestamp 2020-01-01'), 'terms/wlan.yaml:5 wrong-type'),
  found(
    'a tag with a full address',
    define('!<tag:yaml.org,2002:python/object> x'),
    'terms/wlan.yaml:5 yaml-syntax',
  ),
  harmless(
    'a tag that says what the value is anyway',
    tell('!!str Internet über Funk.'),
    'the value is the same',
  ),
  found('a tag that makes a text a number', define('!!int "17"'), 'terms/wlan.yaml:5 wrong-type'),
  found(
    'a tag that makes a list of a map',
    line(term, 'definition:\n', 'definition: !!seq\n'),
    'terms/wlan.yaml:4 yaml-syntax',
  ),
  found('a merge key', define('x\n  <<: { de: y }'), 'terms/wlan.yaml:6 unknown-key'),
  found(
    'a merge key at the top',
    append(term, '<<: { expansion: { de: a, en: b } }\n'),
    'terms/wlan.yaml:7 unknown-key',
  ),
  found(
    'a merge key in the older version',
    { [term]: (text) => `%YAML 1.1\n---\n${text}<<: { synonyms: { de: [Netz] } }\n` },
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  found('an anchor that nothing refers to', define('&a Internet über Funk.'), 'terms/wlan.yaml:5 yaml-alias'),
  found(
    'an anchor on a key',
    line(term, 'definition:\n', '&a definition:\n'),
    'terms/wlan.yaml:4 yaml-alias',
  ),
  found(
    'an anchor on a map',
    line(term, 'definition:\n', 'definition: &a\n'),
    'terms/wlan.yaml:4 yaml-alias',
  ),
  found(
    'an anchor on an entry of a list',
    line(measure, '    - hafen-wlan\n', '    - &a hafen-wlan\n'),
    'measures/hafen-wlan.yaml:23 yaml-alias',
  ),
  found('an alias without an anchor', define('*nowhere'), 'terms/wlan.yaml:5 yaml-alias'),
  found('an alias as a key', append(term, '*a : x\n'), 'terms/wlan.yaml:7 yaml-alias'),
  found(
    'an anchor that holds itself',
    append(term, 'synonyms: &a { de: [*a] }\n'),
    'terms/wlan.yaml:7 yaml-alias',
  ),
  found(
    'a billion laughs',
    append(
      term,
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n',
    ),
    'terms/wlan.yaml:7 yaml-alias',
  ),
  harmless(
    'the sign of an alias within a text',
    tell('Internet *über & mit Funk.'),
    'it stands within the text',
  ),
  found('a list as a key', append(term, '? [a, b]\n: c\n'), 'terms/wlan.yaml:7 yaml-syntax'),
  found('a map as a key', append(term, '? { a: b }\n: c\n'), 'terms/wlan.yaml:7 yaml-syntax'),
  found('a map as a key of a text', define('x\n  ? { a: b }\n  : c'), 'terms/wlan.yaml:6 yaml-syntax'),
  found('a key without a name', append(term, '? \n: c\n'), 'terms/wlan.yaml:7 yaml-syntax'),
  found('a number as a key', append(term, '1: c\n'), 'terms/wlan.yaml:7 unknown-key'),
  found('null as a key', append(term, 'null: c\n'), 'terms/wlan.yaml:7 yaml-syntax'),
  found('a key of two lines', append(term, '"defi\n nition": c\n'), 'terms/wlan.yaml:7 yaml-syntax'),
  found(
    'a quoted double of a key',
    append(term, '"definition": { de: a, en: b }\n'),
    'terms/wlan.yaml:7 duplicate-key',
  ),
  found(
    'a double of a key in single quotes',
    append(term, "'title': { de: a, en: b }\n"),
    'terms/wlan.yaml:7 duplicate-key',
  ),
  found(
    'a double of a key with an escape',
    append(term, '"t\\x69tle": { de: a, en: b }\n'),
    'terms/wlan.yaml:7 duplicate-key',
  ),
  found(
    'a double of a key in long form',
    append(term, '? title\n: { de: a, en: b }\n'),
    'terms/wlan.yaml:7 duplicate-key',
  ),
  found(
    'a double of a language',
    line(term, '  de: WLAN\n', '  de: WLAN\n  "de": Netz\n'),
    'terms/wlan.yaml:3 duplicate-key',
  ),
  found(
    'a double in a map of one line',
    line(term, 'title:\n  de: WLAN\n  en: Wi-Fi (WLAN)', 'title: { de: WLAN, en: Wi-Fi, de: Netz }'),
    'terms/wlan.yaml:1 duplicate-key',
  ),
  found(
    'a key from which all objects come',
    append(term, '__proto__: { expansion: { de: a, en: b } }\n'),
    'terms/wlan.yaml:7 yaml-syntax',
  ),
  found('a key that every object has', append(term, 'constructor: x\n'), 'terms/wlan.yaml:7 unknown-key'),
  found(
    'a language from which all objects come',
    line(term, '  de: WLAN\n', '  de: WLAN\n  __proto__: x\n'),
    'terms/wlan.yaml:3 yaml-syntax',
  ),
  found(
    'a language that every object has',
    line(term, '  de: WLAN\n', '  de: WLAN\n  constructor: x\n'),
    'terms/wlan.yaml:3 unknown-key',
  ),
  found(
    'a key with a blank at its end',
    append(term, '"synonyms ": { de: [Netz] }\n'),
    'terms/wlan.yaml:7 unknown-key',
  ),
  found(
    'a key in upper case',
    line(term, 'definition:', 'Definition:'),
    'terms/wlan.yaml:1 missing-field',
    'terms/wlan.yaml:4 unknown-key',
  ),
  found(
    'a tab as indentation',
    line(term, '  en: Internet by radio.', '\ten: Internet by radio.'),
    'terms/wlan.yaml:6 yaml-syntax',
  ),
  harmless('a tab before a comment', append(term, '\t# end\n'), 'the comment says nothing'),
  harmless('a tab behind a colon', line(term, 'de: WLAN', 'de:\tWLAN'), 'YAML takes it for a blank'),
  found('a tab within a text', define('Internet\tüber Funk.'), 'terms/wlan.yaml:5 hidden-character'),
  found(
    'a tab within a text, as an escape',
    define('"Internet\\tüber Funk."'),
    'terms/wlan.yaml:5 hidden-character',
  ),
  found(
    'lines that end with a carriage return alone',
    { [term]: (text) => text.replaceAll('\n', '\r') },
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  harmless(
    'lines that end as on Windows',
    { [term]: (text) => text.replaceAll('\n', '\r\n') },
    'both line ends are one',
  ),
  found(
    'one carriage return within a line',
    define('Internet\rüber Funk.'),
    'terms/wlan.yaml:5 hidden-character',
  ),
  found(
    'no line end at the end',
    { [term]: (text) => `${text.trimEnd()}\n\0` },
    'terms/wlan.yaml:7 encoding',
  ),
  harmless(
    'a file that ends without a line end',
    { [term]: (text) => text.trimEnd() },
    'the last line is a line',
  ),
  harmless(
    'a hundred empty lines',
    { [term]: (text) => text.replace('definition:', `${'\n'.repeat(100)}definition:`) },
    'they say nothing',
  ),
  found(
    'a number with a sign for a base, as a place',
    line(question, 'order: 1', 'order: 0b1'),
    'questions/internet.yaml:1 wrong-type',
  ),
  harmless(
    'an octal number that is the same',
    line(question, 'order: 1', 'order: 0o1'),
    'it is the number 1',
  ),
  harmless(
    'a hexadecimal number that is the same',
    line(question, 'order: 1', 'order: 0x1'),
    'it is the number 1',
  ),
  harmless(
    'a number with a point that is whole',
    line(question, 'order: 1', 'order: 1.0'),
    'it is the number 1',
  ),
  harmless(
    'a number with an exponent',
    line(question, 'order: 1', 'order: 1e2'),
    'it is the number 100, and the only question',
  ),
  found('infinity', line(question, 'order: 1', 'order: .inf'), 'questions/internet.yaml:1 wrong-type'),
  found('no number', line(question, 'order: 1', 'order: .nan'), 'questions/internet.yaml:1 wrong-type'),
  found(
    'a huge number',
    line(question, 'order: 1', 'order: 99999999999999999999999999'),
    'questions/internet.yaml:1 invalid-value',
  ),
  found(
    'a number with underscores',
    line(question, 'order: 1', 'order: 1_000'),
    'questions/internet.yaml:1 wrong-type',
  ),
  found(
    'a number in base sixty',
    line(question, 'order: 1', 'order: 1:30'),
    'questions/internet.yaml:1 wrong-type',
  ),
  found(
    'a number in quotes',
    line(question, 'order: 1', "order: '1'"),
    'questions/internet.yaml:1 wrong-type',
  ),
  found(
    'yes instead of true',
    line(question, 'onStart: true', 'onStart: yes'),
    'questions/internet.yaml:8 wrong-type',
  ),
  found(
    'on instead of true',
    line(question, 'onStart: true', 'onStart: on'),
    'questions/internet.yaml:8 wrong-type',
  ),
  harmless(
    'true in upper case',
    line(question, 'onStart: true', 'onStart: TRUE'),
    'YAML knows three spellings of true',
  ),
  found(
    'true in quotes',
    line(question, 'onStart: true', "onStart: 'true'"),
    'questions/internet.yaml:8 wrong-type',
  ),
  found(
    'yes instead of true, by an older version of YAML',
    { [question]: (text) => `%YAML 1.1\n---\n${text.replace('onStart: true', 'onStart: yes')}` },
    'questions/internet.yaml:1 yaml-syntax',
  ),
  harmless('a time where a text belongs', tell('2020-01-01T00:00:00Z'), 'it is a text'),
  found('null where a text belongs', define('null'), 'terms/wlan.yaml:5 wrong-type'),
  found('a tilde where a text belongs', define('~'), 'terms/wlan.yaml:5 wrong-type'),
  found('nothing where a text belongs', define(''), 'terms/wlan.yaml:5 wrong-type'),
  found('a number where a text belongs', define('17'), 'terms/wlan.yaml:5 wrong-type'),
  found('true where a text belongs', define('true'), 'terms/wlan.yaml:5 wrong-type'),
  found('a map where a text belongs', define('{ text: Internet }'), 'terms/wlan.yaml:5 wrong-type'),
  found(
    'a text where a map belongs',
    line(term, 'title:\n  de: WLAN\n  en: Wi-Fi (WLAN)', 'title: WLAN'),
    'terms/wlan.yaml:1 wrong-type',
  ),
  found('a list at the top', { [term]: '- a\n- b\n' }, 'terms/wlan.yaml:1 wrong-type'),
  found('a text at the top', { [term]: 'WLAN\n' }, 'terms/wlan.yaml:1 wrong-type'),
  found('a number at the top', { [term]: '17\n' }, 'terms/wlan.yaml:1 wrong-type'),
  found(
    'JSON with a comma at the end of a list',
    { [term]: '{"title": {"de": "WLAN", "en": "Wi-Fi",},}\n' },
    'terms/wlan.yaml:1 missing-field',
  ),
  harmless(
    'the record as JSON',
    {
      [term]:
        '{"title": {"de": "WLAN", "en": "Wi-Fi (WLAN)"}, "definition": {"de": "Internet über Funk.", "en": "Internet by radio."}}\n',
    },
    'JSON is YAML',
  ),
  found(
    'a comment that cuts a title',
    line(term, 'de: WLAN', 'de: WLAN # frei'),
    'terms/wlan.yaml:2 cut-text',
  ),
  found(
    'a comment that cuts an entry of a list',
    line(measure, '    - hafen-wlan\n', '    - hafen-wlan #1\n'),
    'measures/hafen-wlan.yaml:23 cut-text',
  ),
  found(
    'a text that is nothing but a comment',
    define('# Internet über Funk.'),
    'terms/wlan.yaml:5 cut-text',
    'terms/wlan.yaml:5 wrong-type',
  ),
  found(
    'a text that begins with the sign of a comment behind a comment',
    define('Funk #1 und #2'),
    'terms/wlan.yaml:5 cut-text',
  ),
  harmless(
    'the sign of a comment within a word',
    tell('Internet über C#-Funk.'),
    'without a blank before it is text',
  ),
  harmless(
    'a comment behind a text in quotes',
    tell("'Internet über Funk.' # so"),
    'the quotes end the text',
  ),
  harmless('a comment behind a key', line(term, 'definition:\n', 'definition: # so\n'), 'nothing is cut'),
  harmless('a folded text', tell('>-\n    Internet\n    über Funk.'), 'it is one line again'),
  found(
    'a text that keeps its line ends',
    define('|-\n    Internet\n    über Funk.'),
    'terms/wlan.yaml:5 line-break',
  ),
  found(
    'a folded text with an empty line',
    define('>-\n    Internet\n\n    über Funk.'),
    'terms/wlan.yaml:5 line-break',
  ),
  harmless(
    'a text that keeps one line end',
    tell('|\n    Internet über Funk.'),
    'the line end at the end is white space',
  ),
  found('a block without text', define('|\n'), 'terms/wlan.yaml:5 empty-text'),
  found(
    'a block that is indented too far',
    define('|1\n    Internet über Funk.\n    und mehr'),
    'terms/wlan.yaml:5 line-break',
  ),
  harmless('a text over two lines', tell('Internet\n    über Funk.'), 'YAML joins them'),
  found('quotes that do not end', define('"Internet über Funk.'), 'terms/wlan.yaml:7 yaml-syntax'),
  found('text behind the end of quotes', define('"Internet" über Funk.'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('a colon in a text without quotes', define('Internet: über Funk.'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('an escape that does not exist', define('"Internet \\q Funk."'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('half of an escape', define('"Internet \\u20 Funk."'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('a text that begins with a percent sign', define('%Internet'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('a text that begins with an at sign', define('@Internet'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('a text that begins with a backtick', define('`Internet`'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('a text that begins with a brace', define('{Internet} über Funk.'), 'terms/wlan.yaml:5 yaml-syntax'),
  found('a question mark that makes a key', define('? Internet'), 'terms/wlan.yaml:5 yaml-syntax'),
  found(
    'a list that is very deep',
    append(term, `extra: ${'['.repeat(3000)}${']'.repeat(3000)}\n`),
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  found(
    'maps within maps without end',
    append(term, `extra: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}\n`),
    'terms/wlan.yaml:1 yaml-syntax',
  ),
  found(
    'blocks within blocks without end',
    append(
      term,
      // Deeper ones end at the stack of the machine, which differs from run to run.
      `extra:\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}\n`,
    ),
    'terms/wlan.yaml:7 unknown-key',
  ),
  found(
    'sixty thousand keys',
    append(term, Array.from({ length: 60_000 }, (_, key) => `k${key}:\n`).join('')),
    'terms/wlan.yaml:50000 yaml-syntax',
  ),
  found(
    'a hundred thousand entries',
    append(term, `synonyms:\n  de: [${Array.from({ length: 90_000 }, (_, key) => key).join(', ')}]\n`),
    'terms/wlan.yaml:1 file-too-large',
  ),
  found(
    'a hundred thousand broken references',
    line(
      measure,
      'departments: []',
      `departments: [${Array.from({ length: 80_000 }, (_, key) => `x${key}`).join(',')}]`,
    ),
    'measures/hafen-wlan.yaml:4 broken-reference',
    'measures/hafen-wlan.yaml:4 further-findings',
  ),
  found(
    'a hundred thousand mail addresses',
    append(term, `# ${'a@b.cd '.repeat(50_000)}\n`),
    'terms/wlan.yaml:7 staff-data',
    'terms/wlan.yaml:7 further-findings',
  ),
  harmless('comments without end', append(term, '# later\n'.repeat(60_000)), 'comments say nothing'),
  found(
    'a file cut in the middle',
    { [measure]: (text) => text.slice(0, 300) },
    'measures/hafen-wlan.yaml:1 missing-field',
    'measures/hafen-wlan.yaml:15 wrong-type',
  ),
  found(
    'the signs of a merge that was not finished',
    line(term, 'definition:\n', '<<<<<<< HEAD\ndefinition:\n=======\n>>>>>>> other\n'),
    'terms/wlan.yaml:4 yaml-syntax',
  ),
  found(
    'a list entry without its blank',
    line(measure, '    - hafen-wlan\n', '    -hafen-wlan\n'),
    'measures/hafen-wlan.yaml:23 wrong-type',
  ),
  found(
    'a list with an empty entry',
    line(measure, '    - hafen-wlan\n', '    - hafen-wlan\n    -\n'),
    'measures/hafen-wlan.yaml:24 wrong-type',
  ),
  found(
    'a list with two commas',
    { [measure]: replace('departments: []', 'departments: [hafenamt,,]') },
    'measures/hafen-wlan.yaml:4 yaml-syntax',
  ),
];
