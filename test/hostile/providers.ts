import { type HostileProvider, JSON_HEAD, provider } from './provider.ts';
import { BODIES, LENGTHS } from './wire/bodies.ts';
import { CONNECTIONS } from './wire/connections.ts';
import { HEADERS, STATUS_LINES } from './wire/heads.ts';
import { WORST_ANSWERS } from './worst-answers.ts';

/** Those that misbehave on the wire. */
export const ON_THE_WIRE: readonly HostileProvider[] = [
  ...STATUS_LINES,
  ...HEADERS,
  ...LENGTHS,
  ...BODIES,
  ...CONNECTIONS,
];

/** Providers whose answer is the worst there is to read, then those that misbehave on the wire. */
export const HOSTILE_PROVIDERS: readonly HostileProvider[] = [
  ...Object.entries(WORST_ANSWERS).map(([name, body]) =>
    provider(name, (to) => to.writeHead(200, JSON_HEAD).end(body)),
  ),
  ...ON_THE_WIRE,
];
