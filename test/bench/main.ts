import { compareServers } from './compare-servers.ts';
import { readSections } from './options.ts';
import { compareTools } from './tools/compare.ts';

const REPORTS = { servers: compareServers, tools: compareTools };

// What was started ends with this process, which a signal alone would not see to.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
for (const section of readSections(process.argv.slice(2))) console.log(`${await REPORTS[section](new Date())}\n`);
