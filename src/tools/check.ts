/**
 * `npm run check [-- --format text|json|github]`: checks the content folder and prints every finding. Exit 1 when there
 * is an error, 2 when the call is wrong.
 */
import { relative } from 'node:path';
import { styleText } from 'node:util';
import { say } from '../authoring/wording.ts';
import { formatProblem, type Problem } from '../check/problem.ts';
import { showHidden } from '../model/characters.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { readCommand } from './command.ts';

const formats = ['text', 'json', 'github'] as const;
const { flags } = readCommand({
  name: 'check',
  help: 'Prüft alle Inhalte und nennt jeden Fehler mit Datei, Zeile und Spalte.',
  flags: { format: { type: 'string', help: 'für Menschen oder Programme', allowed: formats } },
});
const format = formats.find((name) => name === flags.format) ?? 'text';

const folder = relative('.', contentFolder()) || '.';
const { problems, checked } = await checkFolder();
const errors = problems.filter(({ severity }) => severity === 'error').length;
const print = { text: printText, json: printJson, github: printGithub }[format];
print(problems);
process.exitCode = errors > 0 ? 1 : 0;

/** One block per file, coloured on a terminal, and a last line that counts. */
function printText(all: readonly Problem[]): void {
  let file: string | undefined;
  for (const problem of all) {
    if (file !== undefined && file !== problem.file) console.log('');
    file = problem.file;
    const [place = '', rule = '', ...message] = formatProblem(problem, folder).split('  ');
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    console.log(`${styleText('bold', place)}  ${styleText(colour, rule)}  ${message.join('  ')}`);
  }
  if (all.length > 0) console.log('');
  console.log(
    styleText(
      errors > 0 ? 'red' : 'green',
      say('summary', { errors, warnings: all.length - errors, files: checked }),
    ),
  );
}

function printJson(all: readonly Problem[]): void {
  console.log(JSON.stringify({ errors, warnings: all.length - errors, problems: all }, null, 2));
}

/** Annotations as GitHub’s runners read them; a line break or percent sign in a message would end it. */
function printGithub(all: readonly Problem[]): void {
  const encode = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const encodeProperty = (text: string) => encode(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  for (const { severity, file, line, column, rule, message } of all) {
    console.log(
      `::${severity} file=${encodeProperty(`${folder}/${showHidden(file)}`)},line=${line},col=${column},title=${rule}::${encode(message)}`,
    );
  }
}
