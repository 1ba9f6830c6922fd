import { describe, expect, it } from 'vitest';
import { interactionOf, PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';

const interactions = PACT_SCENARIOS.map(interactionOf);
const of = (id: string) => interactions.find(({ mark }) => mark.scenario === id);
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('an interaction', () => {
  it('has a description and a body of its own, so that neither Pact nor its mock server mixes them up', () => {
    expect(new Set(interactions.map(({ description }) => description)).size).toBe(interactions.length);
    expect(new Set(interactions.map(({ request }) => JSON.stringify(request.body))).size).toBe(interactions.length);
  });

  it('has matchers for every parameter that differs from provider to provider', () => {
    expect(json(of('all-counters')?.request.query)).toEqual({
      sdkappid: matcher('^[0-9]+$', '1400000000', 'SDKAppID'),
      identifier: matcher('.+', 'administrator', 'Identifier'),
      usersig: matcher('.+', 'placeholder', 'UserSig'),
      random: { 'pact:matcher:type': 'regex', regex: '^[0-9]{1,10}$', value: '99999999' },
      contenttype: 'json',
    });
  });

  it.each([
    ['sdkappid-unknown', 'sdkappid', '4294967295'],
    ['identifier-malformed', 'identifier', 'a'.repeat(64)],
    ['random-highest', 'random', '4294967295'],
    ['usersig-empty', 'usersig', ''],
    ['usersig-malformed', 'usersig', 'not*a-UserSig_'],
  ])('of %s says itself what %s is', (id, parameter, value) => {
    expect(of(id)?.request.query[parameter]).toBe(value);
  });

  it('names a wrong UserSig otherwise than the right one', () => {
    const names = interactions.map(
      ({ mark, request }) => `${mark.credential} ${expressionOf(request.query['usersig'])}`,
    );
    expect([...new Set(names)].sort()).toEqual([
      'altered AlteredUserSig',
      'empty -',
      'expired ExpiredUserSig',
      'malformed -',
      'not-administrator OrdinaryUserSig',
      'other-app OtherAppUserSig',
      'other-case UserSig',
      'other-key OtherKeyUserSig',
      'other-user OtherUserUserSig',
      'reencoded ReencodedUserSig',
      'valid UserSig',
    ]);
  });

  it('takes every legal code of the cause, with the usual one as example', () => {
    expect(of('missing-group')?.response.body).toMatchObject({
      ActionStatus: 'FAIL',
      ErrorCode: { regex: '^(10010|10015)$', value: 10010 },
    });
  });

  it('writes values beyond 2^53 digit by digit', () => {
    expect(JSON.stringify(of('int64-values')?.response.body)).toContain('"Value":9223372036854775807');
    expect(JSON.stringify(of('int64-values')?.response.body)).toContain('"Value":9007199254740993');
  });

  it('does not ask for counters where there are none', () => {
    expect(of('no-counters')?.response.body).toEqual({ ActionStatus: 'OK', ErrorCode: 0 });
  });

  it('names the app in states of the whole app', () => {
    expect(of('limit-exceeded')?.states).toEqual([
      expect.objectContaining({ name: 'a group with counters' }),
      { name: 'an exhausted call limit', params: { SDKAppID: 1400000000 } },
    ]);
  });
});

function matcher(regex: string, value: string, name: string) {
  return {
    'pact:matcher:type': 'regex',
    'pact:generator:type': 'ProviderState',
    regex,
    value,
    expression: `\${${name}}`,
  };
}

function expressionOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'expression' in value
    ? String(value.expression).replace(/[${}]/g, '')
    : '-';
}
