import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyPact } from '../../../contracts/pact/verify-pact.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { serve } from '../../serve.ts';
import { temporaryFolder } from '../../temporary.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';

/** A pact as another team's consumer of specification 3 writes it: no marks of ours, a placeholder for the UserSig. */
const foreignPact = (...values: string[]) => `{
  "consumer": { "name": "another-team" },
  "provider": { "name": "get_group_counter" },
  "interactions": [${values.map(interaction).join()}],
  "metadata": { "pactSpecification": { "version": "3.0.0" } }
}`;

const interaction = (value: string) => `{
  "description": "a request for ${value} likes",
  "providerStates": [{ "name": "a group with counters", "params": {
    "GroupId": "g", "GroupCounter": [{ "Key": "like", "Value": ${value} }] } }],
  "request": {
    "method": "POST", "path": "${OPERATION_PATH}",
    "query": { "sdkappid": ["1"], "identifier": ["someone"], "usersig": ["placeholder"], "contenttype": ["json"] },
    "headers": { "Content-Type": "application/json", "X-Theirs": "kept" },
    "body": { "GroupId": "g" }
  },
  "response": {
    "status": 200,
    "body": { "ActionStatus": "OK", "ErrorCode": 0, "GroupCounter": [{ "Key": "like", "Value": ${value} }] }
  }
}`;

it("another team's pact is verified with our credentials, its own headers, and exact numbers", async () => {
  const answer = '{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":[{"Key":"like","Value":9007199254740993}]}';
  const { listener, calls } = simpleProvider({ answer });
  const theirs: unknown[] = [];
  const received: string[] = [];
  const pact = foreignPact('9007199254740993', '9007199254740992');
  const pactFiles = [join(temporaryFolder({ 'pact.json': pact }), 'pact.json')];
  const found = await serve(
    (request, response) => {
      if (request.url !== '/states') theirs.push(request.headers['x-theirs']);
      request.on('data', (chunk: Buffer) => received.push(String(chunk)));
      listener(request, response);
    },
    (url) => verifyPact({ target: { baseUrl: url, account: ACCOUNT }, statesUrl: `${url}/states`, pactFiles }),
  );
  expect(found).toMatchObject({ outcome: 'failed', interactions: 2 });
  expect(found.findings.map(({ path }) => path)).toEqual(['a request for 9007199254740992 likes']);
  expect(Object.fromEntries(calls[0]?.searchParams ?? [])).toEqual({
    ...ACCOUNT,
    sdkappid: String(ACCOUNT.sdkappid),
    contenttype: 'json',
  });
  expect(theirs).toEqual(['kept', 'kept']);
  // Setup and teardown of the state, digit by digit.
  expect(received.filter((body) => body.includes('9007199254740993'))).toHaveLength(2);
});
