import { didYouMean } from '../../contracts/wire/did-you-mean.ts';
import { findTestGroup, TEST_GROUP_PREFIX, TEST_GROUPS } from '../fixtures/test-groups.ts';

/** What is wrong with a GroupId under the prefix of test groups that names none, in a sentence; undefined for any other. */
export function misnamedTestGroup(groupId: unknown): string | undefined {
  if (typeof groupId !== 'string' || !groupId.startsWith(TEST_GROUP_PREFIX) || findTestGroup(groupId)) return undefined;
  const ids = TEST_GROUPS.map(({ id }) => id);
  const meant = didYouMean(groupId, ids, LISTED, '"');
  return `Failed to find the test group "${groupId}": there is none of this name, so the call is refused.${meant}`;
}

const LISTED = 'All are listed in group-counter-kit/fixtures/test-groups.json.';
