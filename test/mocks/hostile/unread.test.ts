import { describe, expect, it } from 'vitest';
import { httpText } from '../raw.ts';
import { runServer } from '../running.ts';
import { answerOf, BODY, GOOD } from './clients.ts';

const TLS = '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03';
const SECRET = `eJx${'Ab0-'.repeat(20)}`;

describe('what is turned away before it is read', () => {
  it.each([
    ['a line that is none of HTTP', `POST ${GOOD} HTTPS/1.1\r\n\r\n`, 'violation: request.not-http not-http'],
    ['bytes of TLS', TLS, 'violation: request.not-http tls'],
    ['no Host', `POST ${GOOD} HTTP/1.1\r\ncontent-length: 0\r\n\r\n`, 'violation: request.not-http no-host'],
    ['a tunnel', 'CONNECT localhost:443 HTTP/1.1\r\nhost: localhost\r\n\r\n', 'violation: request.method CONNECT'],
    ['headers without end', httpText(`${GOOD}&x=${'x'.repeat(100_000)}`), 'hint: request.not-taken headers-too-large'],
    ['200 headers', httpText(GOOD, BODY, 'x: y\r\n'.repeat(197)), 'hint: request.not-taken too-many-headers'],
    ['an odd expectation', httpText(GOOD, BODY, 'expect: cake\r\n'), 'hint: request.not-taken expectation'],
  ])('is in the journal: %s', async (_what, bytes, found) => {
    const server = await runServer();
    await answerOf(server, bytes);
    const { totals, violations, hints, exchanges } = server.journal();
    expect([
      ...violations.map(({ code, actual }) => `violation: ${code} ${actual}`),
      ...hints.map(({ code, actual }) => `hint: ${code} ${actual}`),
    ]).toEqual([found]);
    expect(totals).toMatchObject({ arrivals: 0, unread: 1, violations: violations.length, hints: hints.length });
    expect(exchanges).toMatchObject([{ kind: 'unread', response: { body: expect.stringContaining('60002') } }]);
  });

  it('shows what came, as far as it goes, and no secret of it', async () => {
    const server = await runServer();
    await answerOf(server, `POST /a?usersig=${SECRET} HTTPS/1.1\r\nx: ${SECRET} ${'y z '.repeat(3000)}\r\n\r\n`);
    await answerOf(server, httpText(`${GOOD}&Sig=${SECRET}`, '', 'expect: cake\r\n'));
    const [line, parsed] = server.journal().exchanges;
    expect(line?.request.body).toMatch(/^POST \/a\?usersig=\*\*\* HTTPS/);
    expect(line?.request.body.length).toBeLessThanOrEqual(4096);
    expect(parsed?.request).toMatchObject({ method: 'POST', headers: { expect: 'cake' } });
    expect(JSON.stringify(server.journal())).not.toContain('Ab0-Ab0-');
  });

  it('is bounded and counted in whole', async () => {
    const server = await runServer({ limits: { journalExchanges: 5, journalViolations: 5 } });
    for (let sent = 0; sent < 8; sent++) await answerOf(server, TLS);
    const { totals, violations, exchanges } = server.journal();
    expect(totals).toMatchObject({ unread: 8, violations: 8 });
    expect([violations.length, exchanges.length]).toEqual([5, 5]);
    server.reset();
    expect(server.journal()).toMatchObject({ totals: { unread: 0 }, exchanges: [] });
  });
});
