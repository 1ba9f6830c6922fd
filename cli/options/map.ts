import { closest } from 'fastest-levenshtein';
import { findTestGroup, TEST_GROUP_PREFIX, TEST_GROUPS, type TestGroupId } from '../../mocks/fixtures/test-groups.ts';
import { UsageError } from '../usage-error.ts';

/** Reads GROUPID=TESTGROUP of each. Throws UsageError for what is neither, with the nearest test group. */
export function readMap(values: readonly string[] = []): ReadonlyMap<string, TestGroupId> {
  const pairs = values.map(readPair);
  const twice = pairs.find(([groupId], index) => pairs.findIndex(([other]) => other === groupId) < index);
  if (twice === undefined) return new Map(pairs);
  throw new UsageError(`Failed to read --map: "${twice[0]}" stands for two test groups. Leave one of them out.`);
}

function readPair(value: string): [groupId: string, testGroup: TestGroupId] {
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
  const group = findTestGroup(name);
  if (group !== undefined) return [groupId, group.id];
  const nearest = closest(
    name.slice(0, 60),
    TEST_GROUPS.map(({ id }) => id),
  );
  throw new UsageError(
    `Failed to read --map: no test group is called "${name.slice(0, 60)}". Did you mean ${nearest}?`,
  );
}
