import { expect, it } from 'vitest';
import { memoise } from '../../src/model/memoise.ts';

it('computes a value once for each object, also when it is undefined', () => {
  const asked: object[] = [];
  const remembered = memoise((key: object) => {
    asked.push(key);
    return 'name' in key ? key.name : undefined;
  });
  const [one, two] = [{ name: 'one' }, {}];
  expect([one, one, two, two].map(remembered)).toEqual(['one', 'one', undefined, undefined]);
  expect(asked).toEqual([one, two]);
});
