import { expect, it } from 'vitest';
import { k6Environment } from '../../load/k6-process.ts';

it('k6 gets the environment without what would change its load, and without secrets it has no use for', () => {
  const system = {
    PATH: '/usr/bin',
    K6_VUS: '5',
    K6_DURATION: '1s',
    K6_WEB_DASHBOARD: 'true',
    K6_WEB_DASHBOARD_EXPORT: 'report.html',
    GROUP_COUNTER_SECRET_KEY: 'secret',
    GROUP_COUNTER_USERSIG: 'another',
  };
  expect(k6Environment(system, { GROUP_COUNTER_USERSIG: 'the right one' })).toEqual({
    PATH: '/usr/bin',
    K6_WEB_DASHBOARD: 'true',
    K6_WEB_DASHBOARD_EXPORT: 'report.html',
    K6_NO_USAGE_REPORT: 'true',
    K6_AUTO_EXTENSION_RESOLUTION: 'false',
    GROUP_COUNTER_USERSIG: 'the right one',
  });
});
