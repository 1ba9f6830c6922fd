import { faultsOf, type Tried } from './try-tool.ts';

/** The page that says what each verifier made of the mock, by so many interactions of our pacts. */
export function interopPage(all: readonly Tried[], interactions: number): string {
  const rows = all.map((tried) => `| ${cells(tried, interactions).join(' | ')} |`);
  const faults = all.flatMap((tried) => faultsOf(tried, interactions).map((one) => `- ${tried.tool.name}: ${one}`));
  return `<!-- Written by \`npm run interop:pact\`. Do not edit. -->
# The pacts in other teams' verifiers

Each verifier is given the pact files, the mock and its state endpoint, and nothing else of this kit. Each is then given a mock that answers one call with a wrong code, and must fail that interaction alone.

| verifier | version | from | interactions verified | of | sees the wrong code |
|---|---|---|---:|---:|---|
${rows.join('\n')}
${faults.length === 0 ? '' : `\n${faults.join('\n')}\n`}`;
}

function cells(tried: Tried, interactions: number): (string | number)[] {
  const { name, version, from } = tried.tool;
  if ('notRun' in tried)
    return [name, version, from, `not run: ${tried.notRun.replaceAll('|', '/')}`, interactions, ''];
  const passed = tried.right.filter((one) => one.passed).length;
  const sees = faultsOf(tried, interactions).some((fault) => fault.startsWith('of a wrong code')) ? 'no' : 'yes';
  return [name, version, from, passed, interactions, sees];
}
