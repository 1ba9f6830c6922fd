import { compareClients } from './client/compare-clients.ts';
import { compareServers } from './compare-servers.ts';
import { compareImports } from './imports/compare-imports.ts';
import { compareLatencies } from './latency/compare-latencies.ts';
import { readBenchOptions } from './options.ts';
import { profileServers } from './profile/profile-servers.ts';
import { measureRates } from './rate/measure-rates.ts';
import { compareTools } from './tools/compare.ts';

// What is measured unless told otherwise is to end within three minutes: servers take one, imports half of one, and tools what is left.
const { sections, rateSeconds } = readBenchOptions(process.argv.slice(2));
const toolsSeconds = sections.length === 1 ? 140 : 75;
const REPORTS = {
  servers: compareServers,
  tools: (when: Date) => compareTools(when, toolsSeconds),
  imports: compareImports,
  client: compareClients,
  latency: compareLatencies,
  rate: (when: Date) => measureRates(when, rateSeconds),
  profile: profileServers,
};

// What was started ends with this process, which a signal alone would not see to.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
for (const section of sections) console.log(`${await REPORTS[section](new Date())}\n`);
