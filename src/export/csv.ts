/** CSV as spreadsheets open it, for the search in the browser and for the published tables. */

/**
 * CSV for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF. A cell that a spreadsheet would run as a
 * formula is defused with an apostrophe.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
    return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
