import type { MetamorphicCheck } from '../comparison.ts';
import { changedRandom } from './changed-random.ts';
import { filteredAll } from './filtered-all.ts';
import { permutedKeys } from './permuted-keys.ts';
import { reorderedParameters } from './reordered-parameters.ts';
import { repeatedCall } from './repeated-call.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { unionOfKeys } from './union-of-keys.ts';

/** Every check of the layer, in the order in which they are made. */
export const COMPARISONS: readonly MetamorphicCheck[] = [
  repeatedCall,
  permutedKeys,
  repeatedKeys,
  changedRandom,
  reorderedParameters,
  unionOfKeys,
  filteredAll,
];
