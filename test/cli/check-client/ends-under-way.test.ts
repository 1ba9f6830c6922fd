import { describe, expect, it } from 'vitest';
import { checkClient, withOutcome } from './client.ts';

/** Writes these bytes on a connection of their own, and ends as soon as they are on their way. */
const writesAndEnds = (bytes: string): string =>
  `(await import('node:net')).connect(Number(new URL(base).port), '127.0.0.1', function () { this.write(${JSON.stringify(bytes)}, () => process.exit(0)) })`;

const HALF =
  'POST /v4/group_open_http_svc/get_group_counter HTTP/1.1\r\nhost: mock\r\ncontent-length: 40\r\n\r\n{"GroupId"';

describe('a command that ends in the middle of a call', () => {
  it('is not told of what its end left of a request', async () => {
    const { code, report } = await checkClient(`await call('gck.ok'); ${writesAndEnds(HALF)}`);
    expect(code).toBe(0);
    expect(withOutcome(report, 'failed', 'observed')).toEqual([]);
    expect(withOutcome(report, 'passed')).toContain('client-http-taken');
  });

  it('is told of what was no request at all, however soon it ended after that', async () => {
    const { code, report } = await checkClient(`await call('gck.ok'); ${writesAndEnds('what is this?\r\n\r\n')}`);
    expect({ code, failed: withOutcome(report, 'failed') }).toEqual({ code: 1, failed: ['client-http'] });
  });

  it('has its call judged that was never answered', async () => {
    const ends =
      "(await import('node:diagnostics_channel')).subscribe('undici:request:bodySent', () => process.exit(0))";
    const body = JSON.stringify({ GroupId: 'gck.slow', CounterKeys: ['like'] });
    const { code, report } = await checkClient(`${ends}; await call('', { body: '${body}' })`);
    expect({ code, failed: withOutcome(report, 'failed') }).toEqual({ code: 1, failed: ['client-member-names'] });
    expect(report.coverage?.met).toEqual(['gck.slow']);
  });

  it('has no verdict where no whole request came, and is told that some of one did', async () => {
    const { code, report } = await checkClient(writesAndEnds(HALF));
    expect({ code, checks: report.checks }).toEqual({ code: 3, checks: [] });
    expect(report.incomplete.join()).toContain('sent no more than the beginning of a request');
  });
});
