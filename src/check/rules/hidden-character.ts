import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'hidden-character': '{path}: Hier steht das unsichtbare Zeichen {code}. Bitte löschen.',
    'hidden-character/blank': '{path}: Der Text sieht leer aus. Bitte ausfüllen.',
    'line-break': '{path}: Der Text hat einen Zeilenumbruch; er steht in einer Zeile. Bitte entfernen.',
  },
  help: {
    'hidden-character': 'Texte haben keine Zeichen, die man nicht sieht, auch nicht in Umschrift (\\u200b).',
    'line-break':
      'Ein Text ist eine Zeile; YAML darf ihn umbrechen, ein eigener Umbruch gehört nicht hinein.',
  },
});

/**
 * Control and format characters (directional overrides and zero-width ones among them), lone surrogates and characters
 * without meaning. A soft hyphen is text, and so are line ends in a quotation.
 */
const hidden =
  /(?![\u00ad\n])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|[\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/u;

/** What stays when everything is taken away that leaves no ink: blank letters of other scripts among it. */
const inkless = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800\u3164\uffa0\u115f\u1160]/gu;

/** A text shows all that it holds. The characters in the file are looked at before; these were written as escapes. */
export const hiddenCharacter: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (typeof node.value !== 'string') continue;
      const at = { file: record.file, path: node.path };
      const found = hidden.exec(node.value);
      if (found) {
        const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        yield report('hidden-character', at, { code });
      } else if (node.value.trim() !== '' && node.value.replace(inkless, '') === '') {
        yield report('hidden-character/blank', at);
      } else if (node.value.trim().includes('\n') && node.path.at(-1) !== 'quote') {
        yield report('line-break', at);
      }
    }
  },
};
