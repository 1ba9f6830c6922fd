import { describe, expect, it } from 'vitest';
import { SCENARIOS, type Scenario } from '../../contracts/scenarios/all-scenarios.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { FAULTS, TEST_GROUPS } from '../../mocks/fixtures/index.ts';
import { ERROR_CODES, GROUP_TYPES, LIMITS, UNKNOWNS } from '../../openapi/index.ts';
import { type Door, serviceDoor } from './doors.ts';
import { judge } from './judge.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

const codeOf = async (door: Door, groupId: string) => {
  const { response } = await door.send(ask(groupId));
  return (JSON.parse(response?.body ?? '') as { ErrorCode: number }).ErrorCode;
};

describe('the test groups', () => {
  it('have one for each code, each fault, and each answer to an unknown that one call can show', () => {
    const ids: readonly string[] = TEST_GROUPS.map(({ id }) => id);
    const hidden = ['large-body', 'outside-calls', 'bytes-not-utf8', 'lenient-json', 'value-notation'];
    const shown = Object.entries(UNKNOWNS).filter(([id, { judged }]) => judged && !hidden.includes(id));
    expect(ids).toEqual(expect.arrayContaining(Object.keys(ERROR_CODES).map((code) => `gck.${code}`)));
    expect(ids).toEqual(expect.arrayContaining(Object.keys(FAULTS).map((fault) => `gck.${fault}`)));
    expect(ids).toEqual(
      expect.arrayContaining(
        shown.flatMap(([id, { answers }]) => Object.keys(answers).map((answer) => `gck.${id}.${answer}`)),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(TEST_GROUPS)('$id has an ID that a group can have, and says what it selects', ({ id, title }) => {
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(LIMITS.groupIdBytes);
    expect(id).toMatch(/^gck\.[a-z0-9.-]+$/);
    expect(title.length).toBeGreaterThan(10);
  });

  it.each(Object.keys(ERROR_CODES).map(Number))('refuse with %i by name', async (code) => {
    expect(await codeOf(serviceDoor(), `gck.${code}`)).toBe(code);
  });

  it.each(TEST_GROUPS.filter(({ selects }) => selects.outcome === 'counters'))(
    'answer $id with its counters',
    async ({ id, selects }) => {
      const counters = selects.outcome === 'counters' ? selects.counters : [];
      const { response } = await serviceDoor().send(ask(id));
      const list = counters.map(({ Key, Value }) => `{"Key":${JSON.stringify(Key)},"Value":${Value}}`);
      expect(response?.body).toContain(`"GroupCounter":[${list}]`);
    },
  );

  it('answer gck.slow as gck.ok, after as long as the backend may take', async () => {
    const waited: number[] = [];
    const wait = async (ms: number) => waited.push(ms);
    const server = await runServer({ wait });
    const { url, ...call } = requestOf(ask('gck.slow'), server.url);
    const answer = await fetch(url, { ...call, body: '{"GroupId":"gck.slow"}' });
    expect(await answer.text()).toContain('"GroupCounter":[{"Key":"like","Value":5},{"Key":"unlike","Value":1}]');
    expect(waited).toEqual([LIMITS.backendTimeoutMs]);
  });

  it('have one of each supported type', () => {
    const types = TEST_GROUPS.map(({ selects }) => ('type' in selects ? selects.type : undefined));
    const supported = Object.entries(GROUP_TYPES).flatMap(([type, { supported: is }]) => (is ? [type] : []));
    expect(types.filter((type) => type !== undefined)).toEqual(supported);
  });

  it.each(variations())('show $unknown=$answer as the option does', async ({ scenario, answer, id }) => {
    const own = JSON.parse(JSON.stringify(scenario).replaceAll(groupIdOf(scenario), id)) as Scenario;
    expect(judge(await serviceDoor().send(own.call), own)).toEqual({ wrong: [], seen: answer });
  });

  it.each([
    ['gck.counters-on-failure.absent', { ErrorInfo: 'this group does not exist' }],
    ['gck.counters-on-failure.empty-array', { ErrorInfo: 'this group does not exist', GroupCounter: [] }],
    ['gck.error-info-on-failure.text', { ErrorInfo: 'this group does not exist' }],
    ['gck.error-info-on-failure.empty', { ErrorInfo: '' }],
  ])('refuse %s so that it shows', async (groupId, members) => {
    const { response } = await serviceDoor().send(ask(groupId));
    expect(JSON.parse(response?.body ?? '')).toEqual({ ActionStatus: 'FAIL', ErrorCode: 10010, ...members });
  });

  it('say nothing about a body that is too large to be read', async () => {
    const json = { GroupId: 'gck.error-info-on-failure.empty', padding: 'a'.repeat(2_000_000) };
    const { response } = await serviceDoor().send({ body: { json } });
    expect(response?.body).toContain('JSON parse Error');
  });

  it('are judged as usual in all other respects', async () => {
    const service = serviceDoor();
    const { response } = await service.send(ask('gck.ok', undefined, { credential: 'expired' }));
    expect(response?.body).toContain('70001');
  });

  it('refuse an unknown ID under the prefix like a missing group, and note it as a likely typo', async () => {
    const server = await runServer();
    const { url, ...call } = requestOf(ask('gck.okay'), server.url);
    const answer = await fetch(url, { ...call, body: '{"GroupId":"gck.okay"}' });
    expect(await answer.text()).toContain('10010');
    expect(server.journal().violations).toMatchObject([
      { code: 'request.unknown-test-group', path: '/GroupId', actual: 'gck.okay' },
    ]);
  });
});

/** Test groups for answers to an unknown, with the scenario about it. */
function variations() {
  return TEST_GROUPS.flatMap(({ id, selects }) => {
    if (selects.outcome !== 'unknown') return [];
    const { unknown, answer } = selects;
    const scenario = SCENARIOS.find(({ expect: due }) => due.outcome === 'unknown' && due.unknown === unknown);
    return scenario ? [{ id, unknown, answer, scenario }] : [];
  });
}

function groupIdOf({ given }: Scenario): string {
  const [first] = given;
  return first && 'GroupId' in first.params ? first.params.GroupId : '';
}
