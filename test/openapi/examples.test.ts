import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Alias, isScalar, parseDocument, visit } from 'yaml';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { type RunningServer, startServer } from '../../mocks/server.ts';
import { OPERATION_PATH } from '../../openapi/index.ts';

type Examples = Record<string, { value?: unknown; $ref?: string }>;
type Media = { content: { 'application/json': { examples: Examples } } };
type Parameter = { name: string; examples: Examples };

const document = JSON.parse(readFileSync(new URL('../../openapi/generated/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, { post: { requestBody: Media; responses: { '200': Media } } }>;
  components: { examples: Examples; parameters: Record<string, Parameter> };
};
const yaml = parseDocument(readFileSync(new URL('../../openapi/get-group-counter.yaml', import.meta.url), 'utf8'));
const { parameters, examples } = document.components;

/** Examples of the operation by name: what is sent, and what comes back. */
function operationExamples(): { requests: Examples; answers: Examples } {
  const post = document.paths[OPERATION_PATH]?.post;
  if (post === undefined) throw new Error(`Failed to read openapi.json: it lacks ${OPERATION_PATH}.`);
  const of = ({ content }: Media) => content['application/json'].examples;
  return { requests: of(post.requestBody), answers: of(post.responses['200']) };
}

const { requests, answers } = operationExamples();

function answerOf(name: string): unknown {
  const { $ref = '' } = answers[name] ?? {};
  return examples[$ref.replace('#/components/examples/', '')]?.value;
}

/** Who asks the mock: with the values that the parameters have under the name of an example. */
async function askAs(name: string, { url, account }: RunningServer): Promise<unknown> {
  const { sdkappid, identifier, secretKey } = account;
  const named = Object.values(parameters).map((one) => [one.name, String(one.examples[name]?.value)] as const);
  const query = new URLSearchParams(Object.fromEntries(named));
  query.set('usersig', signUserSig(sdkappid, secretKey, identifier));
  const body = JSON.stringify(requests[name]?.value);
  return (await fetch(`${url}${OPERATION_PATH}?${query}`, { method: 'POST', body })).json();
}

describe('the examples of the spec', () => {
  it('are written out: Java reads no YAML with more than 50 aliases of maps and lists', () => {
    const isMap = (alias: Alias) => !isScalar(alias.resolve(yaml));
    const aliases: Alias[] = [];
    visit(yaml, { Alias: (_key, alias) => void aliases.push(alias) });
    expect(aliases.length).toBeGreaterThan(40);
    expect(aliases.filter(isMap)).toEqual([]);
  });

  it('are paired by name: each answer has its request, and its value of every parameter', () => {
    const names = Object.keys(answers).sort();
    expect(names.length).toBeGreaterThan(25);
    expect(Object.keys(requests).sort()).toEqual(names);
    for (const parameter of Object.values(parameters)) expect(Object.keys(parameter.examples).sort()).toEqual(names);
  });

  it('are what the mock says: each request gets the answer of its name', async () => {
    const server = await startServer();
    try {
      const GroupCounter = [
        { Key: 'like', Value: 5 },
        { Key: 'unlike', Value: 1 },
      ];
      const params = { GroupId: '@TGS#aC5SZEAEF', GroupCounter };
      const body = JSON.stringify({ state: 'a group with counters', params, action: 'setup' });
      const headers = { 'content-type': 'application/json' };
      expect((await fetch(server.statesUrl, { method: 'POST', headers, body })).ok).toBe(true);
      for (const name of Object.keys(answers)) expect(await askAs(name, server), name).toEqual(answerOf(name));
    } finally {
      await server.close();
    }
  });
});
