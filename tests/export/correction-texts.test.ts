/** Corrections: everything that tells which version is meant is filled in, in the text and in the forms of the repository. */
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildCorrectionTexts } from '../../src/export/correction-texts.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { hashRecord } from '../../src/proof/record-hash.ts';
import { correctionOf, issueAddress, issueForms, issueFormsOf } from '../../src/site/correction.ts';
import { Site } from '../../src/site/site.ts';
import { loadLaterCity } from '../support/later-city.ts';
import { publish } from '../support/publication.ts';

let city: KnowledgeBase;
beforeAll(async () => {
  city = await loadLaterCity();
});
const siteOf = (language: string) => new Site(city, { language, base: '/' });

it('lies as text beside the page of every record, of earlier editions too', () => {
  const files = buildCorrectionTexts(publish(city));
  const textOf = (path: string) => files.find((file) => file.path === path)?.text;
  const measure = city.measureById.get('hafen-wlan');
  if (!measure) throw new Error('There is no such measure.');
  const shown = siteOf('de').knowledgeBase.measureById.get('hafen-wlan');
  expect(textOf('massnahmen/hafen-wlan/correction.txt')).toBe(
    [
      'Korrektur zu: Hafen-WLAN',
      '',
      'An: Vor der Veröffentlichung einzutragen',
      'Adresse der Seite: https://lindenhafen.example/massnahmen/hafen-wlan/',
      'Ausgabe: Stand 2026: öffentliche Spur (1. Oktober 2026)',
      `Prüfsumme der Daten: ${hashRecord(shown ?? {})}`,
      `Feld (eines stehen lassen): ${Object.keys(shown ?? {})
        .filter((key) => key !== 'id')
        .join(' / ')}`,
      '',
      'Was ist falsch?',
      '',
      'Wie muss es heißen, und wo steht das öffentlich?',
      '',
      'Bitte keine Namen, Anschriften oder Postfächer von Beschäftigten nennen.',
      '',
    ].join('\n'),
  );
  const earlier = textOf('en/as-of-2020/measures/hafen-wlan/correction.txt') ?? '';
  expect(earlier).toContain('Edition: As of the town paper of 2020 (1 June 2020)');
  expect(earlier).not.toContain(hashRecord(shown ?? {}));
});

describe('the forms of the repository', () => {
  const text = z.string().min(1);
  /** What GitHub's issue forms know of the elements that are used here. */
  const formSchema = z.strictObject({
    name: text,
    description: text,
    title: text,
    labels: z.array(text),
    body: z.array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
        z.strictObject({
          type: z.enum(['input', 'textarea']),
          id: z.string().regex(/^[\w-]+$/u),
          attributes: z.strictObject({ label: text, description: text.optional() }),
          validations: z.strictObject({ required: z.boolean() }).optional(),
        }),
      ]),
    ),
  });
  const readForm = async (name: string) =>
    formSchema.parse(parse(await readFile(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8')));

  it('are those that are there, each with fields of its own', async () => {
    const names = await readdir('.github/ISSUE_TEMPLATE');
    expect(names.sort()).toEqual(issueForms.map((form) => `${form}.yml`).sort());
    for (const form of issueForms) {
      const { body } = await readForm(form);
      const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));
      expect(ids.length).toBeGreaterThan(3);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it('have the gap in the one for a measure', async () => {
    const correction = correctionOf(siteOf('de'), 'gaps', 'p2-control');
    const { searchParams } = new URL(issueAddress('https://code.example/stadt', 'new-measure', correction));
    expect(searchParams.get('serves')).toBe(
      'Handlungsbedarf: Darüber bestimmen: https://lindenhafen.example/handlungsbedarf/p2-control/',
    );
    const ids = (await readForm('new-measure')).body.flatMap((one) => ('id' in one ? [one.id] : []));
    expect(ids).toContain('serves');
    expect(issueFormsOf('gaps')).toEqual(issueForms);
    expect(issueFormsOf('measures')).toEqual(['correction', 'new-evidence']);
  });
  it('have a field for everything that a link fills in', async () => {
    const correction = correctionOf(siteOf('de'), 'gaps', 'p2-control');
    for (const form of ['correction', 'new-evidence'] as const) {
      const { origin, pathname, searchParams } = new URL(
        issueAddress('https://code.example/stadt/wissen/', form, correction),
      );
      expect(origin + pathname).toBe('https://code.example/stadt/wissen/issues/new');
      const { template, title, ...filled } = Object.fromEntries(searchParams);
      expect({ template, title }).toEqual({
        template: `${form}.yml`,
        title: 'Handlungsbedarf: Darüber bestimmen',
      });
      expect(filled).toEqual({
        address: 'https://lindenhafen.example/handlungsbedarf/p2-control/',
        edition: 'Stand 2026: öffentliche Spur (1. Oktober 2026)',
        checksum: correction.checksum,
      });
      const ids = (await readForm(form)).body.flatMap((one) => ('id' in one ? [one.id] : []));
      expect(ids).toEqual(expect.arrayContaining(Object.keys(filled)));
    }
  });
});
