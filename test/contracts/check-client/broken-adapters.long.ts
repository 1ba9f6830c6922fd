import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnedPort } from '../../../contracts/check-client/adapter/spawned.ts';
import { drive } from '../../mutants/clients/drive.ts';
import { temporaryFolder } from '../../temporary.ts';
import { driveBroken, FEW, outcomes } from './broken/drive-broken.ts';

const ALL = { passed: FEW.length };

describe('no verdict is possible at an adapter that', () => {
  it.each([
    ['ends-at-once', /ended before it answered the start, with status 1\. .*no such module/],
    ['ends-on-start', /ended before it answered the start, with status 4/],
    ['starts-twice', /answered the start twice/],
    ['other-protocol', /it speaks protocol 2; this kit speaks 1/],
    ['odd-parallel', /"parallel" is 0, and must be a positive integer/],
    [
      'ends-on-case',
      /neither of the two cases .*ended with status 9 before it answered c1, and the mock saw no call of it;.*: about to end \/ for want of a client$/,
    ],
    ['junk-answers', /neither of the two cases .*cannot be read: it cannot be read as JSON/],
    ['wrong-id', /neither of the two cases .*it answered a case "c1x", which it was not given/],
    ['two-answers-in-one', /holds result and unsupported/],
    ['long-line', /it is longer than 1048576 bytes/],
    ['floods', /neither of the two cases .*flooded its standard output/],
  ])('%s', async (fault, message) => {
    const waits = fault === 'wrong-id' ? { caseMs: 1500 } : {};
    await expect(driveBroken(fault, { waits })).rejects.toThrow(message);
  });

  it('never answers the start', async () => {
    await expect(driveBroken('never-starts', { waits: { startMs: 300 } })).rejects.toThrow(
      'within 0.3 s. It has to write a line such as {"started":{"protocol":1}} to its standard output',
    );
  });

  it('does not exist', async () => {
    const absent = drive(spawnedPort('group-counter-no-such-adapter', [], {}));
    await expect(absent).rejects.toThrow(/could not be started: .*ENOENT/);
  });
});

describe('a case is errored, and no verdict on the client, where the adapter', () => {
  it.each([
    ['ends-on-third', /ended with status 9 before it answered .*: about to end \/ for want of a client$/],
    ['dies-on-third', /ended by SIGKILL before it answered/],
    ['never-answers-third', /did not answer c3 in its time, and the mock saw no call/],
    ['late-on-third', /did not answer c3 in its time, and the mock saw no call/],
    ['breaks-on-third', /the adapter broke: no idea/],
  ])('%s', async (fault, reason) => {
    const result = await driveBroken(fault, { waits: { caseMs: 1000, slowCaseMs: 1000 } });
    // What comes after a restart is counted anew, so the third of those is one more.
    const { passed, errored, failed } = outcomes(result);
    expect({ failed, all: Number(passed) + Number(errored) }).toEqual({ failed: undefined, all: FEW.length });
    expect(errored).toBe(
      fault === 'breaks-on-third' ? 1 : 2 - Number(fault !== 'ends-on-third' && Number(passed) === 5),
    );
    expect(result.checks.find(({ outcome }) => outcome === 'errored')?.reason).toMatch(reason);
  });

  it('answers each case twice', async () => {
    expect(outcomes(await driveBroken('repeats'))).toEqual({
      errored: FEW.length,
      'adapter-protocol': 'errored',
      'adapter-end': 'notApplicable',
      'adapter-secrecy': 'notApplicable',
    });
  });

  it('answers ids that it was not given, beside the right ones', async () => {
    expect(outcomes(await driveBroken('wrong-id-beside'))).toEqual({ ...ALL, 'adapter-protocol': 'errored' });
  });
});

describe('a case failed, where the mock had answered and the adapter', () => {
  it.each(['ends-after-third', 'silent-after-third'])('%s', async (fault) => {
    const result = await driveBroken(fault, { waits: { caseMs: 1000, slowCaseMs: 1000 } });
    const failed = result.checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ findings }) => findings[0]?.code)).toContain('conclusion.none');
    expect(outcomes(result)['errored']).toBeUndefined();
  });
});

describe('all is well where the adapter', () => {
  it.each(['right', 'noise', 'splits', 'odd-lines'])('%s', async (fault) => {
    expect(outcomes(await driveBroken(fault))).toEqual(ALL);
  });
});

describe('it is told, and decides nothing, that the adapter', () => {
  it.each([
    ['ends-with-7', 'it ended with status 7 when its input ended', 5000],
    ['ignores-end', 'it did not end within 0.3 s when its input ended, and needed SIGTERM', 300],
    ['ignores-sigterm', 'it ended neither when its input ended nor at SIGTERM, and was killed', 300],
  ])('%s', async (fault, end, endMs) => {
    const result = await driveBroken(fault, { waits: { endMs } });
    expect(outcomes(result)).toEqual({ ...ALL, 'adapter-end': 'observed' });
    expect(result.checks.find(({ id }) => id === 'adapter-end')?.findings[0]?.actual).toBe(end);
  });

  it('prints the UserSig, of which nothing is passed on', async () => {
    const said: string[] = [];
    const result = await driveBroken('prints-usersig', { say: (line) => said.push(line) });
    expect(outcomes(result)).toEqual({ ...ALL, 'adapter-secrecy': 'observed' });
    expect(said).toContain('calling with ***');
  });
});

it.each(['leaves-children', 'leaves-quiet-children', 'leaves-children-elsewhere', 'leaves-children-in-the-middle'])(
  'has nothing left behind by an adapter that %s',
  async (fault) => {
    const file = join(temporaryFolder(), 'pids');
    const { failed, passed } = outcomes(await driveBroken(fault, { argument: file }));
    expect({ failed, many: Number(passed) >= 4 }).toEqual({ failed: undefined, many: true });
    const running = (): string[] => readFileSync(file, 'utf8').trim().split('\n').filter(isRunning);
    await expect.poll(running).toEqual([]);
  },
);

it('is started anew five times, and what is left then is errored', async () => {
  const file = join(temporaryFolder(), 'ended');
  const result = await driveBroken('ends-but-for-two', {
    argument: file,
    selected: (id) => id.startsWith('conclude-1'),
  });
  const reasons = result.checks.map(({ reason }) => reason ?? 'none');
  expect(result.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(reasons.filter((reason) => reason.includes('ended with status 9 before it answered'))).toHaveLength(6);
  expect(reasons.filter((reason) => reason.includes('it was started anew 5 times'))).toHaveLength(
    result.checks.length - 7,
  );
});

it('plays again, one by one, what was in flight beside a case that ends the adapter', async () => {
  const result = await driveBroken('ends-on-third', { argument: '4' });
  const { passed, errored, failed } = outcomes(result);
  expect(failed).toBeUndefined();
  expect(Number(passed) + Number(errored)).toBe(FEW.length);
  expect(Number(passed)).toBeGreaterThanOrEqual(4);
});

/** One that has ended may stay listed, as a zombie, where nobody asks for its end. */
function isRunning(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}
