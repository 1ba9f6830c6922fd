import { describe, expect, it } from 'vitest';
import { checkClient, withOutcome } from './client.ts';

/** All of them in one write, so that they come at once however busy the machine is. */
const AT_ONCE = `
  const { connect } = await import('node:net');
  const body = '{"GroupId":"gck.ok"}';
  const one = 'POST /v4/group_open_http_svc/get_group_counter?' + new URLSearchParams(usual()) + ' HTTP/1.1\\r\\nHost: x\\r\\nContent-Type: application/json\\r\\nContent-Length: ' + body.length + '\\r\\n\\r\\n' + body;
  const socket = connect(new URL(base).port, '127.0.0.1').setEncoding('utf8');
  socket.write(one.repeat(900));
  let text = '';
  for await (const part of socket) if ((text += part).split('ActionStatus').length > 900) break;
`;

/** What ends together with its call may have been ended in it; so this one is still there well after. */
const GOES_ON = "await call('gck.ok'); await new Promise((done) => setTimeout(done, 200))";

describe('the traffic of a client', () => {
  it.each<[what: string, script: string, failed: string[], observed: string[]]>([
    [
      'hangs up on an answer that may take 3 s',
      `await call('gck.slow', { signal: AbortSignal.timeout(800) }).catch(() => {}); ${GOES_ON}`,
      ['client-waits-3-s'],
      [],
    ],
    [
      'hangs up where no answer ever comes',
      `await call('gck.fault-hang', { signal: AbortSignal.timeout(800) }).catch(() => {}); ${GOES_ON}`,
      [],
      ['client-waits-3-s'],
    ],
    [
      'sends again at once after 60007',
      "for (let index = 0; index < 5; index++) await call('gck.60007')",
      ['client-waits-after-limit'],
      [],
    ],
    [
      'sends the very same again after 10004',
      `for (const id of ['gck.10004', 'gck.ok']) for (let index = 0; index < 2; index++) await call(id, { query: { random: id } })`,
      ['client-random', 'client-repeats-nothing-in-vain'],
      [],
    ],
    [
      'calls twice what is refused, as tests do',
      "await call('gck.10010'); await call('gck.10010'); await call('gck.10004')",
      [],
      ['client-repeats-nothing-in-vain'],
    ],
    ['never tries again', "await call('gck.10002')", [], ['client-tries-again']],
    [
      'always has the same random',
      "for (let index = 0; index < 12; index++) await call('gck.ok', { query: { random: '7' } })",
      [],
      ['client-random-drawn'],
    ],
    [
      'opens a connection for each call',
      "for (let index = 0; index < 5; index++) await call('gck.ok', { headers: { connection: 'close' } })",
      [],
      ['client-keeps-connections'],
    ],
    ['sends 900 at once', AT_ONCE, ['client-keeps-the-limit'], []],
  ])('that %s is seen', async (_what, script, failed, observed) => {
    const { code, report } = await checkClient(script, ['--skip', 'client-command-passes']);
    expect(withOutcome(report, 'failed').filter((id) => failed.includes(id))).toEqual(failed);
    expect(withOutcome(report, 'observed')).toEqual(expect.arrayContaining(observed));
    expect(code).toBe(failed.length > 0 ? 1 : 0);
  });

  it('that waits, tries again in time and keeps its connection is right, and what it never met is not asked of it', async () => {
    const script = `
      const again = async (id, ms) => { await call(id); await new Promise((done) => setTimeout(done, ms)); await call(id); };
      await Promise.all([call('gck.slow'), again('gck.60007', 1100), again('gck.10002', 150)]);
      for (const id of ['gck.ok', 'gck.10010', 'gck.no-counters', 'gck.10004', 'gck.ok']) await call(id);`;
    const { code, report } = await checkClient(script);
    expect({ code, others: withOutcome(report, 'failed', 'observed', 'couldNotRun', 'notApplicable') }).toEqual({
      code: 0,
      others: [],
    });
    const short = await checkClient("await call('gck.ok')");
    expect(short.code).toBe(0);
    expect(withOutcome(short.report, 'notApplicable')).toContain('client-waits-after-limit');
  });
});
