import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineAndDate } from '../machine.ts';
import { loadSubject, startSubject } from '../subject.ts';
import { type CpuProfile, PLACES, type Place, whereItGoes } from './where-it-goes.ts';

const WARM_UP_SECONDS = 2;
const SECONDS = 6;
/** In microseconds; more often would slow what is looked at. */
const INTERVAL = 200;

/** Loads the bare server and the mock, each under Node's own profiler, and returns where the time of a call goes. */
export async function profileServers(when: Date): Promise<string> {
  const bare = await profile('bare.ts');
  const mock = await profile('mock.ts');
  const rows = PLACES.flatMap(([place]) => {
    const [ofBare = 0, ofMock = 0] = [bare.get(place), mock.get(place)];
    return ofBare + ofMock === 0 ? [] : [`| ${place} | ${ofBare.toFixed(1)} | ${ofMock.toFixed(1)} |`];
  });
  const all = `| all | ${sum(bare).toFixed(1)} | ${sum(mock).toFixed(1)} |`;
  const head = ['| where the time of a call goes, in µs under the profiler | bare | the mock |', '|---|---:|---:|'];
  return [...head, ...rows, all, '', machineAndDate(when)].join('\n');
}

/** The time of a call by where it goes, in microseconds. */
async function profile(file: string): Promise<Map<Place, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-profile-'));
  const execArgv = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${INTERVAL}`];
  try {
    const subject = await startSubject({ name: file, file, execArgv });
    await loadSubject(subject, WARM_UP_SECONDS);
    const { cpuPerCall } = await loadSubject(subject, SECONDS);
    // Node writes the profile as the process ends.
    const ended = once(subject.process, 'exit');
    subject.process.disconnect();
    await ended;
    const [written = ''] = readdirSync(folder);
    const times = whereItGoes(JSON.parse(readFileSync(join(folder, written), 'utf8')) as CpuProfile);
    const whole = sum(times);
    return new Map([...times].map(([place, time]) => [place, (time / whole) * cpuPerCall]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sum(times: ReadonlyMap<Place, number>): number {
  return [...times.values()].reduce((one, other) => one + other, 0);
}
