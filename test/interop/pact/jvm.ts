import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../run-program.ts';
import { assertDone, BUILD_MS, CACHE, type Judged, NO_TRACKING, type PactTool, type Subject } from './pact-tool.ts';

const VERSION = '4.6.20';
const GOAL = `au.com.dius.pact.provider:maven:${VERSION}:verify`;
const REPOSITORY = join(CACHE, 'm2');

/** Pact's verifier for the JVM, by its plugin for Maven. */
export const PACT_JVM: PactTool = {
  name: 'au.com.dius.pact.provider:maven',
  version: VERSION,
  from: 'Maven Central',
  async prepare() {
    assertDone('mvn --version', await run('mvn', ['--version']));
  },
  async verify(subject) {
    const cwd = mkdtempSync(join(subject.scratch, 'jvm-'));
    writeFileSync(join(cwd, 'pom.xml'), pomFor(subject));
    const args = ['--batch-mode', '--quiet', `-Dmaven.repo.local=${REPOSITORY}`, GOAL];
    const ran = await run('mvn', args, { cwd, env: NO_TRACKING, timeoutMs: BUILD_MS });
    const report = join(cwd, 'target/reports/pact/get_group_counter.json');
    // It ends with 1 where an interaction failed, which is in the report.
    if (!existsSync(report)) assertDone('mvn', { ...ran, status: ran.status || 1 });
    return resultsOf(JSON.parse(readFileSync(report, 'utf8')) as Report);
  },
};

type Report = {
  execution: { interactions: { interaction: { description: string }; verification: { result: string } }[] }[];
};

function resultsOf({ execution }: Report): Judged[] {
  return execution
    .flatMap(({ interactions }) => interactions)
    .map(({ interaction, verification }) => ({
      description: interaction.description,
      passed: verification.result === 'OK',
    }));
}

function pomFor({ url, statesUrl, pacts }: Subject): string {
  const { hostname, port } = new URL(url);
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>group-counter-kit</groupId>
  <artifactId>pact-interop</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>au.com.dius.pact.provider</groupId>
    <artifactId>maven</artifactId>
    <version>${VERSION}</version>
    <configuration>
      <serviceProviders><serviceProvider>
        <name>get_group_counter</name>
        <protocol>http</protocol>
        <host>${hostname}</host>
        <port>${port}</port>
        <stateChangeUrl>${statesUrl}</stateChangeUrl>
        <stateChangeUsesBody>true</stateChangeUsesBody>
        <stateChangeTeardown>true</stateChangeTeardown>
        <pactFileDirectory>${dirname(pacts[0] ?? '')}</pactFileDirectory>
      </serviceProvider></serviceProviders>
      <reports><report>json</report></reports>
    </configuration>
  </plugin></plugins></build>
</project>
`;
}
