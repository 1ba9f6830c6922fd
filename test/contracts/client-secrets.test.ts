import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { clientAnswered, clientWith, rejection, USERSIG } from './client-of.ts';

const PIECE = USERSIG.slice(0, 10);

/** Everything that a log could hold of an error: message, stack, causes, own members, hidden ones too. */
function everythingOf(thrown: unknown): string {
  return [String(thrown), inspect(thrown, { depth: null, showHidden: true }), JSON.stringify(thrown)].join('\n');
}

const failWith = (error: unknown) =>
  clientWith(async () => {
    throw error;
  });

describe('the UserSig', () => {
  it.each([
    ['fetch quotes the URL', failWith(new TypeError(`Failed to parse URL from http://x/?usersig=${USERSIG}&random=1`))],
    [
      'the URL is a member of the cause',
      failWith(
        new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { input: `?usersig=${USERSIG}` }) }),
      ),
    ],
    ['something thrown is no error', failWith(`usersig=${USERSIG}`)],
    [
      'the refusal repeats it',
      clientAnswered(`{"ActionStatus":"FAIL","ErrorCode":70003,"ErrorInfo":"bad ${USERSIG}"}`),
    ],
    ['a page that is not JSON repeats it', clientAnswered(`${USERSIG} is no valid UserSig`)],
    ['a page with another status repeats it', clientAnswered(`?usersig=${USERSIG}`, 400)],
    ['a broken envelope repeats it', clientAnswered(`{"ActionStatus":"${USERSIG}","ErrorCode":"${USERSIG}"}`)],
  ])('does not show in a failure where %s', async (_what, client) => {
    const failure = await rejection(client.getGroupCounter({ GroupId: 'kit' }));
    expect(everythingOf(failure)).toContain('Failed to get group counters');
    expect(everythingOf(failure)).not.toContain(PIECE);
  });

  it('does not show where the client itself is printed', () => {
    expect(inspect(clientAnswered('{}'), { depth: null, showHidden: true })).not.toContain(PIECE);
  });
});
