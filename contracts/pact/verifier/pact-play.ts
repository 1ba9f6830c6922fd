import type { Account } from '../../account/account.ts';
import type { GivenState } from '../../scenarios/states.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import type { RecordedInteraction } from './recorded-interaction.ts';

/**
 * Why an interaction was not put to the provider. Those of our own pact that were left out for want of a credential
 * decide nothing: they have checks of their own.
 */
export type NotRun = { because: 'credential' | 'state' | 'kind' | 'error'; reason: string };

/** An interaction while it is verified: what the relay does for it, and what it saw. */
export type PactPlay = {
  interaction: RecordedInteraction;
  /** What its call is known by; nobody can guess it. */
  token: string;
  /** Who calls; a state's setup may issue another account. */
  account: Partial<Account>;
  made: GivenState[];
  notRun?: NotRun | undefined;
  /** What the provider was sent. */
  sent?: WireRequest;
  /** Why the provider gave no answer. */
  trouble?: string;
};
