import { clientOf } from './build/client.ts';
import type { ClientDefect, JudgedWay } from './defect.ts';
import { ADAPTER_DEFECTS } from './defective/adapters.ts';
import { COMMAND_DEFECTS, RIGHT_COMMAND } from './defective/commands.ts';
import { COUNTER_DEFECTS } from './defective/counters.ts';
import { REFUSAL_DEFECTS } from './defective/refusals.ts';
import { REQUEST_DEFECTS } from './defective/requests.ts';
import { RETRY_DEFECTS } from './defective/retries.ts';
import { SIGN_DEFECTS } from './defective/signs.ts';
import { TEXT_DEFECTS } from './defective/texts.ts';
import { TRAFFIC_DEFECTS } from './defective/traffic.ts';
import { TROUBLE_DEFECTS } from './defective/trouble.ts';
import { LEGAL_DRIVEN, type LegalClient } from './legal.ts';
import { LEGAL_REQUESTS } from './legal-requests.ts';
import { ALL_OF_IT, LEGAL_WATCHED, PATIENT } from './legal-watched.ts';
import { watchParts } from './watch-parts.ts';

/** Every defective client, by what is wrong with it. */
export const CLIENT_DEFECTS: readonly ClientDefect[] = [
  ...REQUEST_DEFECTS,
  ...COUNTER_DEFECTS,
  ...REFUSAL_DEFECTS,
  ...TROUBLE_DEFECTS,
  ...TEXT_DEFECTS,
  ...SIGN_DEFECTS,
  ...RETRY_DEFECTS,
  ...ADAPTER_DEFECTS,
  ...TRAFFIC_DEFECTS,
  ...COMMAND_DEFECTS,
];

/** Every legal one: driven, and watched. */
export const LEGAL_CLIENTS: readonly LegalClient[] = [...LEGAL_DRIVEN, ...LEGAL_REQUESTS, ...LEGAL_WATCHED];

/** The right client in each of the ways in which clients are judged: each check passes at one of them. */
export const CLIENT_CONTROLS: readonly (JudgedWay & { name: string })[] = [
  { name: 'driven', adapter: clientOf() },
  { name: 'watched', watch: () => watchParts(PATIENT, ALL_OF_IT) },
  { name: 'a command', watch: RIGHT_COMMAND },
];

/** For each check that a defect names, the first one that does. */
export const FIRST_CLIENT_OF_CHECKS: ReadonlyMap<string, string> = new Map(
  CLIENT_DEFECTS.toReversed().map(({ name, caughtBy }) => [caughtBy, name]),
);
