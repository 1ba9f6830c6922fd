import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** What a measured program leaves when it ends. `peakMb` is the most memory that was resident. */
export type Usage = { peakMb: number };

// Loaded before a program (node --import), so that it is measured from within and without a tool of the system.
const file = process.env['HOSTILE_USAGE_FILE'];
if (file !== undefined)
  process.once('exit', () => {
    // A child of the program would overwrite what is meant of the program.
    if (process.env['HOSTILE_USAGE_PID'] !== String(process.ppid)) return;
    writeFileSync(file, JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024 } satisfies Usage));
  });
