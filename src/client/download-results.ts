/** Hands the results over as a file. What the search index does not hold is fetched only now. */
import { formatSpreadsheetCsv } from '../export/csv.ts';
import type { Addressed, ListedDocument } from '../search/document.ts';
import { buildResultTable, nameDownload, type ResultList } from '../search/result-table.ts';
import type { Wording } from '../site/wording/wording.ts';

type Words = Wording['search'];

/** How long the details may take, in milliseconds: 1 MB on a slow network. */
const longestWait = 30_000;

/**
 * @param list address of the file with the details
 * @param asked query and chosen filters, for the name of the file
 * @throws when the details cannot be loaded
 */
export async function downloadResults(
  results: readonly Addressed<ListedDocument>[],
  list: string,
  asked: readonly string[],
  words: Words,
): Promise<void> {
  const response = await fetch(list, { signal: AbortSignal.timeout(longestWait) });
  if (!response.ok) throw new Error(String(response.status));
  const details = (await response.json()) as ResultList;
  const table = buildResultTable(
    results,
    details,
    { columns: words.csvColumns, kinds: words.documentKind },
    location.href,
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([formatSpreadsheetCsv(table)], { type: 'text/csv;charset=utf-8' }),
  );
  link.download = nameDownload(words.results, asked);
  link.click();
  URL.revokeObjectURL(link.href);
}
