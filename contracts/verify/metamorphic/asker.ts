import type { Credentials } from '../../account/make-credentials.ts';
import { type Reading, readingOf } from '../../oracles/metamorphic/reading.ts';
import { type WireRequest, wireRequest } from '../../wire/wire-request.ts';
import { seenOf } from '../calls/note-call.ts';
import type { Seen } from '../calls/seen.ts';
import { callProvider } from '../stage/call-provider.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import type { NamedCall } from './comparison.ts';

/** What a call was answered, with the request as it was sent. */
export type AskedCall = { call: NamedCall; request: WireRequest; reading: Reading };
/** Sends a call and reads its answer. Never throws. */
export type Ask = (call: NamedCall) => Promise<AskedCall | NotPlayed>;

/** What the calls of a run share: where they are noted, and which groups were seen to change. */
export type Notes = { seen: Seen[]; moving: Set<string> };

/** Asks for a check with these credentials, and notes every exchange. */
export function askerFor(stage: Stage, credentials: Credentials, subject: string, notes: Notes): Ask {
  return async (call) => {
    if (stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    const request = reordered(wireRequest(stage.provider.baseUrl, call.call, credentials, call.random), call);
    const played = await callProvider(stage, request);
    if (played.kind !== 'played') return played;
    notes.seen.push(seenOf({ subject, request, exchange: played.exchange }));
    return { call, request, reading: readingOf(played.exchange) };
  };
}

function reordered(request: WireRequest, { reorder }: NamedCall): WireRequest {
  if (reorder === undefined) return request;
  const at = request.url.indexOf('?') + 1;
  const parts = request.url.slice(at).split('&');
  return { ...request, url: request.url.slice(0, at) + reorder(parts).join('&') };
}
