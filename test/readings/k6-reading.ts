import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireK6 } from '../load/provider.ts';
import { PROJECT, run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

const SCRIPT = (corpus: string, verdicts: string): string => `
import { validateRequest, validateResponse } from '${join(PROJECT, 'openapi/generated/validators.js')}';
const { requests, answers } = JSON.parse(open('${corpus}'));
export const options = { vus: 1, iterations: 1 };
export default function () {}
export function handleSummary() {
  // Its parser refuses numbers that Node reads as Infinity: neither is an answer of the operation.
  const judge = (validate) => (text) => {
    try {
      return validate(JSON.parse(text));
    } catch {
      return false;
    }
  };
  const verdicts = { requests: requests.map(judge(validateRequest)), answers: answers.map(judge(validateResponse)) };
  return { '${verdicts}': JSON.stringify(verdicts) };
}
`;

/** What the validators say inside k6, text by text. */
export async function readInK6(
  requests: readonly string[],
  answers: readonly string[],
): Promise<{ requests: boolean[]; answers: boolean[] }> {
  const { path } = await requireK6();
  const folder = temporaryFolder({ 'corpus.json': JSON.stringify({ requests, answers }) });
  const script = temporaryFolder({ 'read.js': SCRIPT(join(folder, 'corpus.json'), join(folder, 'verdicts.json')) });
  const { status, stderr } = await run(path, ['run', '--quiet', join(script, 'read.js')], {
    env: { K6_NO_USAGE_REPORT: 'true' },
  });
  // k6 exits with 0 also where its summary threw.
  const verdicts = join(folder, 'verdicts.json');
  if (status !== 0 || !existsSync(verdicts))
    throw new Error(`Failed to read the corpus in k6: it exited with ${status}. It said: ${stderr.slice(0, 2000)}`);
  return JSON.parse(readFileSync(verdicts, 'utf8'));
}
