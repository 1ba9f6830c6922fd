import fc from 'fast-check';
import { seededRandom } from '../../stage/random.ts';
import { shuffled } from '../shuffled.ts';
import { byteFaults } from './bytes.ts';
import type { Fault, Faults, FaultTarget } from './fault.ts';
import { groupIdFaults, keysFaults } from './member-faults.ts';
import { parameterFaults } from './parameter-faults.ts';
import { shapeFaults } from './shapes.ts';
import { textFaults } from './texts.ts';
import { userSigFaults } from './user-sig-faults.ts';

/** A fault, and the `random` that its call is sent with. */
export type FaultCase = { fault: Fault; random: number };

/** Of so many calls at most this share has classic faults. */
const CLASSIC_SHARE = 0.85;

/** What is sent in a run of so many calls: classic faults in an order of the seed, then generated ones. */
export function faultCases(
  target: FaultTarget,
  seed: number,
  runs: number,
): { examples: FaultCase[]; arbitrary: fc.Arbitrary<FaultCase> } {
  const kinds: [number, Faults][] = [
    [3, keysFaults(target)],
    [1, groupIdFaults(target)],
    [4, textFaults(target)],
    [1, shapeFaults(target)],
    [1, byteFaults(target)],
    [2, parameterFaults(target)],
    [3, userSigFaults(target)],
  ];
  const random = seededRandom(seed);
  const classic = kinds.flatMap(([, { classic }]) => classic.map((fault): FaultCase => ({ fault, random: 1 })));
  const fault = fc.oneof(...kinds.map(([weight, { generated }]) => ({ weight, arbitrary: generated })));
  return {
    examples: shuffled(classic, random).slice(0, Math.ceil(runs * CLASSIC_SHARE)),
    arbitrary: fc.record({ fault, random: fc.nat({ max: 0xffffffff }) }),
  };
}
