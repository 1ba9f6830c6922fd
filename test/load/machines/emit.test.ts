import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../cli/run.ts';
import { run } from '../../run-program.ts';
import { temporaryFolder } from '../../temporary.ts';
import { K6_TIMEOUT_MS, requireK6 } from '../provider.ts';
import { type Emitted, emit, USERSIG } from './emitted.ts';
import { misfits } from './operator-definition.ts';

const STAGING = ['--base-url', 'https://staging.example/gw', '--sdkappid', '1400000000', '--identifier', 'yes'];
const AGREED = [...STAGING, '--staging-sdkappid', '1400000000'];

/** The thresholds that k6 finds in an archive. */
async function thresholdsIn({ folder, testRun }: Emitted): Promise<Record<string, string[]>> {
  const env = Object.fromEntries(
    testRun.spec.initializer.env.map((one) => [one.name, 'value' in one ? one.value : '']),
  );
  const args = ['inspect', '--include-system-env-vars', join(folder, 'archive.tar')];
  return JSON.parse((await run((await requireK6()).path, args, { env })).stdout).thresholds;
}

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

describe('load --emit k6-operator', () => {
  it('writes a TestRun that the operator knows in every field', async () => {
    const { testRun } = await emit(['below', '--parallelism', '4', ...AGREED]);
    expect(misfits(testRun)).toEqual([]);
    const { parallelism, script, runner, initializer } = testRun.spec;
    expect([parallelism, testRun.spec.arguments]).toEqual([4, '--rps 48']);
    expect(script.configMap).toEqual({ name: testRun.metadata.name, file: 'archive.tar' });
    expect([runner.image, initializer.image]).toEqual(
      Array(2).fill(`grafana/k6:${(await requireK6()).version.slice(1)}`),
    );
    expect(runner.env).toContainEqual({ name: 'GROUP_COUNTER_IDENTIFIER', value: 'yes' });
  });

  it('has a judge of that TestRun that misses neither an unknown field nor a wrong type', async () => {
    const { testRun } = await emit(['below', ...AGREED]);
    const { spec } = testRun;
    expect(misfits({ ...testRun, spec: { ...spec, paralellism: 4 } })[0]).toContain('paralellism');
    expect(misfits({ ...testRun, spec: { ...spec, parallelism: '4' } })[0]).toContain('/spec/parallelism');
    expect(
      misfits({ ...testRun, spec: { ...spec, runner: { ...spec.runner, automountServiceAccountToken: false } } }),
    ).not.toEqual([]);
  });

  it('names the UserSig by reference, and holds it nowhere', async () => {
    const { texts, testRun, archive, stdout, stderr } = await emit(['above', '--allow-above-limit', ...AGREED]);
    const usersig = ({ name }: { name: string }) => name === 'GROUP_COUNTER_USERSIG';
    const secretKeyRef = { name: 'group-counter-usersig', key: 'usersig' };
    expect(testRun.spec.runner.env.filter(usersig)).toEqual([
      { name: 'GROUP_COUNTER_USERSIG', valueFrom: { secretKeyRef } },
    ]);
    // The operator hands what the initializer has to k6 as arguments.
    expect(testRun.spec.initializer.env.filter(usersig)).toEqual([
      { name: 'GROUP_COUNTER_USERSIG', value: 'no-secret-here' },
    ]);
    expect(archive.equals(Buffer.from(texts['archive.tar'] ?? '', 'latin1'))).toBe(true);
    const all = [...Object.values(texts), archive.toString('latin1'), stdout, stderr];
    expect(all.filter((text) => text.includes(USERSIG) || text.includes('marked'))).toEqual([]);
    expect(texts['archive.tar']).not.toContain('staging.example');
  });

  it('leaves to the whole what no runner can judge by its part', async () => {
    const refusals = 'group_counter_refusals{load:measured}';
    const above = ['above', '--allow-above-limit', ...AGREED];
    expect((await thresholdsIn(await emit(above)))[refusals]).toEqual(['count>0']);
    expect((await thresholdsIn(await emit([...above, '--parallelism', '4'])))[refusals]).toEqual(['count>=0']);
    expect((await thresholdsIn(await emit(['below', '--parallelism', '4', ...AGREED])))[refusals]).toEqual([
      'count==0',
    ]);
  });

  it('asks for the group of a configuration, and takes OK for accepted', async () => {
    const config = join(
      temporaryFolder({ 'config.json': JSON.stringify({ groups: [{ GroupId: 'mine' }] }) }),
      'config.json',
    );
    const { testRun, stdout } = await emit(['below', '--config', config, ...AGREED]);
    expect(testRun.spec.runner.env).toContainEqual({ name: 'GROUP_COUNTER_GROUP_ID', value: 'mine' });
    expect(testRun.spec.runner.env).toContainEqual({ name: 'GROUP_COUNTER_EXPECTED_CODES', value: '0' });
    expect(stdout).toContain('asks for group mine, which has to be there: 0 counts as accepted');
  });

  it('tells a profile of several steps as it is laid out', async () => {
    const { stdout, texts, testRun } = await emit(['recovery', '--parallelism', '4', '--allow-above-limit', ...AGREED]);
    expect(stdout).toContain('recovery: 240/s, then 180/s, and again after a pause, 33 s, 6000 calls after a warm-up');
    expect(texts['README.txt']).toContain('of this profile no sum is right or wrong');
    expect(testRun.spec.arguments).toBe('--rps 63');
  });

  it('says what consent is baked in, on standard output and beside the manifests', async () => {
    const { stdout, texts } = await emit(['above', '--allow-above-limit', ...AGREED]);
    const consent =
      'Consent that is baked in: load on staging.example, by --staging-sdkappid 1400000000; also above the limit of 200 a second, by --allow-above-limit.';
    expect(stdout).toContain(consent);
    expect(texts['README.txt']).toContain(consent);
  });

  it('writes commands of the names that the manifests have', async () => {
    const { texts, testRun } = await emit(['below', '--parallelism', '2', ...AGREED]);
    const readme = texts['README.txt'] ?? '';
    expect(readme).toContain('create secret generic group-counter-usersig --from-file=usersig=/dev/stdin');
    expect(readme).toContain('apply --server-side -f configmap.yaml -f testrun.yaml');
    expect(readme).toContain(`wait testrun/${testRun.metadata.name} `);
    expect(readme).toContain('for i in $(seq 2); do');
  });
});

