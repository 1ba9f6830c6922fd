import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { type ServerOptions, startServer } from '../../../mocks/server.ts';
import type { Judged, PactTool, Subject } from './pact-tool.ts';

/** What came of a verifier: what it says of the mock, and of one that is wrong in a code. */
export type Tried = { tool: PactTool } & ({ right: readonly Judged[]; wrong: readonly Judged[] } | { notRun: string });

/** The scenario whose code is wrong in the mock that must not pass. */
const SPOILT = 'missing-group';
const SPOILT_TITLE = SCENARIOS.find(({ id }) => id === SPOILT)?.title;

const spoil: NonNullable<ServerOptions['alter']> = (reply, { body }) =>
  Buffer.from(body).includes(`kit-${SPOILT}"`)
    ? { ...reply, body: String(reply.body).replace('"ErrorCode":10010', '"ErrorCode":10002') }
    : reply;

/** Has a verifier judge the mock by these pacts, and then the mock with a wrong code in one answer. Never rejects. */
export async function tryTool(tool: PactTool, files: Pick<Subject, 'pacts' | 'scratch'>): Promise<Tried> {
  try {
    await tool.prepare();
  } catch (error) {
    return { tool, notRun: `not installed: ${(error as Error).message}` };
  }
  try {
    return { tool, right: await verifyMock(tool, files), wrong: await verifyMock(tool, files, { alter: spoil }) };
  } catch (error) {
    return { tool, notRun: (error as Error).message };
  }
}

async function verifyMock(
  tool: PactTool,
  files: Pick<Subject, 'pacts' | 'scratch'>,
  options: ServerOptions = {},
): Promise<readonly Judged[]> {
  const { url, statesUrl, close } = await startServer(options);
  try {
    return await tool.verify({ url, statesUrl, ...files });
  } finally {
    await close();
  }
}

/** What is wrong with what a verifier said, of so many interactions: empty where it passed all, and sees the wrong code. */
export function faultsOf(tried: Tried, interactions: number): string[] {
  if ('notRun' in tried) return [];
  const { right, wrong } = tried;
  const failed = right.filter(({ passed }) => !passed).map(({ description }) => `failed: ${description}`);
  const seen = wrong.filter(({ passed }) => !passed).map(({ description }) => description);
  return [
    ...failed,
    ...(right.length === interactions ? [] : [`it judged ${right.length} of ${interactions} interactions`]),
    ...(seen.join() === SPOILT_TITLE ? [] : [`of a wrong code it says: ${seen.join() || 'nothing'}`]),
  ];
}
