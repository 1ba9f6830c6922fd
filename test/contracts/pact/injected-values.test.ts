import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INJECTED_VALUES, injectedValues } from '../../../contracts/account/injected-values.ts';
import { OTHER_APP_KEY } from '../../../contracts/account/user-sig.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import { createUserSigCheck } from '../../../mocks/user-sig/check-user-sig.ts';
import { runServer } from '../../mocks/running.ts';
import { pageText } from '../../readme/pages.ts';

type Generators = { query?: Record<string, { type: string; expression: string }> };
type Recorded = { request: { generators?: Generators; query: Record<string, string[]> } };

/** Every value that the pacts inject, with what they hold in its place. */
function injectedByPacts(): Record<string, { parameter: string; example: string | undefined }> {
  const requests = shippedPacts()
    .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { interactions: Recorded[] }).interactions)
    .map(({ request }) => request);
  const values = requests.flatMap(({ generators, query }) =>
    Object.entries(generators?.query ?? {}).map(([parameter, { expression }]) => [
      expression.slice(2, -1),
      { parameter, example: query[parameter]?.[0] },
    ]),
  );
  return Object.fromEntries(values);
}

describe('the values that the pacts inject', () => {
  it('are those of the list, each with the example that stands in its place', () => {
    const listed = Object.entries(INJECTED_VALUES).map(([name, { parameter, example }]) => [
      name,
      { parameter, example },
    ]);
    expect(injectedByPacts()).toEqual(Object.fromEntries(listed));
  });

  it('are named on the page for providers, each with what it is', () => {
    const page = pageText('contracts/README.md');
    const missing = Object.entries(INJECTED_VALUES).filter(
      ([name, { meaning }]) => !page.includes(`| \`${name}\` | ${meaning} |`),
    );
    expect(missing.map(([name, { meaning }]) => `| \`${name}\` | ${meaning} |`)).toEqual([]);
  });

  it('are all in the answer of the mock to a setup, and to the empty state', async () => {
    const { statesUrl } = await runServer();
    const names = Object.keys(INJECTED_VALUES).toSorted();
    for (const state of ['', 'no group']) {
      const body = JSON.stringify({ state, params: { GroupId: 'g' }, action: 'setup' });
      const answer = await fetch(statesUrl, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      expect(answer.status).toBe(200);
      expect(Object.keys((await answer.json()) as object).toSorted()).toEqual(names);
    }
  });

  it('are right or wrong in the way that they are called', () => {
    const account = { sdkappid: 77, identifier: 'Chief', secretKey: 'a key' };
    const values = injectedValues(account) as Record<string, string>;
    const causeOf = (usersig = '', identifier = 'Chief') =>
      createUserSigCheck({ secretKey: account.secretKey })(usersig, 77, identifier, Date.now() / 1000);
    expect(values).toMatchObject({ SDKAppID: 77, Identifier: 'Chief', OtherCaseIdentifier: 'cHIEF' });
    const causes = {
      UserSig: undefined,
      ReencodedUserSig: undefined,
      AlteredUserSig: 'usersig-altered',
      ExpiredUserSig: 'usersig-expired',
      OtherKeyUserSig: 'usersig-other-key',
      OtherUserUserSig: 'usersig-other-user',
      OtherAppUserSig: 'usersig-other-app',
    };
    const found = Object.keys(causes).map((name) => [name, causeOf(values[name])]);
    expect(Object.fromEntries(found)).toEqual(causes);
    expect(causeOf(values['UserSig'], values['OtherCaseIdentifier'])).toBe('usersig-other-user');
    expect(causeOf(values['OrdinaryUserSig'], values['OrdinaryIdentifier'])).toBeUndefined();
    expect(
      createUserSigCheck({ secretKey: OTHER_APP_KEY })(values['OtherKeyUserSig'] ?? '', 77, 'Chief', Date.now() / 1000),
    ).toBeUndefined();
  });

  it('are fewer without the secret key, and none is made up', () => {
    const { UserSig, ...others } = injectedValues({
      sdkappid: 77,
      identifier: 'chief',
      usersig: injectedValues({ sdkappid: 77, identifier: 'chief', secretKey: 'a key' }).UserSig as string,
    });
    expect(UserSig).toEqual(expect.any(String));
    expect(others).not.toHaveProperty('ExpiredUserSig');
    expect(others).not.toHaveProperty('OrdinaryUserSig');
  });
});
