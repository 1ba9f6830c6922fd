import { describe, expect, it } from 'vitest';
import { checkClient, withOutcome } from './client.ts';

describe('a client that is right', () => {
  it.each([
    ['in every way', "await call('gck.ok')", []],
    ['with keys', "await call('', { body: JSON.stringify({ GroupId: 'gck.ok', GroupCounterKeys: ['like'] }) })", []],
    ['without random', "await call('gck.ok', { query: { random: null } })", ['client-random-sent']],
    ['without contenttype', "await call('gck.ok', { query: { contenttype: null } })", ['client-contenttype-sent']],
    [
      'with a member of its own',
      `await call('', { body: '{"GroupId":"gck.ok","TraceId":"t"}' })`,
      ['client-known-members'],
    ],
    [
      'as a form',
      "await call('gck.ok', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })",
      ['client-content-type'],
    ],
    [
      'with its UserSig in a header too',
      "await call('gck.ok', { headers: { 'x-usersig': GROUP_COUNTER_USERSIG } })",
      ['client-usersig-in-query-alone'],
    ],
    [
      'with a parameter twice',
      "await call('gck.ok', { raw: new URLSearchParams(usual()) + '&random=1' })",
      ['client-parameters-once'],
    ],
    ['with zeros before its random', "await call('gck.ok', { query: { random: '00012' } })", ['client-numbers-plain']],
    ['with a member twice', `await call('', { body: '{"GroupId":"x","GroupId":"gck.ok"}' })`, ['client-members-once']],
    ['with a test group that does not exist', "await call('gck.okay')", ['client-test-groups']],
    [
      'and calls other operations too',
      "await call('x', { path: '/v4/group_open_http_svc/create_group' }); await call('gck.ok')",
      [],
    ],
  ])('%s is compatible', async (_way, script, observed) => {
    const { code, report } = await checkClient(script);
    expect({ code, verdict: report.verdict, observed: withOutcome(report, 'observed', 'failed') }).toEqual({
      code: 0,
      verdict: 'compatible',
      observed,
    });
  });
});

describe('a client that is wrong', () => {
  it.each([
    ['by its path', "await call('gck.ok', { path: '/v4/group_open_http_svc/getGroupCounter' })", ['client-path']],
    ['by its method', "await call('gck.ok', { method: 'PUT' })", ['client-method']],
    [
      'by names in lower case',
      `await call('', { body: '{"groupId":"gck.ok"}' })`,
      ['client-group-id', 'client-member-names'],
    ],
    [
      'by a name of its own',
      `await call('', { body: '{"GroupId":"gck.ok","CounterKeys":["like"]}' })`,
      ['client-member-names'],
    ],
    [
      'by its parameters',
      "await call('gck.ok', { query: { sdkappid: null, SdkAppId: '1400000000' } })",
      ['client-sdkappid'],
    ],
    [
      'by its identifier',
      "await call('gck.ok', { query: { identifier: 'somebody' } })",
      ['client-identifier', 'client-usersig'],
    ],
    ['by its UserSig', "await call('gck.ok', { query: { usersig: 'nonsense' } })", ['client-usersig']],
    ['by its random', "await call('gck.ok', { query: { random: '-1' } })", ['client-random']],
    ['by its contenttype', "await call('gck.ok', { query: { contenttype: 'xml' } })", ['client-contenttype']],
    ['by a form', "await call('', { body: 'GroupId=gck.ok' })", ['client-body']],
    [
      'by keys that are no list',
      `await call('', { body: '{"GroupId":"gck.ok","GroupCounterKeys":"like"}' })`,
      ['client-counter-keys'],
    ],
    ['by a GroupId that is a number', `await call('', { body: '{"GroupId":7}' })`, ['client-group-id']],
    [
      'by a percent sign',
      "const { request } = await import('node:http'); const text = new URLSearchParams(usual()) + '&note=50%'; await new Promise((done) => request(base + '/v4/group_open_http_svc/get_group_counter?' + text, { method: 'POST' }, (answer) => answer.resume().on('end', done)).end(JSON.stringify({ GroupId: 'gck.ok' })))",
      ['client-query-encoded'],
    ],
  ])('%s is incompatible', async (_way, script, failed) => {
    const { code, report } = await checkClient(script);
    expect({ code, failed: withOutcome(report, 'failed') }).toEqual({ code: 1, failed });
  });

  it('from the first call on passes nothing that was not seen', async () => {
    const { code, report } = await checkClient("await call('gck.ok', { path: '/elsewhere' })");
    expect(code).toBe(1);
    expect(withOutcome(report, 'passed').filter((id) => id.startsWith('client-body'))).toEqual([]);
    expect(withOutcome(report, 'couldNotRun')).toContain('client-group-id');
  });
});

it.each([
  ["{ query: { random: '-5' } }", 'an unsigned 32-bit integer, from 0 to 4294967295, once', 'random is malformed'],
  ["{ query: { contenttype: 'JSON' } }", 'json, in small letters, once', 'contenttype is malformed'],
  ["{ query: { usersig: GROUP_COUNTER_USERSIG + '\\n' } }", 'a valid UserSig', 'white space in it, as a line break'],
])('a client is told of %s what is due, and why it is wrong', async (options, expected, why) => {
  const { report } = await checkClient(`await call('gck.ok', ${options})`);
  const findings = report.checks.flatMap((check) => (check.outcome === 'failed' ? check.findings : []));
  expect(findings).toMatchObject([{ expected, message: expect.stringContaining(why) }]);
});
