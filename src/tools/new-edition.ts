/**
 * `npm run new -- edition --id … --name … --on … [--from …]`: adds the next edition to city.yaml and lists, per measure and
 * claim, what has to be attested again. It changes no record: what holds in the next edition is for its editors to find.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addEdition, listEditionTasks } from '../authoring/next-edition.ts';
import { say } from '../authoring/wording.ts';
import { placeholderMark } from '../check/rules/placeholder.ts';
import { daySchema } from '../model/day.ts';
import { idSchema } from '../model/id.ts';
import { latestEdition } from '../model/knowledge-base.ts';
import { checkFolder } from '../reading/check-folder.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { replaceFile } from '../reading/write-file.ts';
import { readCommand, stop } from './command.ts';

const { flags } = readCommand({
  name: 'new',
  help: 'Trägt die nächste Ausgabe in city.yaml ein und nennt, was neu zu belegen ist.',
  values: ['edition'],
  flags: {
    id: { type: 'string', help: 'Id der Ausgabe, zum Beispiel record-2027' },
    name: { type: 'string', help: 'Name in der ersten Sprache der Stadt' },
    on: { type: 'string', help: 'Tag der Ausgabe, JJJJ-MM-TT' },
    from: {
      type: 'string',
      help: 'erster Tag des Berichtszeitraums; sonst der Tag nach der letzten Ausgabe',
    },
  },
});
const { id, name, on, from } = flags;
if (id === undefined) stop(say('missing-input', { name: 'id' }));
if (name === undefined) stop(say('missing-input', { name: 'name' }));
if (on === undefined) stop(say('missing-input', { name: 'on' }));
if (!idSchema.safeParse(id).success) stop(say('bad-new-id', { id }));
for (const [flag, day] of Object.entries({ on, from }))
  if (day !== undefined && !daySchema.safeParse(day).success) stop(say('bad-edition-day', { flag, day }));

const { knowledgeBase } = await checkFolder();
if (!knowledgeBase) stop(say('reading-refused'));
const latest = latestEdition(knowledgeBase);
if (knowledgeBase.editions.some((edition) => edition.id === id) || on <= latest.on)
  stop(say('edition-not-later', { id, on, latest: latest.id, day: latest.on }));

const file = join(contentFolder(), 'city.yaml');
const text = await readFile(file, 'utf8');
await replaceFile(file, addEdition(text, knowledgeBase.city, { id, name, on, from }, placeholderMark));
const tasks = listEditionTasks(knowledgeBase);
for (const { kind, id: record, was, on: day, links } of tasks)
  console.log(
    say(kind === 'measure' ? 'edition-measure' : 'edition-target', {
      id: record,
      was,
      day: day ?? '',
      links,
    }),
  );
console.log(say('edition-added', { id, count: tasks.length }));
