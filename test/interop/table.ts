import { headingOf, type WrittenProof } from '../proof/sources.ts';
import { INTEROP_CASES } from './cases.ts';
import type { InteropResult } from './result.ts';
import { type Edition, INTEROP_TOOLS, type InteropTool } from './tools.ts';

/** The table of `npm run interop`, and what it is made from: both editions, the tools with their versions, and the cases. */
export const INTEROP: WrittenProof = {
  file: 'openapi/INTEROP.md',
  command: 'npm run interop',
  madeFrom: ['openapi/get-group-counter.yaml', 'openapi/generated/openapi*', 'test/interop/{tools,cases}.ts'],
};

const EDITIONS: readonly Edition[] = ['strict', 'compat'];

/** The table as Markdown: every tool on both editions, the one to give it first. */
export function interopTable(results: readonly InteropResult[], hash: string): string {
  const rows = INTEROP_TOOLS.flatMap((tool) => rowsOf(tool, results));
  return `${headingOf(INTEROP, hash)}# The contract in other tools

What tools make of the two editions, tried against the mock: \`strict\` is \`group-counter-kit/openapi.yaml\`, \`compat\` is \`/openapi-compat.yaml\`. The edition in **bold** is the one to give to that tool; on it every row that was run must be good. On the other edition a generator is tried with the same client, so it also counts as failed where its code is merely another than that client is written for.

A client reads ${INTEROP_CASES.length} answers: ${INTEROP_CASES.map(({ name }) => name).join(', ')}. "int64 rounded to a double" is said where language or JSON reader keep no integer beyond 2^53. What was not run is not counted as good.

| tool | version | edition | result |
|---|---|---|---|
${rows.join('\n')}
`;
}

function rowsOf(tool: InteropTool, results: readonly InteropResult[]): string[] {
  const editions = [...EDITIONS].sort((one, other) => Number(other === tool.edition) - Number(one === tool.edition));
  return editions.map((edition) => {
    const result = results.find((one) => one.tool === tool.name && one.edition === edition);
    const name = edition === tool.edition ? `**${edition}**` : edition;
    return `| ${tool.name} | ${tool.version} | ${name} | ${said(result)} |`;
  });
}

function said(result: InteropResult | undefined): string {
  if (result === undefined) return 'not run';
  return `${result.good === undefined ? '' : result.good ? 'good: ' : 'fails: '}${result.said.replaceAll('|', '/')}`;
}

/** Why a run of the script is red: a tool fails on the edition named for it, or none of those asked for ran. */
export function interopFaults(results: readonly InteropResult[], now: readonly InteropResult[]): string[] {
  const named = (result: InteropResult) => INTEROP_TOOLS.find(({ name }) => name === result.tool)?.edition;
  const red = results.filter((one) => one.good === false && one.edition === named(one));
  return [
    ...red.map(({ tool, edition }) => `${tool} fails on the ${edition} edition, which is the one named for it`),
    ...(now.some(({ good }) => good !== undefined) ? [] : ['No tool ran']),
  ];
}
