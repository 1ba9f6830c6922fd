import { expect, it } from 'vitest';
import { WATCHED_CHECKS } from '../../contracts/check-client/checks.ts';
import { clientEnvironment } from '../../contracts/check-client/client-environment.ts';
import { DRIVEN_CASES } from '../../contracts/check-client/driven/cases/all-cases.ts';
import { TEST_GROUPS } from '../../mocks/fixtures/test-groups.ts';
import { pageText } from './pages.ts';

const page = pageText('contracts/check-client/README.md');

it('the page on clients counts checks and outcomes of a client as they are', () => {
  // Coverage is judged where that is asked for.
  expect(page).toContain(` of ${WATCHED_CHECKS.length - 1} checks ran`);
  expect(page).toContain(` of ${TEST_GROUPS.length} outcomes were met`);
});

it('the page on clients counts the answers that are played at one as they are', () => {
  expect(page).toContain(`plays ${DRIVEN_CASES.length} answers`);
});

it('the page on clients names every variable of the command', () => {
  const account = { sdkappid: 1, identifier: 'a', usersig: 's', secretKey: 'k' };
  const given = { url: 'https://127.0.0.1:1', statesUrl: 'https://127.0.0.1:1/states', account };
  const names = Object.keys(clientEnvironment({}, { ...given, caFile: 'f', proxyUrl: 'http://127.0.0.1:2' }));
  const told = names.filter((name) => !['no_proxy', 'https_proxy', 'NO_PROXY', 'NODE_USE_ENV_PROXY'].includes(name));
  expect(told.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  expect(told.length).toBeGreaterThan(9);
});
