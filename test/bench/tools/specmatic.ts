import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../find-program.ts';
import { userSigAs } from './account.ts';
import { specForSpecmatic } from './specmatic-spec.ts';
import type { Missing, Reported, Tool } from './tool.ts';

type Env = Readonly<Record<string, string | undefined>>;

const SPEC = new URL('../../../openapi/generated/openapi.json', import.meta.url);
const JUNIT = 'junit';

const CONFIG = `version: 2
contracts:
  - provides:
      - spec.json
test:
  resiliencyTests:
    enable: all
disable_telemetry: true
`;

// Even telemetry that is off reports that it is: a proxy that is not there keeps everything on this machine.
const JAVA_OPTIONS = [
  '-Dspecmatic.disable.telemetry=true',
  ...['http', 'https'].flatMap((scheme) => [`-D${scheme}.proxyHost=127.0.0.1`, `-D${scheme}.proxyPort=9`]),
  '-Dhttp.nonProxyHosts=127.0.0.1|localhost',
];

/** Specmatic with its resiliency tests, where GROUP_COUNTER_SPECMATIC names its jar and Java is on the PATH. */
export function findSpecmatic(env: Env): Tool | Missing {
  const name = 'Specmatic';
  const jar = findProgram('GROUP_COUNTER_SPECMATIC', [], env);
  if (jar === undefined)
    return {
      name,
      install: 'npm install specmatic; export GROUP_COUNTER_SPECMATIC=$PWD/node_modules/specmatic/specmatic.jar',
    };
  const java = findProgram('GROUP_COUNTER_JAVA', ['java'], env);
  if (java === undefined) return { name, install: 'a Java of version 17 or newer on the PATH' };
  return {
    name: 'Specmatic, resiliency tests',
    aCheck: 'a scenario',
    command: ({ url, folder }) => {
      writeFileSync(join(folder, 'spec.json'), specForSpecmatic(readFileSync(SPEC, 'utf8')));
      writeFileSync(join(folder, 'specmatic.yaml'), CONFIG);
      mkdirSync(join(folder, JUNIT), { recursive: true });
      const args = [...JAVA_OPTIONS, '-jar', jar, 'test', `--testBaseURL=${url}`, `--junitReportDir=${JUNIT}`];
      const variables = { ...userSigAs('UserSig'), SPECMATIC_DISABLE_TELEMETRY: 'true' };
      return { file: java, args, cwd: folder, env: variables };
    },
    read: (folder) => readJunit(readReportFile(join(folder, JUNIT))),
  };
}

/** The counts in the head of a JUnit report. */
export function readJunit(xml: string): Reported {
  const head = /<testsuite\s[^>]*>/.exec(xml)?.[0] ?? '';
  const count = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(head)?.[1] ?? Number.NaN);
  return { checks: count('tests'), findings: count('failures') + count('errors') };
}

function readReportFile(folder: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith('.xml'));
  if (file === undefined) throw new Error('it left no JUnit report');
  return readFileSync(join(folder, file), 'utf8');
}
