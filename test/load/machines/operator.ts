import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Program, startProgram } from '../../../contracts/process/run-program.ts';
import type { LoadSummary } from '../../../load/k6/summary.ts';
import { freePorts } from '../../../load/machines/free-ports.ts';
import type { PodOptions } from '../../../load/machines/k6-operator/resources.ts';
import { run } from '../../run-program.ts';
import { temporaryFolder } from '../../temporary.ts';
import type { Emitted } from './emitted.ts';

/** What each runner came to: its exit code, its summary, and all it printed. */
export type Runner = { code: number | null; summary: LoadSummary; log: string };

/**
 * Does with a TestRun what the k6-operator v1.6.0 does, on this machine: the initializer's commands first, then one runner a
 * part with the operator's own flags, paused, and let go one after the other by its starter's request. The addresses alone
 * are others: a pod has its own.
 */
export async function operate(emitted: Emitted, k6: string, secret: string): Promise<Runner[]> {
  const script = join(temporaryFolder(), emitted.testRun.spec.script.configMap.file);
  writeFileSync(script, emitted.archive);
  await initialize(emitted, k6, script);
  const { parallelism, runner } = emitted.testRun.spec;
  const ports = await freePorts(parallelism);
  const runners = ports.map((port, index) => {
    const args = runnerArguments(emitted, script, index + 1, port);
    if (args.join(' ').includes(secret)) throw new Error('the UserSig is in the arguments of a runner');
    return startProgram(k6, args, { env: environmentOf(runner, secret) });
  });
  await startTogether(ports, runners);
  return Promise.all(runners.map(resultOf));
}

/** The initializer gets no secret; it archives the archive anew, and has k6 say how many VUs that needs. */
async function initialize(emitted: Emitted, k6: string, script: string): Promise<void> {
  const { initializer, parallelism } = emitted.testRun.spec;
  const env = environmentOf(initializer);
  const archived = `${script}.archived.tar`;
  const variables = initializer.env.flatMap((one) => ['-e', `${one.name}=${'value' in one ? one.value : ''}`]);
  await run(k6, ['archive', script, ...variables, '-O', archived, ...argumentsOf(emitted)], { env });
  const { stdout, stderr } = await run(k6, ['inspect', '--execution-requirements', archived], { env });
  if (/level.*error/.test(stderr)) throw new Error(`the initializer fails: ${stderr}`);
  if (JSON.parse(stdout).maxVUs < parallelism) throw new Error('number of instances > number of VUs');
}

function runnerArguments(emitted: Emitted, script: string, number: number, port: number): string[] {
  const { parallelism } = emitted.testRun.spec;
  const bound = (index: number) => (index === 0 ? '0' : index === parallelism ? '1' : `${index}/${parallelism}`);
  const sequence = Array.from({ length: parallelism + 1 }, (_, index) => bound(index)).join(',');
  const segment = [
    `--execution-segment=${bound(number - 1)}:${bound(number)}`,
    `--execution-segment-sequence=${sequence}`,
  ];
  return [
    ...['run', '--quiet', ...(parallelism > 1 ? segment : []), ...argumentsOf(emitted), script],
    ...[`--address=127.0.0.1:${port}`, '--paused', '--tag', `instance_id=${number}`],
    ...['--tag', `testrun_name=${emitted.testRun.metadata.name}`],
  ];
}

function argumentsOf({ testRun }: Emitted): string[] {
  return testRun.spec.arguments?.split(' ') ?? [];
}

function environmentOf({ env }: PodOptions, secret = ''): Record<string, string> {
  const values = env.map((one) => [one.name, 'value' in one ? one.value : secret] as const);
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...Object.fromEntries(values) };
}

async function startTogether(ports: readonly number[], runners: readonly Program[]): Promise<void> {
  const urls = ports.map((port) => `http://127.0.0.1:${port}/v1/status`);
  for (const url of urls) while (!(await isPaused(url)) && runners.every((runner) => runner.isAlive())) await wait(20);
  const body = '{"data":{"attributes":{"paused":false},"id":"default","type":"status"}}';
  for (const url of urls) await fetch(url, { method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body });
}

async function isPaused(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  const status = (await answer?.json()) as { data: { attributes: { status: number } } } | undefined;
  return status?.data.attributes.status === 4;
}

async function resultOf({ ended }: Program): Promise<Runner> {
  const { output, ...end } = await ended;
  // As the README of the manifests has it read from the log.
  const summary = /^\{$.*?^\}$/ms.exec(output)?.[0] ?? '{}';
  return { code: end.status === 'ended' ? end.code : null, summary: JSON.parse(summary), log: output };
}