const emitting = (argv: readonly string[], folder: string, env = {}) =>
  cli(['load', ...argv, '--emit', 'k6-operator', folder], { env: { ...process.env, ...env } });

describe('load --emit k6-operator refuses', () => {
  it.each([
    ['a host that nobody agreed to', ['below', ...STAGING], 'give --staging-sdkappid 1400000000'],
    ['another app', ['below', ...STAGING, '--staging-sdkappid', '1400000001'], 'load is allowed for app 1400000001'],
    ['more than the limit', ['above', ...AGREED], 'give --allow-above-limit'],
    ['several loads at once', ['conformance', ...AGREED], 'Give one profile'],
    ['pictures', ['below', '--k6-dashboard', 'k6.html', ...AGREED], 'the report of --k6-dashboard'],
    [
      'to split calls that come at once',
      ['window', '--parallelism', '2', ...AGREED, '--allow-above-limit'],
      'come at once',
    ],
    ['bursts that go above the limit', ['window', ...AGREED], 'give --allow-above-limit'],
    ['parts that are not equal', ['below', '--parallelism', '5', ...AGREED], 'Give 4, or'],
    [
      'a caller without a name',
      ['below', '--base-url', 'http://127.0.0.1:1', '--sdkappid', '1'],
      'Give --sdkappid and --identifier',
    ],
  ])('%s, and writes nothing', async (_what, argv, why) => {
    const folder = join(temporaryFolder(), 'out');
    const { code, stderr } = await emitting(argv, folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(existsSync(folder)).toBe(false);
  });

  it('to be without k6, and says how to get it', async () => {
    const { code, stderr } = await emitting(['below', ...AGREED], join(temporaryFolder(), 'out'), {
      GROUP_COUNTER_K6: '/no/k6',
    });
    expect([code, stderr]).toEqual([3, expect.stringContaining('group-counter k6 --build')]);
  });

  it('a folder that holds something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'other.yaml'), '');
    const { code, stderr } = await emitting(['below', ...AGREED], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('it holds other.yaml')]);
  });
});

it.each([['kubernetes', 'out'], ['k6-operator'], ['k6-operator', 'a', 'b']])('takes no --emit %s', async (...words) => {
  const { code, stderr } = await cli(['load', 'below', '--emit', ...words]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('Give --emit k6-operator DIR')]);
});
