import { describe, expect, it } from 'vitest';
import { readConfig } from '../../cli/options/config.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

function file(text: string): string {
  return `${temporaryFolder({ 'provider.json': text })}/provider.json`;
}

describe('a configuration', () => {
  it('is read with int64 values exact and everything but GroupId optional', () => {
    const { config } = readConfig(
      file(`{ "sdkappid": 1400000000, "identifier": "admin", "groups": [
        { "GroupId": "a", "GroupCounter": [{ "Key": "k", "Value": 9223372036854775807 }, { "Key": "l", "Value": "-1" }] },
        { "GroupId": "b", "state": "a dismissed group" }, { "GroupId": "c", "Type": "ChatRoom" } ] }`),
    );
    expect(config).toEqual({
      sdkappid: 1400000000,
      identifier: 'admin',
      groups: [
        {
          GroupId: 'a',
          state: 'a group with counters',
          Type: 'Public',
          GroupCounter: [
            { Key: 'k', Value: '9223372036854775807' },
            { Key: 'l', Value: '-1' },
          ],
        },
        { GroupId: 'b', state: 'a dismissed group' },
        { GroupId: 'c', state: 'a group with counters', Type: 'ChatRoom' },
      ],
    });
  });

  it.each([
    ['{', /it cannot be read as JSON: .*Mend it there/],
    ['[]', /The file is \[\]\. Give an object/],
    [
      '{"group": []}',
      /The file has a member "group"\. Allowed are sdkappid, identifier, groups, seeded, \$schema\. Did you mean groups\?/,
    ],
    ['{"groups": {}}', /groups is \{\}\. Give an array/],
    ['{"sdkappid": "1"}', /sdkappid is "1"\. Give an integer from 1/],
    ['{"identifier": 1}', /identifier is 1\. Give a string/],
    ['{"groups": [7]}', /groups\/0 is 7\. Give an object/],
    ['{"sdkappid": 4294967296.0}', /sdkappid is 4294967296\.0\. Give an integer from 1 to 4294967295/],
    [`{"groups": [{"GroupId": "${'é'.repeat(25)}"}]}`, /groups\/0\/GroupId is "é+"\. Give a string of 1 to 48 bytes/],
    ['{"groups": [{}]}', /groups\/0\/GroupId is absent\. Give a string of 1 to 48 bytes/],
    ['{"groups": [{"GroupId": "a", "state": "there"}]}', /groups\/0\/state is "there"\. Use one of: a group with/],
    ['{"groups": [{"GroupId": "a", "Type": "Work"}]}', /groups\/0\/Type is "Work"\. Use one of: Private/],
    ['{"groups": [{"GroupId": "a", "Counters": []}]}', /groups\/0 has a member "Counters"\. Allowed are GroupId/],
    ['{"groups": [{"GroupId": "a", "GroupCounter": 1}]}', /groups\/0\/GroupCounter is 1\. Give an array/],
    ['{"groups": [{"GroupId": "a", "GroupCounter": [{"Key": "k", "Value": 1.5}]}]}', /GroupCounter\/0\/Value is 1\.5/],
    ['{"groups": [{"GroupId": "a"}, {"GroupId": "a"}]}', /The GroupId "a" stands twice in groups/],
  ])('that is wrong is refused with where and what is allowed, and nothing is sent: %s', async (text, message) => {
    const { code, stdout, stderr } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', '--config', file(text)]);
    expect(stderr).toMatch(/^Failed to read --config .*provider\.json: /);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('that is not there is refused', async () => {
    const { code, stderr } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', '--config', '/no/such/file']);
    expect(stderr).toMatch(/Failed to read --config \/no\/such\/file: ENOENT.*Name a file that can be read/);
    expect(code).toBe(2);
  });
});
