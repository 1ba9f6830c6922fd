import { expect, it } from 'vitest';
import { seededRandom } from '../../contracts/verify/stage/random.ts';
import { nextTalk } from './malformed.ts';

/** The first talks of a seed. */
function talks(seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: 50 }, () => nextTalk(random));
}

it('says the same for the same seed, and something else for another', () => {
  expect(talks(7)).toEqual(talks(7));
  expect(talks(7)).not.toEqual(talks(8));
});
