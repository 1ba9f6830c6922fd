import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { nothingListens } from '../../serve.ts';
import { needs, StepFailed, step, type Way } from '../place.ts';
import { npmPackage } from './npm.ts';

const MINUTE = 60_000;

/** Prism in the place of the mock: it must answer a right call with an example of the edition. */
export const prismMock: Way = async ({ tool, yaml, env }) => {
  const home = await npmPackage(`${tool.package}@${tool.version}`);
  const port = new URL(await nothingListens()).port;
  const args = [join(home, 'node_modules/.bin/prism'), 'mock', '--port', port, yaml];
  const prism = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: MINUTE });
  try {
    for await (const line of createInterface(prism.stdout)) if (line.includes('listening')) break;
    const who = { sdkappid: env.INTEROP_SDKAPPID, identifier: env.INTEROP_IDENTIFIER, usersig: env.INTEROP_USERSIG };
    const query = new URLSearchParams({ ...who, random: '7', contenttype: 'json' });
    const call = {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"GroupId":"any"}' },
      signal: AbortSignal.timeout(MINUTE),
    };
    const response = await fetch(`http://127.0.0.1:${port}${OPERATION_PATH}?${query}`, call).catch((error: Error) => {
      throw new StepFailed(`run: ${error.message}`);
    });
    const answer = await response.text();
    if (!answer.includes('"ActionStatus":"OK"'))
      throw new StepFailed(`run: it answered ${response.status} ${answer.slice(0, 120)}`);
    return { fine: 'answers a right call with an example' };
  } finally {
    const ended = once(prism, 'exit');
    prism.kill();
    await ended;
  }
};

// Even telemetry that is off reports that it is: a proxy that is not there keeps everything on this machine.
const JAVA_OPTIONS = [
  '-Dspecmatic.disable.telemetry=true',
  ...['http', 'https'].flatMap((scheme) => [`-D${scheme}.proxyHost=127.0.0.1`, `-D${scheme}.proxyPort=9`]),
  '-Dhttp.nonProxyHosts=127.0.0.1|localhost',
];

/** Specmatic's contract test: it plays every named pair of examples at the mock. */
export const specmaticTest: Way = async ({ tool, folder, json, env }) => {
  needs('java');
  const home = await npmPackage(`${tool.package}@${tool.version}`);
  writeFileSync(
    join(folder, 'specmatic.yaml'),
    `version: 2\ncontracts:\n  - provides:\n      - ${json}\ndisable_telemetry: true\n`,
  );
  const args = ['-jar', join(home, 'node_modules/specmatic/specmatic.jar'), 'test', `--testBaseURL=${env.INTEROP_URL}`];
  const said = await step('test', ['java', ...JAVA_OPTIONS, ...args], {
    folder,
    env: { UserSig: env.INTEROP_USERSIG },
    // Half a minute does; where examples lack a parameter it makes combinations without end.
    minutes: 3,
  });
  const [, tests, good] = /Tests run: (\d+), Successes: (\d+)/.exec(said) ?? [];
  if (tests === undefined || Number(tests) === 0) throw new StepFailed(`test: it ran nothing: ${said.slice(-120)}`);
  return { fine: `${good} of ${tests} examples pass` };
};
