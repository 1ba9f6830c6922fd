import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import { PROJECT } from '../../run-program.ts';
import { PACT_JVM } from './jvm.ts';
import { PACT_JS } from './node.ts';
import { PACT_PYTHON } from './python.ts';
import { PACT_RUST } from './rust.ts';
import { interopPage } from './table.ts';
import { faultsOf, type Tried, tryTool } from './try-tool.ts';

// Has Pact's verifiers of other languages verify the mock by our pacts, and writes contracts/pacts/INTEROP.md. What is not
// in the cache is got from its registry first, which takes minutes. Ends with 1 where a verifier is red, or none ran.
const PAGE = join(PROJECT, 'contracts/pacts/INTEROP.md');
const interactions = PACT_SCENARIOS.length;
const scratch = mkdtempSync(join(tmpdir(), 'group-counter-pact-interop-'));
const all: Tried[] = [];
try {
  for (const tool of [PACT_JS, PACT_PYTHON, PACT_RUST, PACT_JVM]) {
    console.error(`${tool.name} ${tool.version} …`);
    all.push(await tryTool(tool, { pacts: shippedPacts(), scratch }));
  }
} finally {
  rmSync(scratch, { recursive: true });
}
writeFileSync(PAGE, interopPage(all, interactions));
console.log(readFileSync(PAGE, 'utf8'));
const ran = all.filter((tried) => !('notRun' in tried));
if (ran.length === 0 || ran.some((tried) => faultsOf(tried, interactions).length > 0)) process.exitCode = 1;
