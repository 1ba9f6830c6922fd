import { describe, expect, it } from 'vitest';
import { interactionOf } from '../../../contracts/pact/interaction.ts';
import { reasonLeftOut } from '../../../contracts/pact/left-out.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';

const leftOutFor = (reason: string) => SCENARIOS.filter((one) => reasonLeftOut(one) === reason).map(({ id }) => id);

describe('scenarios without an interaction', () => {
  it('are these where no well-behaved client can send the call', () => {
    expect(leftOutFor('no well-behaved client can send its call')).toEqual([
      'request-written-otherwise',
      'compression',
      'content-type-with-charset',
      'content-type-absent',
      'headers-of-curl',
      'headers-of-axios',
      'headers-of-python',
      'headers-of-go',
      'headers-of-browser',
      'compression-of-a-large-answer',
      'usersig-absent',
      'usersig-not-object',
      'usersig-unsigned',
      'usersig-short-signature',
      'sdkappid-absent',
      'wrong-method',
      'wrong-method-get',
      'wrong-path',
      'contenttype-absent',
      'contenttype-other',
      'contenttype-upper-case',
      'sdkappid-malformed',
      'parameter-repeated',
      'random-out-of-range',
      'random-not-a-number',
      'random-absent',
      'body-empty',
      'body-not-json',
      'body-with-comment',
      'body-not-utf8',
      'body-too-large',
      'body-with-trailing-text',
    ]);
  });

  it('are these where several answers are legal', () => {
    expect(leftOutFor('several answers are legal')).toEqual([
      'missing-key',
      'only-missing-keys',
      'repeated-key',
      'empty-keys',
      'null-keys',
      'many-keys',
      'long-key',
      'keys-of-numbers',
      'keys-mixed',
      'unknown-members',
    ]);
  });

  it('are these where many providers cannot make the state', () => {
    expect(leftOutFor('many providers cannot make its state')).toEqual([
      'service-made-group-id',
      'short-group-id',
      'group-id-with-space',
      'longest-group-id',
      'group-id-with-punctuation',
    ]);
  });

  it.each(SCENARIOS.filter((one) => reasonLeftOut(one) !== undefined))('are not made into one: $id', (scenario) => {
    expect(() => interactionOf(scenario)).toThrow(`of the scenario ${scenario.id}: `);
  });
});
