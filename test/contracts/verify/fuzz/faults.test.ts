import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signUserSig } from '../../../../contracts/account/user-sig.ts';
import { type FaultCase, faultCases } from '../../../../contracts/verify/fuzz/illegal/fault-cases.ts';
import { SAMPLE_ACCOUNT } from '../../../../mocks/options.ts';
import { createUserSigCheck } from '../../../../mocks/user-sig/check-user-sig.ts';

const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
const usersig = signUserSig(sdkappid, secretKey, identifier);
const HELD = [
  { Key: 'like', Value: 5 },
  { Key: 'unlike', Value: 1 },
];
const target = { GroupId: 'kit', held: HELD, keys: ['like', 'unlike'], sdkappid, identifier, usersig };

/** Every classic fault and a few thousand generated ones. */
const { examples, arbitrary } = faultCases(target, 1, 10_000);
const cases: FaultCase[] = [...examples, ...fc.sample(arbitrary, { seed: 1, numRuns: 3000 })];

/** The cause that a fault is made for: the first for which it may be refused. */
function causeOf({ expect: expected }: FaultCase['fault']): string | undefined {
  const [answer] = expected.outcome === 'unknown' ? Object.values(expected.answers) : [expected];
  if (answer?.outcome === 'refused') return answer.cause;
  return answer?.outcome === 'counters' ? answer.unless?.[0] : undefined;
}

function faultsOf(cause: string) {
  return cases.map(({ fault }) => fault).filter((fault) => causeOf(fault) === cause);
}

function textsOf(cause: string): string[] {
  return faultsOf(cause).map(({ call: { body } }) => {
    if ('text' in body) return body.text;
    return 'json' in body ? JSON.stringify(body.json) : '';
  });
}

describe('a fault', () => {
  it('of each of these causes is tried in every run', () => {
    const classic = new Set(examples.map(({ fault }) => causeOf(fault)));
    expect([...classic].sort()).toEqual(
      [
        'body-empty',
        'body-not-json',
        'body-not-object',
        'body-not-utf8',
        'group-id-absent',
        'group-id-type',
        'key-type',
        'keys-type',
      ]
        .concat(['parameter-malformed', 'sdkappid-absent', 'sdkappid-unknown', 'usersig-malformed'])
        .sort(),
    );
    expect(faultCases(target, 1, 220).examples).toHaveLength(examples.length);
  });

  it('in the text is really no JSON', () => {
    const texts = textsOf('body-not-json');
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => parses(text))).toEqual([]);
  });

  it('in the shape of the body is really JSON that is no object', () => {
    const values = textsOf('body-not-object').map((text): unknown => JSON.parse(text));
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter((value) => value !== null && typeof value === 'object' && !Array.isArray(value))).toEqual([]);
  });

  it('in the bytes is really no UTF-8, and JSON but for that', () => {
    const bodies = faultsOf('body-not-utf8').map(({ call: { body } }) =>
      Uint8Array.from('bytes' in body ? body.bytes : []),
    );
    expect(bodies.length).toBeGreaterThan(100);
    expect(bodies.filter((bytes) => isUtf8(bytes) || !parses(Buffer.from(bytes).toString()))).toEqual([]);
  });

  it('in a member is really there', () => {
    const bodies = [...textsOf('keys-type'), ...textsOf('key-type')].map(
      (text) => JSON.parse(text) as { GroupId: string; GroupCounterKeys: unknown },
    );
    expect(bodies.length).toBeGreaterThan(300);
    const right = ({ GroupCounterKeys: keys }: (typeof bodies)[number]) =>
      keys === null || keys === undefined || (Array.isArray(keys) && keys.every((key) => typeof key === 'string'));
    expect(bodies.filter(right)).toEqual([]);
    const ids = [...textsOf('group-id-type'), ...textsOf('group-id-absent')];
    expect(ids.filter((text) => typeof (JSON.parse(text) as { GroupId?: unknown }).GroupId === 'string')).toEqual([]);
  });

  it('in a parameter says which it is, and in what way it is wrong', () => {
    const titles = [
      ...new Set([...faultsOf('parameter-malformed'), ...faultsOf('sdkappid-absent')].map(({ title }) => title)),
    ];
    expect(titles).toEqual(
      expect.arrayContaining(['identifier is absent', 'contenttype is absent', 'sdkappid is given twice']),
    );
    expect(titles.filter((title) => / or |a parameter/.test(title))).toEqual([]);
  });

  it('in the UserSig is really one to whoever checks it', () => {
    const check = createUserSigCheck({ secretKey });
    const sent = faultsOf('usersig-malformed').map((fault) => fault.usersig ?? usersig);
    expect(sent.length).toBeGreaterThan(300);
    expect(sent.filter((text) => check(text, sdkappid, identifier, Date.now() / 1000) === undefined)).toEqual([]);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
