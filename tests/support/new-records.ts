/** Records and editions that a test adds to the small city. */
import type { RecordOf } from '../../src/model/kinds.ts';
import { type Edits, replace } from './small-city.ts';

type MeasureData = RecordOf<'measures'>;
type LinkData = MeasureData['links'][number];

/**
 * Files of measures by their ids, each as plain as it can be but for what the test says. They quote a section that lists
 * no bullets, so that no source has to name them.
 */
export function newMeasures(measures: Readonly<Record<string, Partial<MeasureData>>>): Edits {
  return Object.fromEntries(
    Object.entries(measures).map(([id, data]) => [
      `measures/${id}.yaml`,
      JSON.stringify({ ...plainMeasure(id), ...data }),
    ]),
  );
}

const plainMeasure = (id: string): MeasureData => ({
  title: { de: `Vorhaben ${id}`, en: `Project ${id}` },
  summary: { de: 'Etwas Neues.', en: 'Something new.' },
  meaning: { de: 'Es hilft.', en: 'It helps.' },
  kind: 'service',
  states: [{ on: '2020-05-01', state: 'in-operation', source: 'ratspapier-2020' }],
  departments: [],
  fields: [],
  links: [],
  evidence: [
    {
      source: 'ratspapier-2020',
      section: '3',
      quote: 'Das Hafenamt stimmt zu.',
      rendering: { en: 'The harbour office agrees.' },
    },
  ],
  mention: 'reported',
  searchWords: { de: [id], en: [id] },
});

/** A link that does not change what is documented, unless the test says so. */
export const linkTo = (target: string, rest: Partial<LinkData> = {}): LinkData => ({
  target,
  contribution: 'enabling',
  extent: 'full',
  basis: 'editorial',
  rationale: { de: 'Es hilft dabei.', en: 'It helps with that.' },
  ...rest,
});

/** The small city with an edition in 2021 after its first one. */
export const secondEdition: Edits = {
  'city.yaml': replace(
    '    on: 2020-06-01',
    '    on: 2020-06-01\n  - { id: second, name: { de: Stand 2021, en: As of 2021 }, on: 2021-06-01 }',
  ),
};
