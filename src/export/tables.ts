/**
 * The knowledge base as tables, of the latest edition: what stands in which column. The CSV files and the table schemas
 * of the data package are made from the same columns.
 */

import { getTargetCoverage } from '../derived/coverage.ts';
import { coverageStatuses } from '../model/coverage-status.ts';
import { findings, type Gap } from '../model/gap.ts';
import type { Target } from '../model/knowledge-base.ts';
import { getText, type Localized } from '../model/localized.ts';
import {
  basisSchema,
  contributionSchema,
  extentSchema,
  findState,
  type Link,
  linksInEdition,
  type Measure,
  measureKinds,
} from '../model/measure.ts';
import { states } from '../model/state.ts';
import { positions, type Statement } from '../model/statement.ts';
import { formatCsv, formatSpreadsheetCsv } from './csv.ts';
import type { FilePath } from './file-types.ts';
import type { Publication, PublishedFile } from './published-file.ts';

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date' | 'boolean';
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

function buildTable<Row>(
  table: Pick<Table, 'name' | 'title' | 'description' | 'key'> & Partial<Pick<Table, 'references'>>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Table {
  return {
    references: [],
    ...table,
    columns: columns.map(({ value: _, ...rest }) => rest),
    rows: rows.map((row) => columns.map(({ value }) => String(value(row) ?? ''))),
  };
}

function measuresInEdition({ knowledgeBase, inEdition }: Publication): Measure[] {
  return knowledgeBase.measures.filter(inEdition);
}

function measuresTable(publication: Publication): Table {
  const { edition } = publication;
  const { column, texts } = columnsOf<Measure>(publication);
  return buildTable(
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
      column('state', 'State in the edition', (measure) => findState(measure, edition)?.state ?? 'unknown', {
        allowed: states,
      }),
      column(
        'state_on',
        'Day of the source that attests the state',
        (measure) => findState(measure, edition)?.on,
        { type: 'date', required: false },
      ),
      column(
        'departments',
        'Ids of the departments that the source names, separated by a bar',
        ({ departments }) => departments.join(separator),
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
  return buildTable<Target>(
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
          (knowledgeBase.gapsByTarget.get(id) ?? [])
            .filter(publication.inEdition)
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
