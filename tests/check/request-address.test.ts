/** Where the rule on requests draws the line: what a city may name as platform and mailbox, and what it may not. */
import { describe, expect, it } from 'vitest';
import { readLaterCity } from '../support/later-city.ts';
import { findingsOf, replace } from '../support/small-city.ts';

const form = 'https://fragen.example/new/{authority}?title={subject}&body={letter}';

/** Rules of the findings after a change of city.yaml, each once. */
async function rulesAfter(from: string, to: string): Promise<string[]> {
  const findings = findingsOf(await readLaterCity({ 'city.yaml': replace(from, to) }));
  return [...new Set(findings.map((finding) => finding.split('  ')[1] ?? ''))];
}

describe('the address of a platform', () => {
  it.each([
    'https://fragen.example/an/{authority}/?subject={subject}&body={text}',
    'http://fragen.example:8080/{authority}?b={letter}&s={subject}#form',
    'https://fragen.example/new/{authority}?title={subject}&default_letter={text}&tags=digital',
  ])('may be %s', async (address) => {
    expect(await rulesAfter(form, address)).toEqual([]);
  });
  it.each([
    'javascript:alert({authority}{subject}{text})',
    'data:text/html,{authority}{subject}{text}',
    '//fragen.example/{authority}?s={subject}&b={text}',
    'https://wer:was@fragen.example/{authority}?s={subject}&b={text}',
    'https://fragen.example/{authority} ?s={subject}&b={text}',
    'https://fragen.example/{authority}?s={subject}&b={text}&c=<b>',
    'https://fragen.example/{authority}?s={subject}&b={text}&c={',
    'https://fragen.example/{authority}?s={subject}&b={text}&c={}',
  ])('is refused as %s', async (address) => {
    expect(await rulesAfter(form, `'${address}'`)).toEqual(['request-address']);
  });
});

it.each([
  ['auskunft@lindenhafen.example', 'invalid-value'],
  ['mailto:niemand', 'invalid-value'],
  ['mailto:a@b.example?subject=x', 'invalid-value'],
  ['https://auskunft.example/', 'request-address'],
])('a mailbox is refused as %s', async (contact, rule) => {
  expect(await rulesAfter('mailto:auskunft@lindenhafen.example', contact)).toEqual([rule]);
});

it('asks nothing of a city that names neither platform nor mailbox nor legal basis', async () => {
  const without = (text: string) => text.replace(/^requests:\n(?: .*\n)+/mu, '');
  expect(findingsOf(await readLaterCity({ 'city.yaml': without }))).toEqual([]);
});
