import { describe, expect, it } from 'vitest';
import { collectInputs, InputRefused } from '../../src/authoring/dialogue.ts';
import type { TemplateKind } from '../../src/authoring/template.ts';

const known: Readonly<Record<string, readonly string[]>> = {
  target: ['p1-help', 'p1-internet'],
  finding: ['none-found', 'asserted'],
  kind: ['service', 'data'],
  source: ['paper'],
};
const knowledge = {
  allowed: (name: string, inputs: Readonly<Record<string, string>>) =>
    name === 'section' && inputs['source'] === 'paper' ? ['1', '2'] : known[name],
  findFile: (id: string) => (id === 'p1-help' ? 'content/gaps/p1-help.yaml' : undefined),
};

/** Someone who answers one question after another; fails when more are asked. */
function person(answers: readonly string[]) {
  const questions: string[] = [];
  const complaints: string[] = [];
  const left = [...answers];
  const terminal = {
    ask: (question: string) => {
      questions.push(question);
      const answer = left.shift();
      return answer === undefined
        ? Promise.reject(new Error(`Not answered: ${question}`))
        : Promise.resolve(answer);
    },
    complain: (message: string) => void complaints.push(message),
  };
  return { terminal, questions, complaints, left };
}

describe('at the terminal', () => {
  it('asks for each input that is not given, with the values that it may have', async () => {
    const { terminal, questions, left } = person(['neu', 'Neu', 'data', '', 'paper', '2']);
    expect(await collectInputs('measure', {}, knowledge, terminal)).toEqual({
      id: 'neu',
      title: 'Neu',
      kind: 'data',
      source: 'paper',
      section: '2',
    });
    expect(questions).toEqual([
      'id: ',
      'title: ',
      'kind (service, data): ',
      'state: ',
      'source (paper): ',
      'section (1, 2): ',
    ]);
    expect(left).toEqual([]);
  });
  it('asks again where an answer does not fit, and says why, as often as needed', async () => {
    const { terminal, complaints } = person([
      '',
      'Groß',
      'neu',
      'Neu',
      'servce',
      'servic',
      'service',
      '',
      'paper',
      '9',
      '2',
    ]);
    const inputs = await collectInputs('measure', {}, knowledge, terminal);
    expect(inputs).toMatchObject({ id: 'neu', kind: 'service', section: '2' });
    expect(complaints).toEqual([
      '--id fehlt.',
      expect.stringContaining('„Groß“ ist keine Id'),
      '--kind: „servce“ gibt es nicht. Erlaubt: service, data. Gemeint „service“?',
      expect.stringContaining('„servic“ gibt es nicht'),
      expect.stringContaining('--section: „9“ gibt es nicht. Erlaubt: 1, 2.'),
    ]);
  });
  it('asks again for what was wrong in a flag', async () => {
    const { terminal, complaints } = person(['none-found']);
    const given = { target: 'p1-internet', id: 'other', finding: 'nothing', source: 'paper', section: '1' };
    expect((await collectInputs('gap', given, knowledge, terminal))['finding']).toBe('none-found');
    expect(complaints).toHaveLength(1);
  });
  it('proposes the id of what the record is about, and asks for another where that is taken', async () => {
    const { terminal, questions, complaints } = person(['p1-help', '', 'p1-help-remit', 'asserted', '', '']);
    expect((await collectInputs('gap', {}, knowledge, terminal)).id).toBe('p1-help-remit');
    expect(questions[1]).toBe('id (p1-help): ');
    expect(complaints).toEqual([expect.stringContaining('content/gaps/p1-help.yaml gibt es schon')]);
  });
});

describe('without a terminal', () => {
  const collect = (kind: TemplateKind, given: Record<string, string>) =>
    collectInputs(kind, given, knowledge);

  it('takes the id of a gap from --id, else from its target', async () => {
    expect((await collect('gap', { target: 'p1-internet' })).id).toBe('p1-internet');
    expect((await collect('gap', { target: 'p1-help', id: 'p1-help-remit' })).id).toBe('p1-help-remit');
  });
  it.each<[string, TemplateKind, Record<string, string>, string]>([
    ['an input that is missing', 'measure', { title: 'Neu' }, '--id fehlt.'],
    ['a value that does not exist', 'gap', { target: 'p1-hlp' }, 'Gemeint „p1-help“?'],
    ['an id that is taken', 'gap', { target: 'p1-help' }, 'gibt es schon'],
    ['an id that is none', 'gap', { target: 'p1-internet', id: 'Ä' }, '„Ä“ ist keine Id'],
    [
      'what belongs to another kind, instead of forgetting it',
      'term',
      { id: 'x', title: 'X', finding: 'asserted' },
      '--finding gehört nicht zu „term“. Dazu gehören: id, title.',
    ],
  ])('refuses %s', async (_, kind, given, message) => {
    const refused = await collect(kind, given).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputRefused);
    expect(refused).toHaveProperty('message', expect.stringContaining(message));
  });
});
