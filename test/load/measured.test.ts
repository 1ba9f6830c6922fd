import type { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { sendCall } from '../../load/engine/send-call.ts';
import type { LoadOptions } from '../../load/load-options.ts';
import { measure } from '../../load/measure/measured.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { nothingListens } from '../serve.ts';
import { anyLoad } from './any-load.ts';
import { evenCalls } from './measured-run.ts';

const { below } = SHORT_PROFILES;

describe('what a run measures', () => {
  it('has its first refusal where the limit refuses, not where a call is told to try again', () => {
    const calls = evenCalls(below, (index) => (index === 7 ? '10002' : index === 90 ? '60007' : '0'));
    expect(measure({ profile: below, calls, dropped: 0, others: 'few' }).firstAfterCalls).toBe(90);
  });

  it('has when each call was answered, also where no answer came', async () => {
    // A call uses nothing else of a connection.
    const connection = { request: () => Promise.reject(new Error('reset')) } as unknown as Dispatcher;
    const call = { url: 'http://127.0.0.1/', body: '', groupId: 'gck.ok', expectedCodes: [0], dueAtMs: 7 };
    const { call: made, silence } = await sendCall(connection, call, new AbortController().signal);
    const { startedAtMs, dueAtMs, endedAtMs, code } = made;
    expect(silence).toBe('Error');
    expect({ code, dueAtMs }).toEqual({ code: 'no-answer', dueAtMs: 7 });
    expect(endedAtMs).toBeGreaterThanOrEqual(startedAtMs);
  });

  it.each([
    ['none where a journal counts', '127.0.0.1', true, 'none'],
    ['few on this machine', '127.0.0.1', false, 'few'],
    ['anybody elsewhere', 'staging.invalid', false, 'any'],
  ])('says who else may call the app: %s', async (_, host, journal, others) => {
    const options: LoadOptions = {
      profile: below,
      ...anyLoad(`http://${host}`),
      signal: AbortSignal.abort(),
      ...(journal && { journalUrl: `${await nothingListens()}/journal` }),
    };
    expect((await runLoad(options)).others).toBe(others);
  });
});
