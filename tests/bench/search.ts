/**
 * `npm run bench:search`: the search beside Fuse with its defaults and MiniSearch, in one run, and how it grows.
 */
import { performance } from 'node:perf_hooks';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type SearchDocument, searchFields } from '../../src/search/document.ts';
import {
  documentsIn,
  heldOut,
  labelled,
  type Measured,
  measure,
  ours,
  repeat,
  type Search,
} from './search-quality.ts';

const fuseDefaults = (documents: readonly SearchDocument[]): Search => {
  const fuse = new Fuse(documents, { keys: [...searchFields] });
  return (query) => fuse.search(query).map(({ item }) => item.title);
};

const miniSearch = (documents: readonly SearchDocument[]): Search => {
  const mini = new MiniSearch({ fields: [...searchFields], storeFields: ['title'], idField: 'key' });
  mini.addAll(documents.map((document, key) => ({ ...document, key })));
  return (query) => mini.search(query).map((result) => String(result['title']));
};

const row = (name: string, { recall, mrr, none, p50, p95 }: Measured) =>
  console.log(
    `${name.padEnd(34)} recall@5 ${recall.toFixed(3)}  MRR@10 ${mrr.toFixed(3)}  no hit ${none}  p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms`,
  );
for (const language of ['de', 'en'] as const) {
  const documents = documentsIn(language);
  console.log(`\n${language}: ${documents.length} documents, ${labelled[language].length} labelled queries`);
  const engines = {
    'word index + Fuse (ours)': ours,
    'Fuse defaults': fuseDefaults,
    'MiniSearch defaults': miniSearch,
  };
  for (const [name, make] of Object.entries(engines)) row(name, measure(make(documents), labelled[language]));
  const later = heldOut.queries.filter((query) => query.language === language);
  const result = measure(ours(documents), later);
  row(`held out (${later.length})`, result);
  for (const miss of result.missed) console.log(`  missed: ${miss}`);
}
const german = ours(documentsIn('de'));
const answered = heldOut.nonsense.filter((query) => german(query).length > 0);
console.log(
  `\nnonsense: ${answered.length} of ${heldOut.nonsense.length} answered (${answered.join(', ') || 'none'})`,
);
console.log('\nscale, German queries on generated records:');
const p95s: number[] = [];
for (const count of [50, 500, 5_000]) {
  const documents = repeat(documentsIn('de'), count);
  const start = performance.now();
  const search = ours(documents);
  const built = performance.now() - start;
  measure(search, labelled.de);
  const { p50, p95 } = measure(search, labelled.de);
  p95s.push(p95);
  console.log(
    `${String(count).padStart(6)} records: built in ${built.toFixed(0)} ms, p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`,
  );
}
console.log(`ratio of p95, 5,000 : 50 = ${((p95s[2] ?? 0) / (p95s[0] ?? 1)).toFixed(1)}`);
