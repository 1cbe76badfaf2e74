/**
 * The form of a second reading: a table with one row for each pair of a measure and a target of an edition, without the
 * links of the project, in which the reader fills in one column. And the reading that a filled form holds.
 */

import { asOf } from '../model/as-of.ts';
import { type Edition, isInEdition } from '../model/edition.ts';
import { type Evidence, isQuotation, splitQuote } from '../model/evidence.ts';
import { findNearest } from '../model/id.ts';
import type { KnowledgeBase, Target } from '../model/knowledge-base.ts';
import { getText } from '../model/localized.ts';
import { type Measure, stateInEdition } from '../model/measure.ts';
import { wordsOfPart } from '../model/official-wording.ts';
import { type Code, codes, type Reader, type Reading } from '../model/reading.ts';
import { sourceDay } from '../model/source.ts';

/** Columns of the form. Programs read the ids, people the rest; the code is theirs. */
export const formColumns = [
  'edition',
  'measure',
  'target',
  'measure_title',
  'state',
  'quotation',
  'statement',
  'source_puts_it_under',
  'claim',
  'explanation',
  'words',
  'code',
] as const;
type FormColumn = (typeof formColumns)[number];

export const scopes = ['claims', 'commitments', 'all'] as const;
export type Scope = (typeof scopes)[number];

interface FormOptions {
  readonly edition: Edition;
  readonly language: string;
  readonly scope: Scope;
}

/**
 * Rows of the empty form, the names of the columns first: by targets, so that a reader has one promise in mind. Nothing that
 * was known only after the edition stands in it.
 */
export function buildForm(all: KnowledgeBase, { edition, language, scope }: FormOptions): string[][] {
  const knowledgeBase = asOf(all, edition);
  const { editions } = knowledgeBase.city;
  const inEdition = (one: Measure | Target) => isInEdition(one, edition, editions);
  const measures = knowledgeBase.measures.filter(inEdition);
  const targets = knowledgeBase.targets.filter(
    (target) => inEdition(target) && (scope === 'all' || scope === `${target.kind}s`),
  );
  const describe = (measure: Measure) => describeMeasure(knowledgeBase, measure, edition, language);
  const described = new Map(measures.map((measure) => [measure, describe(measure)]));
  const rows = targets.flatMap((target) =>
    measures.map(
      (measure): Readonly<Record<FormColumn, string>> => ({
        edition: edition.id,
        measure: measure.id,
        target: target.id,
        ...(described.get(measure) ?? describe(measure)),
        claim: getText(target.title, language),
        explanation: getText(target.explanation, language),
        words: wordsOfPart(target.parent.officialWording, target.id),
        code: '',
      }),
    ),
  );
  return [[...formColumns], ...rows.map((row) => formColumns.map((name) => row[name]))];
}

function describeMeasure(knowledgeBase: KnowledgeBase, measure: Measure, edition: Edition, language: string) {
  const fields = measure.fields.flatMap((id) => knowledgeBase.fieldById.get(id) ?? []);
  /** With its day, since a link of an edition may rest on what was said by then only. */
  const dated = ({ source, statedOn }: Evidence, text: string) => {
    const found = knowledgeBase.sourceById.get(source);
    const day = statedOn ?? (found && sourceDay(found));
    return day === undefined ? text : `${day}: ${text}`;
  };
  const quoted = (one: Evidence) => {
    const rendering = one.rendering?.[language];
    return dated(one, rendering ? `„${one.quote}“ (${rendering})` : `„${one.quote}“`);
  };
  const evidence = allEvidence(measure);
  return {
    measure_title: getText(measure.title, language),
    state: stateInEdition(measure, edition).state,
    quotation: evidence.filter(isQuotation).map(quoted).join(' – '),
    statement: evidence
      .filter((one) => !isQuotation(one))
      .map((one) => dated(one, getText(one.statement ?? {}, language)))
      .join(' – '),
    source_puts_it_under: fields.map(({ title }) => getText(title, language)).join(', '),
  };
}

/** What the measure rests on, and what single links do: a reader has to see it all, and not for which link it was found. */
function allEvidence({ evidence, links }: Measure): Evidence[] {
  const all = [...evidence];
  for (const one of links.flatMap((link) => link.evidence ?? []))
    if (!all.some((other) => other.source === one.source && holds(other, one))) all.push(one);
  return all;
}

/** Whether evidence says all that another says. */
function holds(evidence: Evidence, { quote, statement }: Evidence): boolean {
  if (quote === undefined) return JSON.stringify(evidence.statement) === JSON.stringify(statement);
  return splitQuote(quote).every((part) => evidence.quote?.includes(part));
}

/** Why a form cannot be taken over; rows are counted as a spreadsheet does, from 1 with the names of the columns. */
export type FormFault =
  | { readonly kind: 'columns'; readonly missing: string }
  | {
      readonly kind: 'edition';
      readonly row: number;
      readonly value: string;
      readonly nearest: string | undefined;
    }
  | {
      readonly kind: 'measure' | 'target';
      readonly row: number;
      readonly value: string;
      readonly nearest: string | undefined;
    }
  | { readonly kind: 'code'; readonly row: number; readonly value: string }
  | { readonly kind: 'twice'; readonly row: number; readonly value: string }
  | { readonly kind: 'missing'; readonly count: number; readonly value: string };

