// npm run interop [-- NAME…]: gives both editions of the contract to tools of other teams, which it brings in from their
// registries, and writes openapi/INTEROP.md. With names, those rows are tried anew and the others stay as they came last
// from the same sources. It takes many minutes and the registries, and so is no part of the tests.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { type RunningServer, startServer } from '../../mocks/server.ts';
import { hashOf } from '../proof/sources.ts';
import { PROJECT } from '../run-program.ts';
import { answersOfCases, INTEROP_CASES } from './cases.ts';
import { CACHE, type Place } from './place.ts';
import { type InteropResult, resultOf } from './result.ts';
import { INTEROP, interopFaults, interopTable } from './table.ts';
import { type Edition, INTEROP_TOOLS } from './tools.ts';
import { WAYS } from './ways/index.ts';

const FILES: Record<Edition, { yaml: string; json: string }> = {
  strict: { yaml: 'openapi/get-group-counter.yaml', json: 'openapi/generated/openapi.json' },
  compat: { yaml: 'openapi/generated/openapi-compat.yaml', json: 'openapi/generated/openapi-compat.json' },
};

function environment({ url, account }: RunningServer): Place['env'] {
  const { sdkappid, identifier, secretKey } = account;
  return {
    INTEROP_URL: url,
    INTEROP_SDKAPPID: String(sdkappid),
    INTEROP_IDENTIFIER: identifier,
    INTEROP_USERSIG: signUserSig(sdkappid, secretKey, identifier),
  };
}

async function tryTools(words: readonly string[], keep: (result: InteropResult) => void): Promise<void> {
  const server = await startServer({ alter: answersOfCases });
  const root = mkdtempSync(join(tmpdir(), 'group-counter-interop-'));
  const groups = INTEROP_CASES.map(({ GroupId }) => GroupId);
  try {
    for (const tool of INTEROP_TOOLS.filter(
      ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
    ))
      for (const edition of ['strict', 'compat'] as const) {
        const folder = mkdtempSync(join(root, 'tool-'));
        const files = { yaml: join(PROJECT, FILES[edition].yaml), json: join(PROJECT, FILES[edition].json) };
        const place: Place = { tool, folder, edition, ...files, env: environment(server), groups };
        keep(await resultOf(tool, edition, WAYS[tool.name](place)));
        rmSync(folder, { recursive: true, force: true });
      }
  } finally {
    rmSync(root, { recursive: true, force: true });
    await server.close();
  }
}

const hash = hashOf(INTEROP);
const file = join(CACHE, `results-${hash}.json`);
mkdirSync(CACHE, { recursive: true });
const words = process.argv.slice(2);
// Read anew each time: another run, of other tools, may have written meanwhile.
const resultsSoFar = () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as InteropResult[]) : []);
const now: InteropResult[] = [];
await tryTools(words, (result) => {
  now.push(result);
  const others = resultsSoFar().filter(({ tool, edition }) => tool !== result.tool || edition !== result.edition);
  writeFileSync(file, JSON.stringify([...others, result]));
  console.log(
    `${{ true: 'good   ', false: 'fails  ', undefined: '       ' }[String(result.good)]} ${result.tool}, ${result.edition}: ${result.said}`,
  );
});
const results = resultsSoFar();
writeFileSync(join(PROJECT, INTEROP.file), interopTable(results, hash));
const faults = interopFaults(results, now);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
