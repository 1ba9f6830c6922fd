import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest for its size, or waits most: the runner begins with large files where it knows nothing of their time. */
const LONGEST = [
  ...['quality/lint', 'quality/types', 'cli/signals', 'contracts/pact/verify-pact', 'load/verdict'],
  ...['cli/write-waivers', 'cli/replay', 'readings/readings'],
  ...[
    'cli/secrets-sent-back',
    'contracts/verify/metamorphic/moving-groups',
    'contracts/verify/two-runs',
    'load/every-loss',
  ],
].map((name) => `test/${name}.test.ts`);

/** Begins with the files that take longest, so that none of them is left for the end, when the other cores have nothing to do. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [first, later] = [true, false].map((isFirst) => files.filter((file) => isLong(file) === isFirst));
    return [...(first ?? []), ...(await super.sort(later ?? []))];
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return LONGEST.some((name) => moduleId.endsWith(name));
}
