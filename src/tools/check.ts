/** `npm run check`: checks the content folder and prints every finding. Exit 1 when there is an error. */

import { relative } from 'node:path';
import { checkContent, formatProblem } from '../domain/check.ts';
import { contentFolder, readContentFolder, today } from '../site/content-folder.ts';

const { problems } = checkContent(await readContentFolder(contentFolder()), { today: today() });
for (const problem of problems) console.log(formatProblem(problem, relative('.', contentFolder()) || '.'));
const errors = problems.filter(({ severity }) => severity === 'error').length;
console.log(`${errors} Fehler, ${problems.length - errors} Hinweise`);
process.exitCode = errors > 0 ? 1 : 0;
