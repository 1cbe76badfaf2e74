/** Questions as people ask them: answered outright, and only with what the sources say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { asOf } from '../../src/model/as-of.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { loadCity, readFolder, realFolder } from '../support/small-city.ts';

let city: KnowledgeBase;
/** The edition of the two papers. */
let papers: KnowledgeBase;
beforeAll(async () => {
  city = await loadCity(realFolder);
  const [first] = city.editions;
  if (!first) throw new Error('There is no edition.');
  papers = asOf(city, first);
});

const answerTo = (title: string) =>
  papers.questions.find((question) => question.title['de'] === title)?.answer;

describe('the questions that people ask most', () => {
  it.each([
    ['Wie erfahre ich, welche Daten die Stadt über mich hat?', /^Fragen Sie die Stadt/u, /^Ask the city/u],
    ['Kann ich online mitbestimmen?', /^Belegt ist das nicht/u, /^That is not documented/u],
    [
      'Was, wenn ich kein Internet habe?',
      /^Einen Weg ohne Internet nennen .* nicht/u,
      /name no way without/u,
    ],
    [
      'Entscheidet ein Algorithmus, ob mein Kind einen Kita-Platz bekommt?',
      /^Das lässt sich .* nicht sagen: weder ja noch nein/u,
      /neither yes nor no/u,
    ],
  ])('%s is answered in the first sentence', (title, german, english) => {
    expect(answerTo(title)?.['de']?.split('. ')[0]).toMatch(german);
    expect(answerTo(title)?.['en']?.split('. ')[0]).toMatch(english);
  });
  it('name no address but one that the source names', async () => {
    const address = /[a-z0-9-]+\.[a-z]{2,}\/[a-z0-9/-]+/gu;
    const quotations = new TextDecoder().decode(
      (await readFolder(realFolder)).find(({ path }) => path === 'measures/verfahrensbeschreibungen.yaml')
        ?.bytes,
    );
    const named = city.questions.flatMap(
      ({ answer }) => Object.values(answer).join(' ').match(address) ?? [],
    );
    expect(named).toContain('muenchen.de/dsgvo');
    for (const one of named) expect(quotations).toContain(one);
  });
  it('say in no answer what stands below each: that nothing is documented since', () => {
    expect(papers.questions.length).toBeGreaterThanOrEqual(15);
    for (const { id, answer } of papers.questions)
      expect({ id, since: /seither|since/iu.test(Object.values(answer).join(' ')) }).toEqual({
        id,
        since: false,
      });
  });
  it('are answered anew for each edition, and say of which day the answer speaks', () => {
    const answered = city.questions.filter(({ from }) => from !== undefined);
    expect(answered.length).toBeGreaterThanOrEqual(papers.questions.length);
    for (const { id, answer } of answered) expect(`${id} ${answer['de']}`).toMatch(/20(?:19|2[3-6])/u);
  });
});
