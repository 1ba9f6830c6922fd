import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../../contracts/scenarios/all-scenarios.ts';
import { ask, group } from '../../../../contracts/scenarios/build-scenario.ts';
import { asInTable, drawRunName, ofRun, onGroupsOfRun } from '../../../../contracts/verify/stage/run-names.ts';

const RUN = { runName: 'k3f9z' };

describe('the groups of a run', () => {
  it('have its name in their IDs, where those that are alike stay alike', () => {
    expect(['kit-Exact', 'kit-Exact2', ' kit-Exact', 'kit-exact'].map((id) => ofRun(id, RUN))).toEqual([
      'kit-k3f9z-Exact',
      'kit-k3f9z-Exact2',
      ' kit-k3f9z-Exact',
      'kit-k3f9z-exact',
    ]);
  });

  it('keep the IDs of the table where the run has no name', () => {
    expect(ofRun('kit-one', { runName: '' })).toBe('kit-one');
    expect(ofRun('kit-one', {})).toBe('kit-one');
  });

  it('are all of this run, but for IDs whose exact form is the point', () => {
    const given = SCENARIOS.flatMap((scenario) =>
      onGroupsOfRun(scenario, RUN).given.flatMap(({ params }) => ('GroupId' in params ? [params.GroupId] : [])),
    );
    expect(given.filter((id) => Buffer.byteLength(id) > 47)).toEqual([]);
    expect(given.length).toBeGreaterThan(60);
    expect(given.filter((id) => !id.startsWith('kit-k3f9z-'))).toEqual([
      '@TGS#kit2SERVICEMADE',
      'kit',
      'kit with a space',
      `kit-${'g'.repeat(43)}`,
      'kit"\'\\/%+&<._@#:*=?~',
    ]);
  });

  it('are those that the calls ask for, however the body is written', () => {
    const apart = SCENARIOS.map((one) => onGroupsOfRun(one, RUN)).filter(({ given, call: { body } }) => {
      const ids = given.flatMap(({ params }) => ('GroupId' in params ? [params.GroupId] : []));
      const asked = 'json' in body ? JSON.stringify(body.json) : 'text' in body ? unescaped(body.text) : '';
      return ids.length > 0 && !ids.some((id) => asked.includes(JSON.stringify(id)));
    });
    expect(apart.map(({ id }) => id)).toEqual([]);
  });

  it('leave keys as they are', () => {
    const { call } = onGroupsOfRun({ given: [group('kit-g', [])], call: ask('kit-g', ['kit-key']) }, RUN);
    expect(call.body).toEqual({ json: { GroupId: 'kit-k3f9z-g', GroupCounterKeys: ['kit-key'] } });
  });

  it('are told by the IDs of the table, in whatever was found', () => {
    const found = {
      findings: [{ message: 'of kit-k3f9z-one', actual: 5n, path: '/kit-k3f9z-two' }],
      curl: 'kit-k3f9z-one',
    };
    expect(asInTable(found, RUN)).toEqual({
      findings: [{ message: 'of kit-one', actual: 5n, path: '/kit-two' }],
      curl: 'kit-one',
    });
  });
});

it('a run draws a name of five letters and digits, another each time', () => {
  const names = Array.from({ length: 50 }, drawRunName);
  expect(names.filter((name) => !/^[a-z0-9]{5}$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBeGreaterThan(45);
});

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
