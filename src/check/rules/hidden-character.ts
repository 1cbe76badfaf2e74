import { findOddText, isBlank, isWordless } from '../../model/characters.ts';
import type { Localized } from '../../model/localized.ts';
import type { SchemaNode } from '../../model/walk.ts';
import { defineFaults, type Fault } from '../fault.ts';
import { nodesOf, type Rule } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'hidden-character': '{path}: Hier steht das unsichtbare Zeichen {code}. Bitte löschen.',
    'hidden-character/lost':
      '{path}: Hier steht {code}, wo ein Zeichen verloren ging. Bitte durch das gemeinte ersetzen.',
    'hidden-character/pile': '{path}: Auf einem Buchstaben stapeln sich Zeichen. Bitte löschen.',
    'hidden-character/blank': '{path}: Der Text sieht leer aus. Bitte ausfüllen.',
    'mixed-script':
      '{path}: In „{word}“ stehen Buchstaben einer anderen Schrift, die nur so aussehen. Bitte neu tippen.',
    'line-break': '{path}: Der Text hat einen Zeilenumbruch; er steht in einer Zeile. Bitte entfernen.',
  },
  help: {
    'hidden-character': 'Texte haben keine Zeichen, die man nicht sieht, auch nicht in Umschrift (\\u200b).',
    'mixed-script': 'Ein Wort steht in einer Schrift; sonst fände es niemand.',
    'line-break':
      'Ein Text ist eine Zeile; YAML darf ihn umbrechen, ein eigener Umbruch gehört nicht hinein.',
  },
});

/** A text shows all that it holds. The characters in the file are looked at before; these were written as escapes. */
export const hiddenCharacter: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (typeof node.value === 'string') yield* checkText(record.file, node, node.value);
      if (node.meta.localized === true) yield* checkWords(record.file, node);
    }
  },
};

function* checkText(file: string, { path }: SchemaNode, text: string): Generator<Fault> {
  const at = { file, path };
  const odd = findOddText(text);
  if (odd?.is === 'hidden') yield report('hidden-character', at, { code: odd.text });
  else if (odd?.is === 'lost') yield report('hidden-character/lost', at, { code: odd.text });
  else if (odd?.is === 'pile') yield report('hidden-character/pile', at);
  else if (odd?.is === 'mixed') yield report('mixed-script', at, { word: odd.text });
  else if (isBlank(text)) yield report('hidden-character/blank', at);
  else if (text.trim().includes('\n') && path.at(-1) !== 'quote') yield report('line-break', at);
}

/** Punctuation alone says nothing; a piece of a quotation may be nothing else. */
function* checkWords(file: string, { path, value }: SchemaNode): Generator<Fault> {
  for (const [language, text] of Object.entries(value as Localized))
    if (isWordless(text) && !isBlank(text) && !findOddText(text))
      yield report('hidden-character/blank', { file, path: [...path, language] });
}
