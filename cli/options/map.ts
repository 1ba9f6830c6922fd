import { TEST_GROUP_PREFIX } from '../../mocks/fixtures/test-groups.ts';
import { UsageError } from '../usage-error.ts';

/** Reads GROUPID=TESTGROUP of each; which test groups there are, the mock says. Throws UsageError for what is none. */
export function readMap(values: readonly string[] = []): Readonly<Record<string, string>> {
  const pairs = values.map(readPair);
  const twice = pairs.find(([groupId], index) => pairs.findIndex(([other]) => other === groupId) < index);
  if (twice === undefined) return Object.fromEntries(pairs);
  throw new UsageError(`Failed to read --map: "${twice[0]}" stands for two test groups. Leave one of them out.`);
}

function readPair(value: string): [groupId: string, testGroup: string] {
  const at = value.lastIndexOf('=');
  const [groupId, name] = [value.slice(0, at), value.slice(at + 1)];
  if (at < 1 || name === '')
    throw new UsageError(
      `Failed to read --map: "${value}" is not GROUPID=TESTGROUP. Give one such as my-group=gck.ok.`,
    );
  if (groupId.startsWith(TEST_GROUP_PREFIX))
    throw new UsageError(
      `Failed to read --map: "${groupId}" is under ${TEST_GROUP_PREFIX} and stands for itself. Leave it out.`,
    );
  return [groupId, name];
}
