import process from 'node:process';
import type { Outside } from '../../../cli/context.ts';
import { cli, type Ran } from '../run.ts';

/**
 * What a client in a few lines is made of: `call(GroupId, more)` sends a call as the page has it, but for what `more` says
 * of its method, path, query (null leaves a parameter out), headers and body. Resolves with the text of the answer.
 */
const PRELUDE = `
const { GROUP_COUNTER_BASE_URL: base, GROUP_COUNTER_SDKAPPID, GROUP_COUNTER_IDENTIFIER, GROUP_COUNTER_USERSIG } = process.env;
const usual = () => ({ sdkappid: GROUP_COUNTER_SDKAPPID, identifier: GROUP_COUNTER_IDENTIFIER, usersig: GROUP_COUNTER_USERSIG, random: String(Math.floor(Math.random() * 2 ** 32)), contenttype: 'json' });
const call = async (GroupId, more = {}) => {
  const query = Object.entries({ ...usual(), ...more.query }).filter(([, value]) => value !== null);
  const text = more.raw ?? query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const url = base + (more.path ?? '/v4/group_open_http_svc/get_group_counter') + '?' + text;
  const headers = { 'content-type': 'application/json', ...more.headers };
  const answer = await fetch(url, { method: more.method ?? 'POST', headers, body: more.body ?? JSON.stringify({ GroupId }), signal: more.signal });
  return answer.text();
};
`;

/** The command line of a client with this script. */
export function client(script: string): string[] {
  return [process.execPath, '--input-type=module', '-e', `${PRELUDE}\n${script}`];
}

/** Checks the client with this script, and gives its report too. */
export async function checkClient(
  script: string,
  options: readonly string[] = [],
  rest: Partial<Outside> = {},
): Promise<Ran & { report: Report }> {
  const env = { PATH: process.env['PATH'], ...rest.env };
  const ran = await cli(['check-client', '--format', 'json', ...options, '--', ...client(script)], { ...rest, env });
  return { ...ran, report: ran.stdout === '' ? ({} as Report) : (JSON.parse(ran.stdout) as Report) };
}

type Report = {
  verdict: string;
  complete: boolean;
  incomplete: string[];
  checks: { id: string; outcome: string; reason?: string; findings: { code: string; message: string }[] }[];
  coverage?: { percent: number; met: string[]; missed: string[] };
};

/** The checks with this outcome. */
export function withOutcome({ checks }: Report, ...outcomes: string[]): string[] {
  return checks.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
}
