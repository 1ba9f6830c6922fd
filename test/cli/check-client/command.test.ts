import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli } from '../run.ts';
import { checkClient, withOutcome } from './client.ts';

const env = { PATH: process.env['PATH'] };

describe('the command that is watched', () => {
  it('may fail: that alone is no incompatibility', async () => {
    const { code, report } = await checkClient("await call('gck.ok'); process.exitCode = 7");
    expect(code).toBe(0);
    expect(report.checks.find(({ id }) => id === 'client-command-passes')).toMatchObject({
      outcome: 'observed',
      findings: [{ code: 'client.exit-code', actual: 7 }],
    });
  });

  it('may reset the mock between its tests, and what it sent before is judged', async () => {
    const reset =
      "await fetch(base + '/__group-counter/reset', { method: 'POST', headers: { 'content-type': 'application/json' } })";
    const { report } = await checkClient(
      `await call('gck.ok', { method: 'PUT' }); console.log((${reset}).status); await call('gck.ok')`,
    );
    expect(withOutcome(report, 'failed')).toEqual(['client-method']);
  });

  it('may send one random with all of its calls, and is told of how many', async () => {
    const script = "for (let sent = 0; sent < 14; sent++) await call('gck.ok', { query: { random: '7' } })";
    const { report } = await checkClient(script);
    const hint = report.checks.find(({ id }) => id === 'client-random-drawn');
    expect(hint?.findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^14 calls have the same/)]);
  });

  it('that sends nothing is no verdict, with its last words', async () => {
    const { code, report } = await checkClient("console.error('no such group'); process.exitCode = 1");
    expect(code).toBe(3);
    expect(report).toMatchObject({ verdict: 'inconclusive', checks: [] });
    expect(report.incomplete.join()).toMatch(/sent nothing.*exit code 1.*no such group/);
  });

  it('that does not exist is no verdict, as an adapter that does not', async () => {
    const { code, stdout } = await cli(['check-client', '--', 'no-such-command'], { env });
    expect(code).toBe(3);
    expect(stdout).toContain('No verdict: Failed to start no-such-command');
  });

  it('that is killed is no verdict, and what it sent is judged', async () => {
    const { code, report } = await checkClient(
      "await call('gck.ok'); console.error('last'); process.kill(process.pid, 'SIGKILL')",
    );
    expect(code).toBe(3);
    expect(report.incomplete.join()).toMatch(/killed by SIGKILL.*last/);
    expect(withOutcome(report, 'passed')).toContain('client-path');
  });

  it('that never ends is ended in its time, and is no verdict', async () => {
    const script = "await call('gck.ok'); console.error('waiting'); setInterval(() => {}, 1000)";
    const { code, report } = await checkClient(script, ['--max-duration', '2s']);
    expect(code).toBe(3);
    expect(report.incomplete.join()).toMatch(/--max-duration.*waiting/);
  });

  it('that is interrupted is reported as far as it came', async () => {
    const abort = new AbortController();
    const script = "await call('gck.ok'); console.log('sent'); setInterval(() => {}, 1000)";
    let stderr = '';
    const { code, report } = await checkClient(script, [], {
      signal: abort.signal,
      stderr: {
        write: (text) => {
          stderr += text;
          if (stderr.includes('sent\n')) abort.abort();
        },
      },
    });
    expect({ code, complete: report.complete }).toEqual({ code: 130, complete: false });
    expect(withOutcome(report, 'passed')).toContain('client-path');
  });

  it('that is interrupted in the middle of a call did not hang up by itself', async () => {
    const abort = new AbortController();
    const underWay =
      "(await import('node:diagnostics_channel')).subscribe('undici:request:bodySent', () => console.log('under way'))";
    let stderr = '';
    const ran = await checkClient(`${underWay}; await call('gck.slow')`, ['--min-coverage', '50'], {
      signal: abort.signal,
      stderr: {
        write: (text) => {
          stderr += text;
          if (stderr.includes('under way\n')) abort.abort();
        },
      },
    });
    expect(ran.code).toBe(130);
    expect(withOutcome(ran.report, 'failed', 'observed')).toEqual([]);
    expect(withOutcome(ran.report, 'couldNotRun')).toEqual(['client-command-passes', 'client-coverage']);
    expect(ran.report.checks.find(({ id }) => id === 'client-waits-3-s')?.outcome).toBe('notApplicable');
  });

  it('that ends by itself in the middle of a call has shown no time-out', async () => {
    const endsUnderWay =
      "(await import('node:diagnostics_channel')).subscribe('undici:request:bodySent', () => setTimeout(() => process.exit(0), 300))";
    const { code, report } = await checkClient(`${endsUnderWay}; await call('gck.slow')`);
    expect(code).toBe(0);
    expect(withOutcome(report, 'failed', 'observed')).toEqual([]);
    expect(report.checks.find(({ id }) => id === 'client-waits-3-s')).toMatchObject({
      outcome: 'notApplicable',
      reason: expect.stringContaining('ended as it hung up'),
    });
  });

  it('may print its UserSig, which is masked, and is told so', async () => {
    const { code, stdout, stderr, report } = await checkClient(
      "await call('gck.ok'); console.log('signed', GROUP_COUNTER_USERSIG)",
    );
    expect(code).toBe(0);
    expect(stderr).toContain('signed ***');
    expect(stdout + stderr).not.toMatch(/e[AFJN][\w*-]{40}/);
    expect(withOutcome(report, 'observed')).toEqual(['client-usersig-unprinted']);
  });

  it('is told of nobody else than the mock', async () => {
    const script =
      "await call('gck.ok'); for (const name of ['BASE_URL', 'STATES_URL', 'SDKAPPID', 'OTHER']) console.log(name, process.env['GROUP_COUNTER_' + name])";
    const real = {
      GROUP_COUNTER_BASE_URL: 'https://real.test',
      GROUP_COUNTER_STATES_URL: 'https://real.test',
      GROUP_COUNTER_OTHER: 'kept',
    };
    const { stderr } = await checkClient(script, [], { env: { ...env, ...real } });
    expect(stderr).toMatch(
      /BASE_URL http:\/\/127.0.0.1:\d+\n(.|\n)*STATES_URL http:\/\/127.0.0.1.*\nSDKAPPID 1400000000\nOTHER kept/,
    );
    expect(stderr).not.toContain('real.test');
  });
});

describe('--tls', () => {
  const named =
    "const { readFileSync } = await import('node:fs'); console.log('authority', process.env.GROUP_COUNTER_CA_FILE, readFileSync(process.env.NODE_EXTRA_CA_CERTS, 'utf8').length); await call('gck.ok')";

  it('serves HTTPS that the command is told to trust, and leaves no file behind', async () => {
    const { code, stderr, report } = await checkClient(named, ['--tls']);
    expect(code).toBe(0);
    expect(report).toMatchObject({ target: expect.stringMatching(/^https:/), verdict: 'compatible' });
    const [, file = ''] = /authority (\S+) \d{3,}/.exec(stderr) ?? [];
    expect(file).not.toBe('');
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
  });
});
