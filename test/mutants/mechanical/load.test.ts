import { expect, it } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import { instrumentMock } from './instrument.ts';
import { type MutatedMock, mutatedMocks } from './load.ts';

const { code, mutants } = await instrumentMock();
const mocks = mutatedMocks(code);
const GATEWAY = 'mocks/service/causes/gateway-causes.ts';

function idOf(file: string, original: string, replacement: string): string {
  const found = mutants.filter(
    (one) => one.file === file && one.original === original && one.replacement === replacement,
  );
  expect(found).toHaveLength(1);
  return found[0]?.id ?? '';
}

/** What the mock says to GET. */
function answerOf({ createVerifiedService }: MutatedMock): unknown {
  const request = { method: 'GET', path: OPERATION_PATH, host: '', query: [], body: new Uint8Array() };
  const reply = createVerifiedService().handle(request, 0);
  return typeof reply === 'object' && JSON.parse(String(reply.body)).ErrorCode;
}

it('is the right mock without a mutant, also after one', () => {
  const right = answerOf(mocks.load());
  expect(right).toBe(60002);
  mocks.load(idOf(GATEWAY, "'wrong-method'", '""'));
  expect(answerOf(mocks.load())).toBe(right);
});

it('switches on mutants of what is called, and of what is worked out once at the start', () => {
  expect(answerOf(mocks.load(idOf(GATEWAY, "({ request }) => request.method !== 'POST'", '() => undefined')))).not.toBe(
    60002,
  );
  expect(() => answerOf(mocks.load(idOf(GATEWAY, "'wrong-method'", '""')))).toThrow();
});

it('tells which mutants were reached since it was loaded', () => {
  const method = idOf(GATEWAY, "request.method !== 'POST'", 'true');
  const malformed = idOf('mocks/user-sig/check-user-sig.ts', "'usersig-malformed'", '""');
  const mock = mocks.load();
  expect(mocks.reached().has(method)).toBe(false);
  answerOf(mock);
  expect(mocks.reached().has(method)).toBe(true);
  expect(mocks.reached().has(malformed)).toBe(false);
});

it('reads leniently what the mock reads leniently, by the library that it has for that', () => {
  const account = { sdkappid: 1400000000, secretKey: 'a key of this test' };
  const service = mocks.load().createVerifiedService({ ...account, unknowns: { 'lenient-json': 'accepted' } });
  const query = Object.entries({
    sdkappid: String(account.sdkappid),
    identifier: 'administrator',
    usersig: signUserSig(account.sdkappid, account.secretKey, 'administrator'),
    random: '1',
    contenttype: 'json',
  });
  const codeOf = (body: string) => {
    const request = { method: 'POST', path: OPERATION_PATH, host: '', query, body: new TextEncoder().encode(body) };
    const reply = service.handle(request, Date.now());
    return typeof reply === 'object' && JSON.parse(String(reply.body)).ErrorCode;
  };
  expect(codeOf('{"GroupId":"g" /* ours */,}')).toBe(codeOf('{"GroupId":"g"}'));
  expect(codeOf('{"GroupId":"g"')).not.toBe(codeOf('{"GroupId":"g"}'));
});
