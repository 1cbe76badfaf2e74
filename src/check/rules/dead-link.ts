import { defineFaults, type Fault, type Place, suggest } from '../fault.ts';
import { SiteMap } from '../site-map.ts';
import { nodesOf, type Rule, type RuleContext } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'dead-link': '{path}: „{address}“ führt zu keiner Seite dieser Website.{suggestion}',
    'dead-link/outside':
      '{path}: „{address}“ führt aus der Website hinaus, die unter „{base}“ liegt.{suggestion}',
    'dead-link/place':
      '{path}: Die Stelle, zu der „{address}“ führt, gibt es auf der Seite nicht.{suggestion}',
  },
  help: {
    'dead-link':
      'Ein Link auf diese Website führt zu einer Seite, die es gibt, oder zu einer Stelle darauf: Anspruch, Zusage, Abschnitt, Begriff, Überschrift. Zu Dateien führt die Seite mit den Daten. Liegt die Website in einem Ordner, auch beim Prüfen SITE_BASE setzen.',
  },
});

interface Link {
  readonly address: string;
  readonly place: Place;
  /** Name of the place in the message, where it is no path in a record. */
  readonly path?: string;
  /** Pages on which it stands, by their paths; those of records are written in full, wherever they stand. */
  readonly shownOn: readonly string[];
}

/** Links within the site lead to a page, and to a place on it, that the build makes. */
export const deadLink: Rule = {
  ...kinds,
  *check(context) {
    const { knowledgeBase, complete, base } = context;
    // What is missing may be a record that failed its schema.
    if (!knowledgeBase || !complete) return;
    const pages = context.listPages(knowledgeBase, context.prose);
    if (pages.length === 0) return;
    const headingsOf = (file: string) => context.findMdxLinks(context.texts.get(file) ?? '').headings;
    const map = new SiteMap(pages, new URL(base, knowledgeBase.city.siteUrl), headingsOf);
    const findFault = ({ address, place, path, shownOn }: Link): Fault | undefined => {
      const dead = shownOn.map((page) => map.findDeadLink(address, page)).find((found) => found);
      if (!dead) return undefined;
      const values = { address, suggestion: suggest(dead.nearest), ...(path === undefined ? {} : { path }) };
      switch (dead.leadsTo) {
        case 'no-page':
          return report('dead-link', place, values);
        case 'no-place':
          return report('dead-link/place', place, values);
        case 'outside':
          return report('dead-link/outside', place, { ...values, base });
      }
    };
    const pagesOf = (file: string) => pages.filter(({ prose }) => prose === file).map(({ path }) => path);
    for (const link of [...linksOfProse(context, pagesOf), ...linksOfRecords(context)]) {
      const fault = findFault(link);
      if (fault) yield fault;
    }
  },
};

function* linksOfProse(
  { prose, texts, findMdxLinks }: RuleContext,
  pagesOf: (file: string) => readonly string[],
): Generator<Link> {
  for (const file of prose) {
    const { links } = findMdxLinks(texts.get(file) ?? '');
    if (links.length === 0) continue;
    const shownOn = pagesOf(file);
    for (const { address, position } of links)
      yield { address, place: { file, position }, path: file, shownOn };
  }
}

function* linksOfRecords(context: RuleContext): Generator<Link> {
  for (const { record, node } of nodesOf(context)) {
    if (node.meta.format !== 'uri' || typeof node.value !== 'string') continue;
    yield { address: node.value, place: { file: record.file, path: node.path }, shownOn: [''] };
  }
}
