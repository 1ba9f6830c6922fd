import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What loads a provider at a real rate, with k6 mostly. The two that take longest come first. */
export const AT_A_RATE: readonly string[] = [
  'test/load/runs.test.ts',
  'test/cli/check.test.ts',
  'test/load/secrecy.test.ts',
  'test/load/interrupted.test.ts',
  'test/load/lost-calls.test.ts',
];

/** More loads than these at once on two cores, and none would keep its rate. */
const AT_ONCE = 2;

/** Files that mostly wait for a load to be over are spread among those that mostly compute. */
export default class Spread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => AT_A_RATE.findIndex((file) => moduleId.endsWith(file));
    const sorted = await super.sort(files);
    const atARate = sorted.filter((file) => placeOf(file) >= 0).sort((one, other) => placeOf(one) - placeOf(other));
    return spread(
      atARate,
      sorted.filter((file) => placeOf(file) < 0),
    );
  }
}

/** Both in one, each in its own order: two of the first at the start, the rest of them one by one in the second half. */
export function spread<File>(atARate: readonly File[], others: readonly File[]): File[] {
  const later = atARate.slice(AT_ONCE);
  const half = Math.ceil(others.length / 2);
  const apart = Math.ceil((others.length - half) / Math.max(1, later.length));
  const pieces = later.flatMap((file, at) => [file, ...others.slice(half + at * apart, half + (at + 1) * apart)]);
  return [...atARate.slice(0, AT_ONCE), ...others.slice(0, half), ...(later.length > 0 ? pieces : others.slice(half))];
}
