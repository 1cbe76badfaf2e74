import { positionIn } from '../content-file.ts';
import { defineFaults } from '../fault.ts';
import { nodesOf, type Rule } from './rule.ts';

/** What the templates of `npm run new` leave to be filled in; the others where only an id or a commit may stand. */
export const placeholderMark = 'TODO';
export const placeholderId = 'todo';
export const placeholderCommit = '0'.repeat(40);

const openInProse = new RegExp(`\\b${placeholderMark}\\b`, 'u');

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    placeholder: '{path}: Hier ist noch etwas einzutragen („{text}“).',
  },
  help: {
    placeholder: 'Alles, was eine Vorlage offen ließ (TODO), ist ausgefüllt.',
  },
});

/** Whether a template left it to be filled in; a commit also within an address. */
const isPlaceholder = (text: string) =>
  text.startsWith(placeholderMark) || text === placeholderId || text.includes(placeholderCommit);

/** Nothing of a template is left. */
export const placeholder: Rule = {
  ...kinds,
  *check(context) {
    for (const { record, node } of nodesOf(context)) {
      if (typeof node.value !== 'string') continue;
      if (!isPlaceholder(node.value)) continue;
      yield report('placeholder', { file: record.file, path: node.path }, { text: node.value });
    }
    for (const file of context.prose) {
      const text = context.texts.get(file) ?? '';
      const found = openInProse.exec(text);
      if (!found) continue;
      const place = { file, position: positionIn(text, found.index) };
      yield report('placeholder', place, { path: file, text: placeholderMark });
    }
  },
};
