/**
 * The knowledge base as tables, of the latest edition (the agreement of readings: of all): what stands in which column. The
 * CSV files and the table schemas of the data package are made from the same columns.
 */

import { absenceSchema, findAbsence } from '../derived/absence.ts';
import {
  type Agreement,
  type AgreementGroup,
  countSame,
  groupAgreement,
  joinReadings,
} from '../derived/agreement.ts';
import { paperNumbersOfMeasure } from '../derived/citations.ts';
import { outcomes } from '../derived/comparison.ts';
import { getTargetCoverage } from '../derived/coverage.ts';
import { coverageStatuses } from '../model/coverage-status.ts';
import { findings, type Gap } from '../model/gap.ts';
import { pagedFolders } from '../model/kinds.ts';
import type { Target } from '../model/knowledge-base.ts';
import { getText, type Localized } from '../model/localized.ts';
import {
  basisSchema,
  contributionSchema,
  extentSchema,
  type Link,
  linksInEdition,
  type Measure,
  measureKinds,
  stateInEdition,
} from '../model/measure.ts';
import { type Reader, type Reading, readers } from '../model/reading.ts';
import type { Reply } from '../model/reply.ts';
import { editionStates } from '../model/state.ts';
import { positions, type Statement } from '../model/statement.ts';
import type { RecordView } from '../site/routes.ts';
import {
  type ComparisonRow,
  comparedEditions,
  comparedKinds,
  comparedValues,
  comparisonRows,
} from './comparison.ts';
import { formatCsv, formatSpreadsheetCsv } from './csv.ts';
import type { FilePath } from './file-types.ts';
import type { Publication, PublishedFile } from './published-file.ts';

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly description: string;
  /** Values that may occur; any when left out. */
  readonly allowed?: readonly string[];
  /** Whether every row has a value. */
  readonly required: boolean;
}

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Names of the columns that together identify a row. */
  readonly key: readonly string[];
  readonly references: readonly { readonly column: string; readonly table: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** Joins several ids in one cell. */
const separator = ' | ';

interface ColumnOf<Row> extends Column {
  readonly value: (row: Row) => string | number | boolean | undefined;
}

/** All tables, in the order in which they are described. */
export function buildTables(publication: Publication): Table[] {
  return [
    measuresTable(publication),
    linksTable(publication),
    targetsTable(publication, 'claim', 'principle'),
    targetsTable(publication, 'commitment', 'field'),
    gapsTable(publication),
    statementsTable(publication),
    ...(listReplies(publication).length > 0 ? [repliesTable(publication)] : []),
    ...(comparedEditions(publication) ? [comparisonTable(publication)] : []),
    // A table without a row would say that readings agree on nothing.
    ...(publication.knowledgeBase.readings.length > 0 ? [agreementTable(publication)] : []),
  ];
}

/** Builders for the columns of one table. */
function columnsOf<Row>(publication: Publication) {
  const column = (
    name: string,
    description: string,
    value: ColumnOf<Row>['value'],
    more: Partial<Pick<Column, 'type' | 'allowed' | 'required'>> = {},
  ): ColumnOf<Row> => ({ name, description, value, type: 'string', required: true, ...more });
  /** One column per language. */
  const texts = (
    name: string,
    description: string,
    value: (row: Row) => Localized | undefined,
    required = true,
  ): ColumnOf<Row>[] =>
    publication.knowledgeBase.city.languages.map((language) =>
      column(
        `${name}_${language}`,
        `${description} (${language})`,
        (row) => {
          const text = value(row);
          return text && getText(text, language);
        },
        { required },
      ),
    );
  return { column, texts };
}

/** A table; which edition it shows is the first thing that every row says. */
function buildTable<Row>(
  { edition, knowledgeBase }: Publication,
  table: Pick<Table, 'name' | 'title' | 'description' | 'key'> & Partial<Pick<Table, 'references'>>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Table {
  const shown: ColumnOf<Row> = {
    name: 'edition',
    type: 'string',
    description: 'Id of the edition that the row shows',
    allowed: knowledgeBase.editions.map(({ id }) => id),
    required: true,
    value: () => edition.id,
  };
  // A table of several editions has the column of its own.
  const all = columns.some(({ name }) => name === shown.name) ? columns : [shown, ...columns];
  return {
    references: [],
    ...table,
    columns: all.map(({ value: _, ...rest }) => rest),
    rows: rows.map((row) => all.map(({ value }) => String(value(row) ?? ''))),
  };
}

function measuresInEdition({ knowledgeBase, inEdition }: Publication): Measure[] {
  return knowledgeBase.measures.filter(inEdition);
}

function measuresTable(publication: Publication): Table {
  const { edition } = publication;
  const { column, texts } = columnsOf<Measure>(publication);
  return buildTable(
    publication,
    {
      name: 'measures',
      title: 'Measures',
      description: 'Something concrete that the city runs, plans, funds, holds or has set up.',
      key: ['id'],
    },
    [
      column('id', 'Id of the measure', ({ id }) => id),
      ...texts('title', 'Name of the measure', ({ title }) => title),
      ...texts('summary', 'What it is', ({ summary }) => summary),
      column('kind', 'What sort of thing it is', ({ kind }) => kind, { allowed: measureKinds }),
      column('state', 'State in the edition', (measure) => stateInEdition(measure, edition).state, {
        allowed: editionStates,
      }),
      column(
        'state_on',
        'Day of the source that attests the state',
        (measure) => stateInEdition(measure, edition).attested?.on,
        { type: 'date', required: false },
      ),
      column(
        'departments',
        'Ids of the departments that the source names, separated by a bar',
        ({ departments }) => departments.join(separator),
        { required: false },
      ),
      column(
        'presumably_by',
        'Ids of the departments that the editors presume responsible; no source names them. Separated by a bar',
        ({ presumablyBy = [] }) => presumablyBy.map(({ department }) => department).join(separator),
        { required: false },
      ),
      column(
        'fields',
        'Ids of the fields under which the source puts it, separated by a bar',
        ({ fields }) => fields.join(separator),
        { required: false },
      ),
      column(
        'mention',
        'Whether the paper reports it or a department asked to have it mentioned',
        ({ mention }) => mention,
        { allowed: ['reported', 'requested'] },
      ),
      column(
        'paper_numbers',
        'Numbers of council papers that its quotations name, separated by a bar',
        (measure) =>
          paperNumbersOfMeasure(measure, publication.knowledgeBase.city.paperNumber).join(separator),
        { required: false },
      ),
      column('part_of', 'Id of the measure that it is a part of', ({ partOf }) => partOf, {
        required: false,
      }),
      column('url', 'Address of its page', ({ id }) => publication.record('measures', id)),
    ],
    measuresInEdition(publication),
  );
}

function linksTable(publication: Publication): Table {
  const { knowledgeBase, edition } = publication;
  const { column, texts } = columnsOf<{ measure: Measure; link: Link }>(publication);
  return buildTable(
    publication,
    {
      name: 'links',
      title: 'Links',
      description: 'Which measure contributes to which claim or commitment, and on what basis.',
      key: ['measure', 'target'],
      references: [{ column: 'measure', table: 'measures' }],
    },
    [
      column('measure', 'Id of the measure', ({ measure }) => measure.id),
      column('target', 'Id of the claim or commitment', ({ link }) => link.target),
      column(
        'target_kind',
        'Whether the target is a claim or a commitment',
        ({ link }) => knowledgeBase.targetById.get(link.target)?.kind,
        { allowed: ['claim', 'commitment'] },
      ),
      column('contribution', contributionSchema.description ?? '', ({ link }) => link.contribution, {
        allowed: contributionSchema.options,
      }),
      column('extent', extentSchema.description ?? '', ({ link }) => link.extent, {
        allowed: extentSchema.options,
      }),
      column('basis', basisSchema.description ?? '', ({ link }) => link.basis, {
        allowed: basisSchema.options,
      }),
      ...texts('rationale', 'Reason for the link', ({ link }) => link.rationale),
      ...texts('limitation', 'What the link does not prove', ({ link }) => link.limitation, false),
      column('quote', 'The quotation, for the basis stated', ({ link }) => link.evidence?.[0]?.quote, {
        required: false,
      }),
      column(
        'readings',
        'Number of second readings of this pair',
        ({ measure, link }) => publication.readings.find(measure.id, link.target)?.seen.length ?? 0,
        { type: 'integer' },
      ),
      column(
        'readings_same',
        'How many of them see the same contribution and extent',
        ({ measure, link }) => {
          const pair = publication.readings.find(measure.id, link.target);
          return pair ? countSame(pair) : 0;
        },
        { type: 'integer' },
      ),
      column('url', 'Address of its place on the site', ({ measure, link }) =>
        publication.link(measure, link),
      ),
    ],
    measuresInEdition(publication).flatMap((measure) =>
      linksInEdition(measure, edition, knowledgeBase.city.editions).map((link) => ({ measure, link })),
    ),
  );
}

function targetsTable(publication: Publication, kind: Target['kind'], parent: 'principle' | 'field'): Table {
  const { knowledgeBase, coverage } = publication;
  const { column, texts } = columnsOf<Target>(publication);
  const gapsOf = (id: string) => (knowledgeBase.gapsByTarget.get(id) ?? []).filter(publication.inEdition);
  return buildTable<Target>(
    publication,
    {
      name: `${kind}s`,
      title: kind === 'claim' ? 'Claims with coverage' : 'Commitments with coverage',
      description: `Every ${kind} with its coverage, computed from the links.`,
      key: ['id'],
    },
    [
      column('id', `Id of the ${kind}`, ({ id }) => id),
      column(parent, `Id of the ${parent}`, (target) => target.parent.id),
      column('number', `Number of the ${parent}`, (target) => target.parent.number, { type: 'integer' }),
      ...texts('title', 'What is promised, in plain words', ({ title }) => title),
      column('coverage', 'How well it is documented', ({ id }) => getTargetCoverage(coverage, id).status, {
        allowed: coverageStatuses,
      }),
      column(
        'absence',
        absenceSchema.description ?? '',
        ({ id }) => findAbsence(getTargetCoverage(coverage, id), gapsOf(id)),
        { allowed: absenceSchema.options, required: false },
      ),
      column(
        'stated',
        'Whether a quotation states one of the direct links that count',
        ({ id }) => getTargetCoverage(coverage, id).stated,
        { type: 'boolean' },
      ),
      ...contributionSchema.options.map((contribution) =>
        column(
          `${contribution}_measures`,
          `Number of measures with a link of the contribution: ${contribution}`,
          ({ id }) =>
            getTargetCoverage(coverage, id).contributions.filter(
              ({ link }) => link.contribution === contribution,
            ).length,
          { type: 'integer' },
        ),
      ),
      column(
        'gaps',
        'Ids of the gaps, separated by a bar',
        ({ id }) =>
          gapsOf(id)
            .map((gap) => gap.id)
            .join(separator),
        { required: false },
      ),
      column('url', 'Address of its place on the site', (target) => publication.target(target)),
    ],
    (kind === 'claim' ? knowledgeBase.claims : knowledgeBase.commitments).filter(publication.inEdition),
  );
}

function gapsTable(publication: Publication): Table {
  const { knowledgeBase } = publication;
  const { column, texts } = columnsOf<Gap>(publication);
  return buildTable(
    publication,
    {
      name: 'gaps',
      title: 'Gaps',
      description: 'What is open about a claim or commitment.',
      key: ['id'],
    },
    [
      column('id', 'Id of the gap', ({ id }) => id),
      column('target', 'Id of the claim or commitment', ({ target }) => target),
      column(
        'target_kind',
        'Whether the target is a claim or a commitment',
        ({ target }) => knowledgeBase.targetById.get(target)?.kind,
        { allowed: ['claim', 'commitment'] },
      ),
      column('finding', 'What was found', ({ finding }) => finding, { allowed: findings }),
      ...texts('missing', 'What is missing', ({ missing }) => missing),
      ...texts('affected', 'Who is affected', ({ affected }) => affected),
      ...texts('closed_by', 'What would close it', ({ closedBy }) => closedBy),
      column('raised_by', 'Who raised it: kinds, separated by a bar', ({ raisedBy }) =>
        raisedBy.map(({ kind }) => kind).join(separator),
      ),
      column('url', 'Address of its page', ({ id }) => publication.record('gaps', id)),
    ],
    knowledgeBase.gaps.filter(publication.inEdition),
  );
}

function statementsTable(publication: Publication): Table {
  const { knowledgeBase } = publication;
  const { column, texts } = columnsOf<Statement>(publication);
  return buildTable(
    publication,
    {
      name: 'statements',
      title: 'Statements',
      description: 'What the consulted bodies said about the paper.',
      key: ['id'],
    },
    [
      column('id', 'Id of the statement', ({ id }) => id),
      column('department', 'Id of the body', ({ department }) => department),
      ...texts(
        'department_title',
        'Name of the body',
        ({ department }) => knowledgeBase.departmentById.get(department)?.title,
      ),
      column('on', 'Day of the statement', ({ on }) => on, { type: 'date', required: false }),
      column('position', 'Position towards the membership', ({ position }) => position, {
        allowed: positions,
      }),
      ...texts('summary', 'What it says', ({ summary }) => summary),
      column('requests', 'Number of requests', ({ requests }) => requests.length, { type: 'integer' }),
      column('quote', 'The first quotation', ({ evidence }) => evidence[0]?.quote, { required: false }),
      column('url', 'Address of its page', ({ id }) => publication.record('statements', id)),
    ],
    knowledgeBase.statements,
  );
}

/** A reply with the record that it answers. */
interface AnsweredRecord {
  readonly kind: RecordView;
  readonly id: string;
  readonly reply: Reply;
}

function listReplies({ knowledgeBase }: Publication): AnsweredRecord[] {
  return pagedFolders.flatMap((kind) =>
    knowledgeBase[kind].flatMap(({ id, replies = [] }) => replies.map((reply) => ({ kind, id, reply }))),
  );
}

function repliesTable(publication: Publication): Table {
  const { column, texts } = columnsOf<AnsweredRecord>(publication);
  return buildTable(
    publication,
    {
      name: 'replies',
      title: 'Replies',
      description: 'What departments say to what a record says of them, in their own words.',
      key: ['kind', 'id', 'department', 'on'],
    },
    [
      column('kind', 'Kind of the record', ({ kind }) => kind, { allowed: pagedFolders }),
      column('id', 'Id of the record', ({ id }) => id),
      column('department', 'Id of the department that replies', ({ reply }) => reply.department),
      column('on', 'Day of the reply', ({ reply }) => reply.on, { type: 'date' }),
      column('source', 'Id of the source in which it stands', ({ reply }) => reply.evidence.source),
      column('quote', 'Its words', ({ reply }) => reply.evidence.quote, { required: false }),
      ...texts(
        'statement',
        'What a page that was only seen says it is, in our words',
        ({ reply }) => reply.evidence.statement,
        false,
      ),
      column('url', 'Address of the page of the record', ({ kind, id }) => publication.record(kind, id)),
    ],
    listReplies(publication),
  );
}

/** What became of it since the edition before. */
function comparisonTable(publication: Publication): Table {
  const { column, texts } = columnsOf<ComparisonRow>(publication);
  const { before = '', after = '' } = comparedEditions(publication) ?? {};
  return buildTable(
    publication,
    {
      name: 'comparison',
      title: 'Comparison of editions',
      description: `What became of every claim, commitment and measure from ${before} to ${after}.`,
      key: ['kind', 'id'],
    },
    [
      column('kind', 'What it is', ({ kind }) => kind, { allowed: comparedKinds }),
      column('id', 'Id of the record', ({ id }) => id),
      ...texts('title', 'Its title', ({ title }) => title),
      column('before', `Coverage or state in ${before}`, (row) => row.before, {
        allowed: comparedValues,
        required: false,
      }),
      column('after', `Coverage or state in ${after}`, (row) => row.after, {
        allowed: comparedValues,
        required: false,
      }),
      column('outcome', 'What became of a measure', ({ outcome }) => outcome, {
        allowed: outcomes,
        required: false,
      }),
      column('url', 'Address of its place on the site', ({ url }) => url),
    ],
    comparisonRows(publication),
  );
}

/** One row for each group of targets of an edition and each two that judged it: the project and a reading, or two readings. */
function agreementTable(publication: Publication): Table {
  const { column } = columnsOf<AgreementRow>(publication);
  return buildTable<AgreementRow>(
    publication,
    {
      name: 'agreement',
      title: 'Agreement of second readings',
      description:
        'How far second readings agree with the links of the project and with each other: Cohen’s kappa.',
      key: ['edition', 'group', 'first', 'second'],
    },
    [
      column('edition', 'Id of the edition that was read', ({ edition }) => edition),
      column(
        'group',
        'Id of the principle or field; claims or commitments for all of them',
        ({ group }) => group,
      ),
      column('first', 'Id of a reading; project for the links of the project', ({ first }) => first),
      column('second', 'Id of a reading', ({ second }) => second),
      column('reader', 'Who made the second reading', ({ reader }) => reader, { allowed: readers }),
      column('read_on', 'Day of the second reading', ({ readOn }) => readOn, { type: 'date' }),
      column('pairs', 'Number of pairs that both judged', ({ agreement }) => agreement.pairs, {
        type: 'integer',
      }),
      column('same', 'In how many both chose the same code', ({ agreement }) => agreement.same, {
        type: 'integer',
      }),
      column(
        'kappa',
        'Cohen’s kappa, unweighted; empty where it cannot be computed',
        ({ agreement }) => agreement.kappa.unweighted?.toFixed(4),
        { type: 'number', required: false },
      ),
      column(
        'kappa_linear',
        'Cohen’s kappa with linear weights; empty where it cannot be computed',
        ({ agreement }) => agreement.kappa.linear?.toFixed(4),
        { type: 'number', required: false },
      ),
    ],
    publication.all.editions.flatMap((edition) =>
      groupAgreement(joinReadings(publication.all, edition)).flatMap(listAgreements),
    ),
  );
}

interface AgreementRow {
  readonly edition: string;
  readonly group: string;
  readonly first: string;
  readonly second: string;
  readonly reader: Reader;
  readonly readOn: string;
  readonly agreement: Agreement;
}

function listAgreements({ kind, parent, withProject, among }: AgreementGroup): AgreementRow[] {
  const row = (
    first: string,
    { id, edition, reader, readOn }: Reading,
    agreement: Agreement,
  ): AgreementRow => ({
    edition,
    group: parent?.id ?? `${kind}s`,
    first,
    second: id,
    reader,
    readOn,
    agreement,
  });
  return [
    ...withProject.map(({ reading, agreement }) => row('project', reading, agreement)),
    ...among.map(({ readings: [first, second], agreement }) => row(first.id, second, agreement)),
  ];
}

/** The two kinds of CSV of every table: what a file of the kind is called, how it is written, and its marks. */
export const csvKinds = {
  /** For programs. */
  csv: { ending: 'csv', delimiter: ',', write: formatCsv },
  /** For people with a German spreadsheet. */
  spreadsheet: { ending: 'excel.csv', delimiter: ';', write: formatSpreadsheetCsv },
} as const;
export type CsvKind = keyof typeof csvKinds;

export function tablePath(
  { folder }: Pick<Publication, 'folder'>,
  { name }: Pick<Table, 'name'>,
  kind: CsvKind,
): FilePath {
  return `${folder}${name}.${csvKinds[kind].ending}`;
}

/** One file per table and kind; the first line names the columns. */
export function buildCsvFiles(publication: Publication, tables: readonly Table[]): PublishedFile[] {
  return (Object.keys(csvKinds) as CsvKind[]).flatMap((kind) =>
    tables.map((table) => ({
      path: tablePath(publication, table, kind),
      mediaType: 'text/csv',
      format: kind,
      text: csvKinds[kind].write([table.columns.map(({ name }) => name), ...table.rows]),
    })),
  );
}