interface ReadForm {
  readonly edition: string;
  readonly targets: Reading['targets'];
  readonly measures: Reading['measures'];
}

/** What a person may write for a code: its name, or its place on the scale. */
const written = new Map<string, Code>(
  codes.flatMap((code, index) => [
    [code, code],
    [String(index), code],
  ]),
);

interface FormRow {
  /** As a spreadsheet counts them. */
  readonly row: number;
  readonly edition: string;
  readonly measure: string;
  readonly target: string;
  readonly code: string;
}

/** Columns by which a row is read; spreadsheets add empty rows, which count in their numbers and say nothing. */
const needed = ['edition', 'measure', 'target', 'code'] as const satisfies FormColumn[];

function readCells(cells: Readonly<Record<string, string>>, index: number): FormRow {
  const text = (name: FormColumn) => (cells[name] ?? '').trim();
  return {
    row: index + 2,
    edition: text('edition'),
    measure: text('measure'),
    target: text('target'),
    code: text('code').toLowerCase(),
  };
}

/**
 * The reading in a filled form, or everything that is wrong with it. Rows may stand in any order; columns that are there
 * for people only may be changed or missing.
 */
export function readForm(
  knowledgeBase: KnowledgeBase,
  rows: readonly Readonly<Record<string, string>>[],
): { readonly form: ReadForm } | { readonly faults: readonly FormFault[] } {
  const [first = {}] = rows;
  const missing = needed.filter((name) => !(name in first));
  if (missing.length > 0) return { faults: missing.map((name) => ({ kind: 'columns', missing: name })) };
  const cells = rows.map(readCells).filter((cell) => needed.some((name) => cell[name] !== ''));
  const edition = knowledgeBase.editions.find(({ id }) => id === cells[0]?.edition);
  const faults = [...cells.flatMap((cell) => checkRow(knowledgeBase, edition, cell)), ...findTwice(cells)];
  if (!edition || faults.length > 0) return { faults };
  const form = buildReading(knowledgeBase, edition, cells);
  const left = findMissing(form, cells);
  return left ? { faults: [left] } : { form };
}

function checkRow(knowledgeBase: KnowledgeBase, edition: Edition | undefined, cell: FormRow): FormFault[] {
  const { row } = cell;
  const ids = (all: readonly (Measure | Target)[]) =>
    all
      .filter((one) => !edition || isInEdition(one, edition, knowledgeBase.city.editions))
      .map(({ id }) => id);
  const find = (kind: 'edition' | 'measure' | 'target', known: readonly string[]): FormFault[] =>
    known.includes(cell[kind])
      ? []
      : [{ kind, row, value: cell[kind], nearest: findNearest(cell[kind], known) }];
  return [
    ...find('edition', edition ? [edition.id] : knowledgeBase.editions.map(({ id }) => id)),
    ...find('measure', ids(knowledgeBase.measures)),
    ...find('target', ids(knowledgeBase.targets)),
    ...(written.has(cell.code) ? [] : [{ kind: 'code' as const, row, value: cell.code }]),
  ];
}

function findTwice(cells: readonly FormRow[]): FormFault[] {
  const seen = new Set<string>();
  return cells.flatMap(({ row, measure, target }): FormFault[] => {
    const value = `${measure}, ${target}`;
    if (seen.has(value)) return [{ kind: 'twice', row, value }];
    seen.add(value);
    return [];
  });
}

/** In the order of the knowledge base, whatever the order of the rows. */
function buildReading(knowledgeBase: KnowledgeBase, edition: Edition, cells: readonly FormRow[]): ReadForm {
  const named = new Set(cells.flatMap(({ measure, target }) => [measure, target]));
  const codeOf = new Map(
    cells.map(({ measure, target, code }) => [`${measure} ${target}`, written.get(code)]),
  );
  const targets = knowledgeBase.targets.filter(({ id }) => named.has(id)).map(({ id }) => id);
  const measures = knowledgeBase.measures
    .filter(({ id }) => named.has(id))
    .map(({ id: measure }) => ({
      measure,
      codes: targets.flatMap((target) => {
        const code = codeOf.get(`${measure} ${target}`);
        return code === undefined || code === 'none' ? [] : [{ target, code }];
      }),
    }));
  return { edition: edition.id, targets, measures };
}

/** A form is complete in itself: each of its measures stands beside each of its targets. */
function findMissing({ targets, measures }: ReadForm, cells: readonly FormRow[]): FormFault | undefined {
  const given = new Set(cells.map(({ measure, target }) => `${measure}, ${target}`));
  const missing = measures
    .flatMap(({ measure }) => targets.map((target) => `${measure}, ${target}`))
    .filter((pair) => !given.has(pair));
  const [value] = missing;
  return value === undefined ? undefined : { kind: 'missing', count: missing.length, value };
}

/** The record of a reading, as its file holds it. */
export function buildReadingRecord(
  form: ReadForm,
  about: { readonly readOn: string; readonly reader: Reader; readonly blind: boolean },
): Omit<Reading, 'id'> {
  const { edition, targets, measures } = form;
  return { edition, ...about, targets, measures };
}
