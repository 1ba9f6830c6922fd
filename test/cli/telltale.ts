import type { RequestListener, ServerResponse } from 'node:http';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { inAllForms } from '../contracts/secrets/forms.ts';

export const SECRET_KEY = 'Marked-5f0c2d7e0b3a49d18c6e71f2a8d3b4c5/secret+key=of_an*app';

/** What the caller gave, and what the state endpoint issues. */
export const GIVEN = signUserSig(1400000000, SECRET_KEY, 'administrator');
export const ISSUED = signUserSig(1400000000, SECRET_KEY, 'second');

type Answer = { status?: number; statusText?: string; headers?: Record<string, string>; body: string };

/** How the state endpoint or the provider answers that tells what it knows; `call` counts from 1. */
export type Place = {
  states?: (told: string) => Answer;
  /** Whether there is no state endpoint. */
  absent?: true;
  provider?: (told: string, call: number) => Answer;
  /** Whether reports quote nothing of it. */
  unquoted?: true;
};

/** Clients take no more than 16 kB of headers. */
const MOST_OF_A_HEADER = 12_000;

const JSON_TYPE = { 'content-type': 'application/json' };
const OK = { headers: JSON_TYPE, body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[]}' };
const MADE = { headers: JSON_TYPE, body: JSON.stringify({ UserSig: ISSUED }) };

const fail = (code: unknown, info: string, more: object = {}): string =>
  JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: info, ...more });

const withKey = (told: string): Answer => ({
  ...OK,
  body: OK.body.replace('[]', JSON.stringify([{ Key: told, Value: `1${told}` }])),
});

/** Where secrets may come back, by name. */
export const PLACES: Readonly<Record<string, Place>> = {
  'a state endpoint that breaks': { states: (told) => ({ status: 500, body: told }) },
  'a state endpoint that breaks after much text': { states: (told) => ({ status: 500, body: 'x '.repeat(90) + told }) },
  'a state endpoint that cannot make a state': { states: (told) => ({ status: 400, body: told }) },
  'a state endpoint that issues them in JSON, and breaks': {
    states: (told) => ({ status: 503, headers: JSON_TYPE, body: JSON.stringify({ UserSig: ISSUED, [told]: [told] }) }),
  },
  'ErrorInfo of a wrong refusal': {
    unquoted: true,
    provider: (told) => ({ headers: JSON_TYPE, body: fail(99, told) }),
  },
  'an ErrorCode that is none': { provider: (told) => ({ headers: JSON_TYPE, body: fail(told, '') }) },
  'members that nobody knows': {
    unquoted: true,
    provider: (told) => ({ headers: JSON_TYPE, body: fail(99, '', { [told]: { told } }) }),
  },
  'a Key, after UserSig and key were refused': {
    provider: (told, call) => (call < 3 ? { headers: JSON_TYPE, body: fail(70003, told) } : withKey(told)),
  },
  'a header': { provider: (told) => ({ headers: { 'content-type': told.slice(0, MOST_OF_A_HEADER) }, body: OK.body }) },
  'a Key': { provider: withKey },
  'a broken body': { provider: (told) => ({ headers: JSON_TYPE, body: `{"ActionStatus":"${told}` }) },
  'a page with another status': {
    provider: (told) => ({ status: 500, statusText: told.slice(0, MOST_OF_A_HEADER), body: told }),
  },
};

/** A provider with a state endpoint under /states that sends back in every form what the caller has; `known` gathers that. */
export function telltale({ states, provider = () => OK }: Place, known: Set<string>): RequestListener {
  let calls = 0;
  return (request, response) => {
    const usersig = new URL(request.url ?? '', 'http://x').searchParams.get('usersig') ?? '';
    if (usersig.length > 30) known.add(usersig);
    // Of the calls' own UserSigs the last will do.
    const told = inAllForms([...new Set([...known].slice(0, 3).concat([...known].slice(-1)))]).join('; ');
    const isState = request.url?.startsWith('/states');
    if (isState && states === undefined) known.add(ISSUED);
    request.resume().on('end', () => send(isState ? (states?.(told) ?? MADE) : provider(told, ++calls), response));
  };
}

function send({ status = 200, statusText, headers = {}, body }: Answer, response: ServerResponse): void {
  if (statusText === undefined) response.writeHead(status, headers);
  else response.writeHead(status, statusText, headers);
  response.end(body);
}
