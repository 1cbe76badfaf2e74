/**
 * CSV in two kinds: the standard form for programs, and one that a German spreadsheet opens by a double click. Depends on
 * nothing, since the search in the browser writes the second one, too.
 */

type Rows = readonly (readonly string[])[];

/**
 * The standard form (RFC 4180): UTF-8 without a byte order mark, commas, CRLF, the names of the columns in the first line.
 * Every cell holds exactly what the record holds: programs run no formulas, and what stands in a cell has to be the same
 * in every format.
 */
export function formatCsv(rows: Rows): string {
  return formatRows(rows, ',');
}

/**
 * The form for spreadsheets: a byte order mark, or Excel would not read UTF-8; semicolons, as German settings expect them.
 * Only here, where a program could run it, a cell that would be a formula is defused with an apostrophe.
 */
export function formatSpreadsheetCsv(rows: Rows): string {
  return `\ufeff${formatRows(
    rows.map((row) => row.map(defuse)),
    ';',
  )}`;
}

function formatRows(rows: Rows, delimiter: string): string {
  const special = new RegExp(`[${delimiter}"\\r\\n]`, 'u');
  const cell = (value: string) => (special.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}

/** Spreadsheets skip blanks and control characters before a formula, and some take its full-width signs. */
function defuse(value: string): string {
  return /^[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
}
