/** Replies in the published data: in the table of their own, in the JSON of their record, and nowhere else. */
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { loadLaterCity } from '../support/later-city.ts';
import { publishFiles } from '../support/publication.ts';
import { findViolations } from '../support/rdf.ts';
import { loadCity, smallCityFolder } from '../support/small-city.ts';

it('stand in a table, each with its record, day, source and words', async () => {
  const { text } = await publishFiles(await loadLaterCity());
  const { data } = Papa.parse<Record<string, string>>(text('replies.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toEqual([
    {
      edition: 'second',
      kind: 'measures',
      id: 'hafen-wlan',
      department: 'funkstelle',
      on: '2026-03-01',
      source: 'hafenfunk-2026',
      quote: 'Wer das Hafen-WLAN nutzt, muss sich vorher mit einer Telefonnummer anmelden.',
      statement_de: '',
      statement_en: '',
      url: 'https://lindenhafen.example/massnahmen/hafen-wlan/',
    },
    expect.objectContaining({
      kind: 'gaps',
      id: 'p2-knowing-2026',
      department: 'hafenamt',
      quote: '',
      statement_en: 'The harbour office states that the data sheet still holds.',
    }),
  ]);
});

it('stand with their record, and only in editions that had them', async () => {
  const { text } = await publishFiles(await loadLaterCity());
  const repliesIn = (path: string) => JSON.parse(text(path)).record.replies;
  expect(repliesIn('massnahmen/hafen-wlan/index.json')).toHaveLength(1);
  expect(repliesIn('stand-2020/massnahmen/hafen-wlan/index.json')).toBeUndefined();
});

it('stand in the graph as comments on their record, which its shapes hold', async () => {
  const { text } = await publishFiles(await loadLaterCity());
  const graph = JSON.parse(text('knowledge-base.jsonld'))['@graph'] as Record<string, unknown>[];
  const comments = graph.filter((node) => [node['@type']].flat().includes('schema:Comment'));
  expect(comments.map((node) => node['@id'])).toEqual([
    'https://lindenhafen.example/massnahmen/hafen-wlan/#reply-1',
    'https://lindenhafen.example/handlungsbedarf/p2-knowing-2026/#reply-1',
  ]);
  const [turtle, shapes] = [text('knowledge-base.ttl'), text('schema/shapes.ttl')];
  expect(await findViolations(turtle, shapes)).toEqual([]);
  // A reply by nobody is none.
  const nobody = turtle.replace(/(#reply-1>[^#]*?)schema:author <[^>]*>/u, '$1schema:award "x"');
  expect(nobody).not.toBe(turtle);
  expect((await findViolations(nobody, shapes)).join('\n')).toContain('#reply-1');
});

it('make no table where there are none', async () => {
  const { files } = await publishFiles(await loadCity(smallCityFolder));
  expect(files.filter(({ path }) => path.includes('replies'))).toEqual([]);
});
