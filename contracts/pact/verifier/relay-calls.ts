import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { type Credentials, isHarmless, makeCredentials } from '../../account/make-credentials.ts';
import { accountFor, lackOf } from '../../account/needs.ts';
import { passingTrouble } from '../../oracles/passing-trouble.ts';
import { systemClock } from '../../provider/clock.ts';
import type { Pace } from '../../provider/pace.ts';
import type { Sender } from '../../provider/send-request.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { Exchange, ReceivedResponse } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import type { NotRun, PactPlay } from './pact-play.ts';
import { MARK_HEADER } from './prepare.ts';

/** Where calls go, and what is needed to send them. `secrets` is told of every UserSig that is sent. */
export type Outlet = {
  /** Without a slash at its end. */
  baseUrl: string;
  hasStates: boolean;
  sender: Sender;
  pace: Pace;
  secrets: Pick<Secrets, 'note'>;
};

/** A call of Pact's for the provider. */
export type RelayedCall = { method: string; path: string; headers: IncomingHttpHeaders; body: Uint8Array };

/**
 * Sends a call of Pact's on to the provider, with the credentials of our account in place of the placeholders. Undefined
 * where it was not sent or not answered; the play then says why.
 */
export async function relayCall(
  call: RelayedCall,
  play: PactPlay,
  outlet: Outlet,
): Promise<ReceivedResponse | undefined> {
  play.notRun ??= lackOfState(play, outlet);
  if (play.notRun) return undefined;
  const found = accountFor(play.account, play.interaction.mark.credential);
  if ('lacks' in found) {
    play.notRun = { because: found.lacks.what === 'secret-key' ? 'credential' : 'state', reason: found.lacks.reason };
    return undefined;
  }
  try {
    const credentials = makeCredentials(found.account, play.interaction.mark.credential);
    // Without the key such a call breaks two rules at once, and the pact knows the codes of one. It has a check of its own.
    if (credentials.also !== undefined && found.account.secretKey === undefined) {
      play.notRun = { because: 'credential', reason: lackOf('secret-key').reason };
      return undefined;
    }
    if (!isHarmless(play.interaction.mark.credential)) outlet.secrets.note(credentials.usersig);
    await outlet.pace();
    play.sent = relayedRequest(call, play, outlet.baseUrl, credentials);
    const { response, trouble } = await sendPatiently(play.sent, outlet);
    if (trouble?.kind === 'unreachable') play.notRun = { because: 'error', reason: trouble.message };
    else if (trouble) play.trouble = trouble.message;
    return response;
  } catch (error) {
    play.notRun = { because: 'error', reason: (error as Error).message };
    return undefined;
  }
}

/** How long is waited before a call is sent again whose answer says more of the moment than of the call. Milliseconds. */
const BACK_OFF_MS = [100, 200] as const;

async function sendPatiently(request: WireRequest, { sender, pace }: Outlet): Promise<Exchange> {
  let exchange = await sender.send(request);
  for (const waitMs of BACK_OFF_MS) {
    if (passingTrouble(exchange) === undefined) break;
    await systemClock.sleep(waitMs);
    await pace();
    exchange = await sender.send(request);
  }
  return exchange;
}

function lackOfState({ interaction: { needsState, mark } }: PactPlay, { hasStates }: Outlet): NotRun | undefined {
  if (!needsState || hasStates || mark.stateOptional) return undefined;
  return { because: 'state', reason: 'needs a provider state: give --states-url' };
}

/** Headers that belong to the connection between Pact and us, or are the sender's own. */
const OWN_HEADERS = [MARK_HEADER, 'host', 'connection', 'content-length', 'accept', 'accept-encoding', 'user-agent'];

function relayedRequest(
  { method, path, headers, body }: RelayedCall,
  { interaction }: PactPlay,
  baseUrl: string,
  credentials: Credentials,
): WireRequest {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !OWN_HEADERS.includes(name));
  return {
    method,
    url: baseUrl + fill(path, interaction.filled, credentials),
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: isUtf8(body) ? Buffer.from(body).toString() : body,
    credential: interaction.mark.credential,
  };
}

/** The path and query with other values for these parameters, where it has them. All else stays as Pact wrote it. */
function fill(path: string, names: readonly string[], { sdkappid, identifier, usersig = '' }: Credentials): string {
  const values: Record<string, string> = { sdkappid: String(sdkappid), identifier, usersig };
  return path.replace(/([?&])([^=&]+)=[^&]*/g, (whole, before: string, name: string) =>
    names.includes(name) ? `${before}${name}=${encodeURIComponent(values[name] ?? '')}` : whole,
  );
}
