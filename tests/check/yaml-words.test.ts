/** Every fault that the YAML parser can find is told in the authors' words, and none in its own. */
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/check/content-file.ts';
import { describeYamlError } from '../../src/check/yaml-words.ts';

const faultOf = (text: string) => {
  const [fault] = parseFile({ path: 'terms/x.yaml', bytes: new TextEncoder().encode(text) }).faults;
  return fault?.message.replace('Das ist kein gültiges YAML: ', '');
};

describe('a fault of YAML', () => {
  it.each([
    ['a quotation mark that does not end', 'a: "x', /^Ein Anführungszeichen " ist geöffnet/u],
    ['an apostrophe in quotes', "a: 'Nachbar's Haus'", /Hochkommas/u],
    ['an apostrophe that does not end', "a: 'x", /^Ein Hochkomma ' ist geöffnet/u],
    ['a colon within a text', 'a: Bauen: ja', /zweiter Doppelpunkt/u],
    ['a tab as indentation', 'a:\n\tb: c', /Tabulator/u],
    ['a line that is indented by chance', 'a: b\n  c: d', /Doppelpunkt|eingerückt/u],
    ['an item of a list that is shifted', 'a:\n  - b\n - c', /eingerückt|Strich/u],
    ['a key without a colon', 'a: b\nc', /^Nach dem Schlüssel fehlt der Doppelpunkt/u],
    ['a comma that is missing', 'a: { b: c d: e }', /fehlt ein Komma/u],
    ['a comma that is missing in a list', 'a: ["b" "c"]', /fehlt ein Komma/u],
    ['a bracket that does not end', 'a: [b, c', /^Eine Klammer \{ oder \[ ist geöffnet/u],
    ['a brace that does not end', 'a: { b: c', /^Eine Klammer \{ oder \[ ist geöffnet/u],
    ['text behind the end of quotes', 'a: "x" y', /hinter dem Ende der Hochkommas/u],
    ['an at sign at the beginning', 'a: @x', /beginnt mit einem Zeichen/u],
    ['an escape that does not exist', 'a: "x\\q"', /doppelten Anführungszeichen/u],
    ['a second document', 'a: b\n---\nc: d', /zweiter Datensatz/u],
    ['a tag', 'a: !x y', /mit ! beginnt/u],
    ['an unknown directive', '%FOO x\n---\na: b', /beginnt mit %/u],
    ['a comment without a space before it', 'a: "x"#y', /Vor # fehlt ein Leerzeichen/u],
  ])('is explained: %s', (_, text, words) => {
    expect(faultOf(text)).toMatch(words);
  });
  it('is never told in the words of the parser, whatever is missing', () => {
    const missing = 'There is nothing that anyone has written of this.';
    expect(describeYamlError({ code: 'MISSING_CHAR', message: missing })).toBe('Es fehlt ein Zeichen.');
  });
});
