/** The real city's data by the shapes and schemas of the standards' own makers, where these are at hand. */
import { expect, it } from 'vitest';
import { findOfficialFaults } from '../support/official-faults.ts';
import { publishFiles } from '../support/publication.ts';
import { loadCity, realFolder } from '../support/small-city.ts';
import { reportMissingStandards, standards } from '../support/standards.ts';

reportMissingStandards();

it.runIf(standards.there)(
  'official shapes and schemas find nothing wrong with the data of the real city',
  { timeout: 180_000 },
  async () => {
    const faults = await findOfficialFaults(await publishFiles(await loadCity(realFolder)));
    expect(Object.keys(faults)).toHaveLength(9);
    expect(Object.values(faults).flat()).toEqual([]);
  },
);
