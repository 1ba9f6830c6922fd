import { describe, expect, it } from 'vitest';
import { Line } from '../../../../contracts/verify/fuzz/line.ts';
import { callProvider } from '../../../../contracts/verify/stage/call-provider.ts';
import { createSilence } from '../../../../contracts/verify/stage/silence.ts';
import { withStates } from '../../../../contracts/verify/stage/with-states.ts';
import type { Exchange, Trouble } from '../../../../contracts/wire/exchange.ts';
import { answered, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from '../fuzz/stage-of.ts';

function without(kind: Trouble['kind']): Exchange {
  const { request, startedAt, durationMs } = answered(ok());
  return { request, startedAt, durationMs, trouble: { kind, message: `it was ${kind}` } };
}

/** Calls that come out like this one after the other, and the last for ever; says how many were sent. */
function scripted(...outcomes: (Trouble['kind'] | 'ok')[]) {
  let sent = 0;
  const stage = stageOf(() => {
    const outcome = outcomes[Math.min(sent++, outcomes.length - 1)] ?? 'ok';
    return outcome === 'ok' ? answered(ok()) : without(outcome);
  });
  const calls = async (count: number, isDue?: () => boolean) => {
    for (let call = 0; call < count; call++) await callProvider(stage, REQUEST, isDue ? { isDue } : {});
    return sent;
  };
  return { stage, calls };
}

describe('a provider', () => {
  it.each(['timeout', 'unreachable', 'closed'] as const)(
    'that was %s three times in a row is asked no more',
    async (kind) => {
      const { stage, calls } = scripted(kind);
      expect(await calls(6)).toBe(3);
      expect(await callProvider(stage, REQUEST)).toEqual({
        kind: 'couldNotRun',
        silent: 'provider',
        reason: `not sent, as 3 calls in a row got no answer (it was ${kind})`,
      });
    },
  );

  it('that answers in between is asked on', async () => {
    expect(await scripted('closed', 'closed', 'ok', 'closed', 'closed', 'ok').calls(6)).toBe(6);
  });

  it('is asked by two calls at once after one that was waited for in vain, so that silence shows in half of the time', async () => {
    const { stage, calls } = scripted('timeout');
    expect(await calls(1)).toBe(1);
    expect(stage.learnt.silence.verdict('provider')).toBeUndefined();
    expect(await calls(1)).toBe(3);
    expect(stage.learnt.silence.verdict('provider')).toContain('3 calls in a row');
  });

  it('that only lets some calls hang is asked on, as what it has answered before is answered beside each', async () => {
    let hangs = false;
    let startedAt = 0;
    const stage = stageOf(({ url }) => {
      if (!hangs || !url.endsWith('&hangs')) return answered(ok());
      startedAt += 10_000;
      return { ...without('timeout'), startedAt };
    });
    await callProvider(stage, REQUEST);
    hangs = true;
    const hanging = { ...REQUEST, url: `${REQUEST.url}&hangs` };
    for (let call = 0; call < 4; call++)
      expect(await callProvider(stage, hanging)).toMatchObject({ kind: 'played', exchange: { trouble: {} } });
    expect(await callProvider(stage, hanging)).toMatchObject({
      kind: 'couldNotRun',
      reason: 'not sent, as calls of this run were waited for in vain 4 times (it was timeout)',
    });
  });

  it('that lets many calls hang at once is asked on: all of them were one wait', () => {
    const silence = createSilence();
    const hang = (from: number) => {
      silence.unanswered('provider', 'nothing came', { from, to: from + 10 });
      silence.heard('provider');
    };
    for (let call = 0; call < 9; call++) hang(call);
    for (const from of [20, 25, 35]) hang(from);
    expect(silence.verdict('provider')).toBeUndefined();
    hang(45);
    expect(silence.verdict('provider')).toContain('waited for in vain 4 times');
    expect(silence.verdict('states')).toBeUndefined();
  });

  it('that closes connections only on some calls is asked on: what it has answered before is sent once more', async () => {
    const { calls } = scripted('ok', 'closed', 'closed', 'closed', 'ok', 'closed', 'closed', 'closed', 'ok');
    expect(await calls(8)).toBe(8 + 2);
  });

  it('that closes each connection from some call on is given up', async () => {
    expect(await scripted('ok', 'closed').calls(9)).toBe(1 + 3 + 1);
  });

  it('is not taken for silent where closing the connection is what is due', async () => {
    const { calls } = scripted('closed');
    expect(await calls(9, () => true)).toBe(9);
  });
});

describe('what one layer learnt', () => {
  it('the next one knows, also where it has a copy of the stage', async () => {
    const { stage, calls } = scripted('timeout');
    await calls(2);
    const line = new Line({ ...stage, account: { sdkappid: 1 } });
    await line.ask(REQUEST);
    line.begin();
    expect(await line.ask(REQUEST)).toBeUndefined();
    expect(line.trouble).toMatchObject({ kind: 'couldNotRun', silent: 'provider' });
    expect(stage.learnt.silence.verdict('provider')).toMatch(/3 calls in a row/);
  });

  it('keeps states from being made for a provider that is silent', async () => {
    const { stage, calls } = scripted('timeout');
    await calls(3);
    const use = async () => ({ used: true });
    expect(await withStates(stage, [], use)).toMatchObject({ kind: 'couldNotRun', silent: 'provider' });
  });

  it('says nothing of the state endpoint, nor the other way round', async () => {
    const { stage, calls } = scripted('timeout');
    await calls(3);
    expect(stage.learnt.silence.verdict('states')).toBeUndefined();
    stage.learnt.silence.heard('states');
    expect(stage.learnt.silence.verdict('provider')).toBeDefined();
  });
});
