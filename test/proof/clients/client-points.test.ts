import { describe, expect, it } from 'vitest';
import { CLAIMS, CLIENTS, client } from '../made-up.ts';
import { pointsOfClients } from './client-points.ts';
import type { ClientResult } from './client-results.ts';

const troubles = (clients: readonly ClientResult[], notShown = CLAIMS.clients.notShown) =>
  pointsOfClients(clients, { ...CLAIMS.clients, notShown }).flat();
const without = (kind: string) => CLIENTS.filter((one) => one.kind !== kind);
const [control, legal, defect] = CLIENTS as [ClientResult, ClientResult, ClientResult];

describe('the proof by clients', () => {
  it('holds where every defective client is caught by its check and no legal one is flagged', () => {
    expect(troubles(CLIENTS)).toEqual([]);
  });

  it.each<[string, ClientResult[], RegExp]>([
    [
      'a defect is not caught',
      [...CLIENTS, { ...defect, id: 'sly', ...client() }],
      /"sly" is not caught by its own check/,
    ],
    [
      'a defect is caught by another check than its own',
      [...CLIENTS, { ...defect, id: 'sly', ...client('client-order') }],
      /"sly" is not caught by its own check client-path/,
    ],
    [
      'a legal client is flagged',
      [...without('legal'), { ...legal, ...client('client-path') }],
      /another order" client-path failed/,
    ],
    [
      'nothing passes at a legal client',
      [...CLIENTS, { ...legal, id: 'silent', checks: [] }],
      /Nothing passes at the legal client "silent"/,
    ],
    [
      'a hint is told of the right client',
      [...without('control'), { ...control, ...client('client-order') }],
      /At the control client "driven" client-order observed/,
    ],
    ['there is no legal client', without('legal'), /no client of the kind legal/],
    [
      'no client shows a check',
      [...without('defect'), { ...defect, due: 'none', ...client() }],
      /No client shows the check client-path/,
    ],
    [
      'a run does not come to an end',
      [...CLIENTS, { ...legal, id: 'endless', checks: [], trouble: 'time' }],
      /"endless" gave no result: time/,
    ],
  ])('fails where %s', (_what, clients, trouble) => {
    expect(troubles(clients).filter((one) => trouble.test(one))).toHaveLength(1);
  });

  it('fails where a check is shown that is said not to be, and where one is shown by none', () => {
    expect(troubles(CLIENTS, { ...CLAIMS.clients.notShown, 'client-path': '' })).toEqual([
      'A client shows the check client-path, which is said not to be.',
    ]);
    expect(troubles(CLIENTS, {})).toEqual(['No client shows the check client-order.']);
  });
});
