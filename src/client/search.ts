/**
 * Wires the search to its page: loads the index when it is needed, keeps the state in the address, shows results as
 * one types. Everything that thinks is in src/search.
 */
import {
  type AddressedDocument,
  type FacetName,
  facetNames,
  type PackedDocument,
  unpackDocument,
} from '../search/document.ts';
import { buildSearchEngine, type SearchEngine } from '../search/engine.ts';
import {
  type Filters,
  findResults,
  markPassage,
  type Piece,
  type Result,
  type SearchRequest,
  type SortOrder,
  sortOrders,
} from '../search/results.ts';
import type { Wording } from '../site/wording/wording.ts';
import { downloadResults } from './download-results.ts';

type Words = Wording['search'];

const form = document.querySelector<HTMLFormElement>('form#search');
if (form) void start(form);

function start(searchForm: HTMLFormElement): void {
  const get = <Element extends HTMLElement>(id: string): Element => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`There is no #${id}.`);
    return element as Element;
  };
  const words = JSON.parse(searchForm.dataset['words'] ?? '{}') as Words;
  const parametersByLanguage = JSON.parse(searchForm.dataset['parameters'] ?? '{}') as Record<
    string,
    Words['parameter']
  >;
  const field = searchForm.querySelector<HTMLInputElement>('input[type="search"]');
  const selects = new Map(facetNames.map((name) => [name, get<HTMLSelectElement>(`filter-${name}`)]));
  const sort = get<HTMLSelectElement>('sort');
  const list = get<HTMLOListElement>('results');
  const status = get('search-status');
  const help = get('search-help');
  const results = get('found');
  const complete = get('complete-list');
  const csv = get<HTMLButtonElement>('csv');
  const csvStatus = get('csv-status');
  if (!field) throw new Error('The form has no search field.');

  get('no-script').hidden = true;
  get('filters').hidden = false;
  /** Nobody looks at nothing for longer: then the plain list stands there, and the results come when they come. */
  const longestWait = 2_000;
  let patience: number | undefined;
  let ready = false;
  let loaded: Promise<{ documents: AddressedDocument[]; engine: SearchEngine }> | undefined;
  let shown: readonly Result<AddressedDocument>[] = [];

  function load() {
    loaded ??= fetch(searchForm.dataset['index'] ?? '', { signal: AbortSignal.timeout(60_000) })
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<PackedDocument[]>;
      })
      .then((index) => {
        const documents = index.map(unpackDocument);
        return { documents, engine: buildSearchEngine(documents) };
      });
    return loaded;
  }

  function readForm(): SearchRequest {
    const filters: Partial<Record<FacetName, string>> = {};
    for (const [name, select] of selects) if (select.value !== '') filters[name] = select.value;
    return { query: field?.value ?? '', filters, sort: sort.value as SortOrder };
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

  function fillForm(): boolean {
    const parameters = new URLSearchParams(location.search);
    const query = (parameters.get(words.parameter.query) ?? '').slice(0, 200);
    if (field) field.value = query;
    let set = query !== '';
    for (const [name, select] of selects) {
      const value = parameters.get(words.parameter[name]) ?? '';
      // A value that no measure has is no filter.
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
      set ||= select.value !== '';
    }
    const order = parameters.get(words.parameter.sort) ?? '';
    sort.value = sortOrders.some((name) => name === order) ? order : 'relevance';
    return set || sort.value !== 'relevance';
  }

  /** The language switch leads to the same query and filters, under the names of the other language. */
  function updateLanguageLinks(request: SearchRequest): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
      const names = parametersByLanguage[link.hreflang];
      if (names) link.search = parametersOf(request, names);
    }
  }

  async function update(): Promise<void> {
    const request = readForm();
    updateLanguageLinks(request);
    const idle =
      request.query.trim() === '' &&
      Object.keys(request.filters).length === 0 &&
      request.sort === 'relevance';
    clearTimeout(patience);
    complete.hidden = !idle;
    results.hidden = idle;
    if (idle) {
      status.textContent = '';
      return;
    }
    const showList = (why: string) => {
      status.textContent = why;
      complete.hidden = false;
      results.hidden = true;
    };
    if (!ready) {
      status.textContent = words.loading;
      patience = window.setTimeout(() => showList(words.slow), longestWait);
    }
    let search: Awaited<ReturnType<typeof load>>;
    try {
      search = await load();
    } catch {
      loaded = undefined;
      clearTimeout(patience);
      showList(words.failed);
      return;
    }
    ready = true;
    clearTimeout(patience);
    complete.hidden = true;
    results.hidden = false;
    // Someone may have typed on while the index was loading.
    const current = readForm();
    const { results: found, counts } = findResults(search.documents, search.engine, current);
    shown = found;
    list.replaceChildren(...found.map((result) => renderResult(result, current.query)));
    status.textContent =
      found.length === 0
        ? words.countNone
        : found.length === 1
          ? words.countOne
          : words.countMany.replace('{count}', String(found.length));
    // An empty list would be read out as one.
    list.hidden = found.length === 0;
    csv.hidden = found.length === 0;
    csvStatus.textContent = '';
    showCounts(counts);
    renderHelp(found.length === 0 ? search : undefined, current);
  }

  function showCounts(counts: ReturnType<typeof findResults>['counts']): void {
    for (const [name, select] of selects) {
      for (const option of select.options) {
        if (option.value === '') continue;
        const number = counts[name].get(option.value) ?? 0;
        option.textContent = `${option.dataset['name'] ?? ''} (${number})`;
        option.disabled = number === 0 && !option.selected;
      }
    }
  }

  function renderResult(
    { document: found, field: matched }: Result<AddressedDocument>,
    query: string,
  ): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = found.address;
    link.append(...renderPieces(markPassage(found.title, query)));
    const kind = element('span', 'muted', ` (${words.documentKind[found.kind]})`);
    const why = matched === undefined ? '' : words.why[matched];
    item.append(link, kind, document.createElement('br'), ...renderPieces(markPassage(found.summary, query)));
    if (matched !== undefined && matched !== 'title' && matched !== 'summary') {
      const passage = markPassage(found[matched], query, 80);
      item.append(
        document.createElement('br'),
        element('span', 'muted', `${why}: `),
        ...renderPieces(passage),
      );
    } else if (why !== '') {
      item.append(document.createElement('br'), element('span', 'muted', why));
    }
    return item;
  }

  /** Where nothing was found: what may have been meant, filters to drop, and what comes closest. */
  function renderHelp(
    search: { documents: AddressedDocument[]; engine: SearchEngine } | undefined,
    request: SearchRequest,
  ): void {
    help.replaceChildren();
    if (!search) return;
    const offer = (text: string, next: SearchRequest) => {
      const link = document.createElement('a');
      link.href = addressOf(next);
      link.textContent = text;
      const paragraph = document.createElement('p');
      paragraph.append(link);
      help.append(paragraph);
    };
    help.append(element('p', '', words.noneHint));
    const none: Filters = {};
    const suggestion = search.engine.suggest(request.query);
    if (suggestion !== undefined) {
      offer(
        words.didYouMean.replace('{suggestion}', () => suggestion),
        { ...request, query: suggestion, filters: none },
      );
    }
    if (Object.keys(request.filters).length > 0) offer(words.dropFilters, { ...request, filters: none });
    const nearest = search.engine.nearest(request.query).flatMap(({ index, field: matched }) => {
      const near = search.documents[index];
      return near ? [{ document: near, field: matched }] : [];
    });
    if (nearest.length > 0) {
      help.append(element('p', '', `${words.nearest}:`));
      const near = document.createElement('ul');
      near.append(...nearest.map((result) => renderResult(result, request.query)));
      help.append(near);
    }
  }

  async function downloadCsv(): Promise<void> {
    const { query } = readForm();
    const chosen = facetNames.flatMap((name) => {
      const option = selects.get(name)?.selectedOptions[0];
      return option && option.value !== '' ? [`${words.filter[name]} ${option.dataset['name'] ?? ''}`] : [];
    });
    csv.disabled = true;
    csvStatus.textContent = words.csvLoading;
    const results = shown.map(({ document: found }) => found);
    csvStatus.textContent = await downloadResults(
      results,
      searchForm.dataset['list'] ?? '',
      [query, ...chosen],
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
    // Long enough for a fast typist, short enough to feel immediate.
    timer = window.setTimeout(() => {
      history.replaceState(null, '', addressOf(readForm()));
      void update();
    }, 120);
  });
  searchForm.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    history.pushState(null, '', addressOf(readForm()));
    void update();
  });
  for (const select of [...selects.values(), sort]) {
    select.addEventListener('change', () => {
      history.pushState(null, '', addressOf(readForm()));
      void update();
    });
  }
  searchForm.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      field.value = '';
      for (const select of selects.values()) select.value = '';
      sort.value = 'relevance';
      history.pushState(null, '', location.pathname);
      void update();
      field.focus();
    });
  });
  csv.addEventListener('click', () => void downloadCsv());
  help.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link?.getAttribute('href')?.startsWith('?')) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    fillForm();
    void update();
    field.focus();
  });
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
  if (fillForm()) void update();
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function renderPieces(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) =>
    marked ? element('mark', '', text) : document.createTextNode(text),
  );
}
