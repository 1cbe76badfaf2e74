/**
 * Wires the search to its page: loads the index when it is needed, keeps the state in the address, shows results as
 * one types. Everything that thinks is in src/search.
 */
import {
  type Addressed,
  type FacetName,
  facetNames,
  type ListedDocument,
  manyDocuments,
} from '../search/document.ts';
import { engineOver, type SearchEngine } from '../search/engine.ts';
import type { HitText } from '../search/hit-text.ts';
import { type PackedIndex, unpackIndex } from '../search/packed-index.ts';
import {
  type Filters,
  findResults,
  type Results,
  type SearchRequest,
  type SortOrder,
  sortOrders,
} from '../search/results.ts';
import type { Wording } from '../site/wording/wording.ts';
import { downloadResults } from './download-results.ts';
import { element, type Hit, renderAnswer, renderHit } from './hits.ts';

type Words = Wording['search'];
interface Search {
  readonly documents: readonly Addressed<ListedDocument>[];
  readonly engine: SearchEngine;
}

/** So many hits are shown at once; the next ones when they are asked for. */
const pageSize = 50;
/** Milliseconds; nobody looks at nothing for longer: then the plain list stands there, and the results come when they come. */
const longestWait = 2_000;
/** Milliseconds that hits wait for their texts, so that they are mostly drawn once. */
const textsWait = 150;

const form = document.querySelector<HTMLFormElement>('form#search');
if (form) void start(form);

