/**
 * The knowledge base as of an edition: without all that belongs to later ones only. What is made from it cannot change when
 * a later edition comes.
 */
import { beginsAfter, type Edition, endsBefore, type Span } from './edition.ts';
import type { Evidence } from './evidence.ts';
import { folders, type Kind, schemaOf, singletons } from './kinds.ts';
import { buildKnowledgeBase, type KnowledgeBase, type Records } from './knowledge-base.ts';
import type { Link, Measure } from './measure.ts';
import { memoise } from './memoise.ts';
import type { Claim } from './principle.ts';
import { type Reply, repliesUntil } from './reply.ts';
import { sourceDay } from './source.ts';
import { walk } from './walk.ts';

const reduced = memoise((knowledgeBase: KnowledgeBase) =>
  memoise((edition: Edition): KnowledgeBase => reduce(knowledgeBase, edition)),
);

/** What was known as of an edition. What had ended by then is still there, with its `until`. */
export function asOf(knowledgeBase: KnowledgeBase, edition: Edition): KnowledgeBase {
  return reduced(knowledgeBase)(edition);
}

function reduce(knowledgeBase: KnowledgeBase, edition: Edition): KnowledgeBase {
  const { editions } = knowledgeBase;
  const known = <Record extends Span>(records: readonly Record[]): Record[] =>
    records.flatMap((record) => {
      if (beginsAfter(record, edition, editions)) return [];
      // That it ends with this edition or a later one is not known yet.
      const { until, ...endless } = record;
      return endsBefore(record, edition, editions) ? [record] : [endless as Record];
    });
  const isLatest = !editions.some(({ on }) => on > edition.on);
  const isKnownSource = (id: string) => {
    const found = knowledgeBase.sourceById.get(id);
    const day = found && sourceDay(found);
    return isLatest || day === undefined || day <= edition.on;
  };
  const isKnown = ({ source }: Evidence) => isKnownSource(source);
  /** With the replies that had come by then. */
  const replied = <Record extends { readonly replies?: readonly Reply[] | undefined }>(record: Record) =>
    isLatest ? record : repliesUntil(record, edition.on);
  const shown: KnowledgeBase = buildKnowledgeBase(
    {
      ...knowledgeBase,
      principles: knowledgeBase.principles.map((principle) => ({
        ...replied(principle),
        claims: known(principle.claims).map(examined),
      })),
      fields: knowledgeBase.fields.map((field) => ({
        ...replied(field),
        commitments: known(field.commitments).map(examined),
      })),
      measures: known(knowledgeBase.measures).map((measure) => ({
        ...replied(reviseMeasure(measure)),
        states: measure.states.filter(({ on }) => on <= edition.on),
        links: known(measure.links).map(rested),
        evidence: measure.evidence.filter(isKnown),
      })),
      gaps: known(knowledgeBase.gaps).map(replied),
      tensions: known(knowledgeBase.tensions),
      departments: known(knowledgeBase.departments).map(replied),
      statements: knowledgeBase.statements.map(replied),
      sources: knowledgeBase.sources.map(replied),
      questions: known(knowledgeBase.questions),
    },
    edition,
  );
  if (isLatest) return shown;
  // A source of a later edition is shown as far as this one names it.
  const named = sourcesNamedIn(shown);
  return buildKnowledgeBase(
    { ...shown, sources: shown.sources.filter(({ id }) => isKnownSource(id) || named.has(id)) },
    edition,
  );

  /** A claim or commitment with the examinations up to the edition. */
  function examined<Target extends Pick<Claim, 'examinedAgain'>>({ examinedAgain, ...target }: Target) {
    const again = examinedAgain?.filter((one) => !beginsAfter({ from: one.edition }, edition, editions));
    return { ...target, ...(again?.length ? { examinedAgain: again } : {}) };
  }

  /** A link with the sources up to the edition on which it rests. */
  function rested({ restsOn, ...link }: Link): Link {
    const sources = restsOn?.filter(isKnownSource);
    return { ...link, ...(sources?.length ? { restsOn: sources } : {}) };
  }

  /** A measure with the texts of the edition: each the newest that there is. */
  function reviseMeasure({ revisions = [], ...measure }: Measure): Measure {
    const newest = (field: 'summary' | 'meaning') =>
      known(revisions).findLast((revision) => revision[field] !== undefined)?.[field] ?? measure[field];
    return { ...measure, summary: newest('summary'), meaning: newest('meaning') };
  }
}

/** Ids of the sources that any record but a source names. */
function sourcesNamedIn(records: Records): ReadonlySet<unknown> {
  const all: { readonly kind: Kind; readonly data: unknown }[] = [
    // How readers ask the city is of today, whatever edition they read.
    ...singletons.filter((kind) => kind !== 'city').map((kind) => ({ kind, data: records[kind] })),
    ...folders
      .filter((kind) => kind !== 'sources')
      .flatMap((kind) => records[kind].map(({ id: _, ...data }) => ({ kind, data }))),
  ];
  return new Set(
    all.flatMap(({ kind, data }) =>
      [...walk(schemaOf(kind), data)].flatMap(({ value, meta }) =>
        meta.reference === 'sources' ? [value] : [],
      ),
    ),
  );
}