function start(searchForm: HTMLFormElement): void {
  const get = <Element extends HTMLElement>(id: string): Element => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`There is no #${id}.`);
    return found as Element;
  };
  const words = JSON.parse(searchForm.dataset['words'] ?? '{}') as Words;
  const parametersByLanguage = JSON.parse(searchForm.dataset['parameters'] ?? '{}') as Record<
    string,
    Words['parameter']
  >;
  const field = get<HTMLInputElement>('search-field');
  /** Groups of radio buttons. Of a city with one edition there is nothing to say about an earlier one. */
  const facets = new Map(
    facetNames.flatMap((name) => {
      const group = document.getElementById(`filter-${name}`);
      return group ? [[name, [...group.querySelectorAll('input')]] as const] : [];
    }),
  );
  const sort = get<HTMLSelectElement>('sort');
  const list = get<HTMLOListElement>('results');
  const status = get('search-status');
  const found = get('found');
  const complete = get('complete-list');
  const chosen = get('chosen');
  const help = get('search-help');
  const csv = get<HTMLButtonElement>('csv');
  const csvStatus = get('csv-status');
  const more = get<HTMLButtonElement>('more');

  /** What the buttons say about the whole list. */
  const numbers = new Map(
    [...facets.values()]
      .flat()
      .map((option) => [option, option.closest('label')?.querySelector('b')?.textContent]),
  );

  get('no-script').hidden = true;
  searchForm.closest('.finder')?.classList.add('scripted');
  let patience: number | undefined;
  let loaded: Promise<Search> | undefined;
  let texts: readonly HitText[] | undefined;
  let textsLoading: Promise<void> | undefined;
  let shown: Results<Addressed<ListedDocument>> | undefined;
  /** Counts requests, so that a late one does not overwrite a newer one. */
  let turn = 0;

  const setState = (state: 'idle' | 'pending' | 'ready' | 'failed') => {
    document.documentElement.dataset['search'] = state;
  };

  async function fetchJson<Content>(address: string): Promise<Content> {
    const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Content;
  }

  function load(): Promise<Search> {
    loaded ??= fetchJson<PackedIndex>(searchForm.dataset['index'] ?? '').then((packed) => {
      const { documents, words: index, thesaurus } = unpackIndex(packed);
      // The texts of thousands would hold up the first hits for longer than anybody waits for them.
      if (documents.length <= manyDocuments) void loadTexts();
      return { documents, engine: engineOver(documents, index, { thesaurus }) };
    });
    return loaded;
  }

  /** Without the texts hits are shorter, and nothing else is missing. */
  function loadTexts(): Promise<void> {
    textsLoading ??= fetchJson<readonly HitText[]>(searchForm.dataset['texts'] ?? '').then(
      (content) => {
        texts = content;
      },
      () => {
        textsLoading = undefined;
      },
    );
    return textsLoading;
  }

  function readForm(): SearchRequest {
    const filters: Partial<Record<FacetName, string>> = {};
    for (const [name, options] of facets) {
      const value = options.find(({ checked }) => checked)?.value ?? '';
      if (value !== '') filters[name] = value;
    }
    return { query: field.value, filters, sort: sort.value as SortOrder };
  }

  /** Parameters of a request; what is not set does not stand in them. */
  function parametersOf({ query, filters, sort: order }: SearchRequest, names: Words['parameter']): string {
    const parameters = new URLSearchParams();
    if (query.trim() !== '') parameters.set(names.query, query.trim());
    for (const name of facetNames) if (filters[name]) parameters.set(names[name], filters[name]);
    if (order !== 'relevance') parameters.set(names.sort, order);
    const text = parameters.toString();
    return text === '' ? '' : `?${text}`;
  }

  const addressOf = (request: SearchRequest) => parametersOf(request, words.parameter) || location.pathname;

  /** A step that back leads away from; none where the address stays the same, or back would show the same once more. */
  function goTo(address: string): void {
    if (new URL(address, location.href).href !== location.href) history.pushState(null, '', address);
  }

  /** Chooses a value of a facet; "all" where it has no such value. */
  function choose(options: readonly HTMLInputElement[], value: string): void {
    const option = options.find((candidate) => candidate.value === value) ?? options[0];
    if (option) option.checked = true;
  }

  function fillForm(): void {
    const parameters = new URLSearchParams(location.search);
    field.value = (parameters.get(words.parameter.query) ?? '').slice(0, field.maxLength);
    for (const [name, options] of facets) choose(options, parameters.get(words.parameter[name]) ?? '');
    const order = parameters.get(words.parameter.sort) ?? '';
    sort.value = sortOrders.some((name) => name === order) ? order : 'relevance';
  }

  /** The switches of language and edition lead to the same query and filters. */
  function updateLinks(request: SearchRequest): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
      const names = parametersByLanguage[link.hreflang];
      if (names) link.search = parametersOf(request, names);
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.editions li a'))
      link.search = parametersOf(request, words.parameter);
  }

  async function update(): Promise<void> {
    turn += 1;
    const current = turn;
    const request = readForm();
    updateLinks(request);
    showChosen(request);
    clearTimeout(patience);
    if (isIdle(request)) {
      showList('');
      for (const [option, number] of numbers) setNumber(option, number ?? '');
      setState('idle');
      return;
    }
    setState('pending');
    if (!shown) showLoading();
    const search = await load().catch(() => undefined);
    if (search && textsLoading)
      await Promise.race([textsLoading, new Promise((resolve) => setTimeout(resolve, textsWait))]);
    // Someone may have typed on while something was loading.
    if (current !== turn) return;
    clearTimeout(patience);
    if (!search) {
      loaded = undefined;
      showList(words.failed);
      setState('failed');
      return;
    }
    await answer(search, request, current);
  }

  function showLoading(): void {
    complete.hidden = true;
    found.hidden = false;
    status.textContent = words.loading;
    patience = window.setTimeout(() => showList(words.slow), longestWait);
  }

  async function answer(search: Search, request: SearchRequest, current: number): Promise<void> {
    const began = performance.now();
    shown = findResults(search.documents, search.engine, request);
    // For whoever measures: `npm run bench:search-browser`.
    performance.measure('search', { start: began });
    show(search, shown, request);
    setState('ready');
    if (texts) return;
    await loadTexts();
    if (current === turn && texts) show(search, shown, request);
  }

  const isIdle = ({ query, filters, sort: order }: SearchRequest) =>
    query.trim() === '' && Object.keys(filters).length === 0 && order === 'relevance';

  /** The plain list in place of results. */
  function showList(why: string): void {
    status.textContent = why;
    complete.hidden = false;
    found.hidden = true;
    csv.hidden = true;
  }

  function show(search: Search, results: Results<Addressed<ListedDocument>>, request: SearchRequest): void {
    const { answer, sure, possible } = results;
    const asked = request.query.trim() !== '';
    complete.hidden = true;
    found.hidden = false;
    const box = get('answer');
    box.hidden = !answer;
    box.replaceChildren(...(answer ? renderAnswer(answer, texts?.[answer.index], words) : []));
    list.replaceChildren();
    showMore(sure, request.query);
    get('sure').hidden = sure.length === 0;
    get('sure-heading').hidden = !asked;
    get('sure-hint').hidden = !asked;
    get('maybe').hidden = possible.length === 0;
    get('possible').replaceChildren(...possible.map((hit) => render(hit, request.query, false)));
    status.textContent = asked ? countAsked(results) : count(sure.length, 'count');
    csv.hidden = sure.length === 0;
    csvStatus.textContent = '';
    showCounts(results);
    renderHelp(search, results, request);
  }

  const render = (hit: Hit, query: string, isSure = true) =>
    renderHit(hit, texts?.[hit.index], query, words, isSure);

  /** The next page of hits. @returns the first of them */
  function showMore(hits: readonly Hit[], query: string): HTMLLIElement | undefined {
    const start = list.childElementCount;
    const items = hits.slice(start, start + pageSize).map((hit) => render(hit, query));
    list.append(...items);
    const rest = hits.length - start - items.length;
    more.hidden = rest <= 0;
    more.textContent = words.more.replace('{count}', String(Math.min(rest, pageSize)));
    return items[0];
  }

  function count(number: number, name: 'count' | 'sure'): string {
    if (number === 0) return words[`${name}None`];
    return number === 1 ? words[`${name}One`] : words[`${name}Many`].replace('{count}', String(number));
  }

  function countAsked({ answer, sure, possible }: Results<ListedDocument>): string {
    if (!answer && sure.length === 0 && possible.length === 0) return words.countNone;
    const may =
      possible.length === 1
        ? words.possibleOne
        : words.possibleMany.replace('{count}', String(possible.length));
    return [
      ...(answer ? [words.answered] : []),
      count(sure.length, 'sure'),
      ...(possible.length > 0 ? [may] : []),
    ]
      .join(', ')
      .replace(/^./u, (letter) => letter.toUpperCase());
  }

  /** The filters that are set, each as a link to the same search without it. */
  function showChosen(request: SearchRequest): void {
    const items = [...facets].flatMap(([name, options]) => {
      const option = options.find(({ checked, value }) => checked && value !== '');
      if (!option) return [];
      const { [name]: _, ...filters } = request.filters;
      const cross = element('span', '', ' ✕');
      cross.ariaHidden = 'true';
      const link = element(
        'a',
        '',
        `${words.filter[name]}: ${option.dataset['name'] ?? ''}`,
        cross,
        element('span', 'hidden', ` (${words.removeFilter})`),
      );
      link.href = addressOf({ ...request, filters });
      return [element('li', '', link)];
    });
    chosen.replaceChildren(...items);
    chosen.hidden = items.length === 0;
  }

  function showCounts({ counts, totals }: Results<ListedDocument>): void {
    for (const [name, options] of facets) {
      for (const option of options) {
        const value = option.value === '' ? totals[name] : (counts[name].get(option.value) ?? 0);
        setNumber(option, String(value));
      }
    }
  }

  /** How many results there would be with a value; one that leads to nothing cannot be chosen. */
  function setNumber(option: HTMLInputElement, text: string): void {
    const number = option.closest('label')?.querySelector('b');
    if (number) number.textContent = text;
    option.disabled = text === '0' && option.value !== '' && !option.checked;
  }

  /** Where nothing was found for certain: what may have been meant, filters to drop. */
  function renderHelp(
    { engine }: Search,
    { answer, sure, possible }: Results<ListedDocument>,
    request: SearchRequest,
  ): void {
    help.replaceChildren();
    if (answer || sure.length > 0) return;
    const offer = (text: string, next: SearchRequest) => {
      const link = element('a', '', text);
      link.href = addressOf(next);
      help.append(element('p', '', link));
    };
    if (possible.length === 0) help.append(element('p', '', words.noneHint));
    const none: Filters = {};
    const suggestion = engine.suggest(request.query);
    if (suggestion !== undefined) {
      offer(
        words.didYouMean.replace('{suggestion}', () => suggestion),
        { ...request, query: suggestion, filters: none },
      );
    }
    if (Object.keys(request.filters).length > 0) offer(words.dropFilters, { ...request, filters: none });
  }

  async function downloadCsv(): Promise<void> {
    const { query } = readForm();
    const asked = [...facets].flatMap(([name, options]) => {
      const option = options.find(({ checked, value }) => checked && value !== '');
      return option ? [`${words.filter[name]} ${option.dataset['name'] ?? ''}`] : [];
    });
    csv.disabled = true;
    csvStatus.textContent = words.csvLoading;
    const results = (shown?.sure ?? []).map(({ document: one }) => one);
    csvStatus.textContent = await downloadResults(
      results,
      searchForm.dataset['list'] ?? '',
      [query, ...asked],
      words,
    ).then(
      () => '',
      () => words.csvFailed,
    );
    csv.disabled = false;
  }

  let timer: number | undefined;
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    setState('pending');
    // Long enough for a fast typist, short enough to feel immediate.
    timer = window.setTimeout(() => {
      history.replaceState(null, '', addressOf(readForm()));
      void update();
    }, 120);
  });
  searchForm.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    goTo(addressOf(readForm()));
    void update();
  });
  const change = () => {
    goTo(addressOf(readForm()));
    void update();
  };
  get('filters').addEventListener('change', change);
  sort.addEventListener('change', change);
  searchForm.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      field.value = '';
      for (const options of facets.values()) choose(options, '');
      sort.value = 'relevance';
      goTo(location.pathname);
      void update();
      field.focus();
    });
  });
  csv.addEventListener('click', () => void downloadCsv());
  more.addEventListener('click', () => {
    showMore(shown?.sure ?? [], field.value)
      ?.querySelector('a')
      ?.focus();
  });
  for (const place of [help, chosen]) {
    place.addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest('a');
      const isSearch = link?.pathname === location.pathname && link.origin === location.origin;
      // Whoever wants another tab gets one.
      if (!link || !isSearch || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goTo(link.href);
      fillForm();
      void update();
      field.focus();
    });
  }
  window.addEventListener('popstate', () => {
    fillForm();
    void update();
  });
  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === 'Escape' && event.target === field && field.value !== '') {
      event.preventDefault();
      field.value = '';
      history.replaceState(null, '', addressOf(readForm()));
      void update();
    }
  });
  fillForm();
  void update();
}
