import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { spawnedPort } from '../../../../contracts/check-client/adapter/spawned.ts';
import type { Waits } from '../../../../contracts/check-client/adapter/waits.ts';
import type { DrivenResult } from '../../../../contracts/check-client/driven/drive-client.ts';
import { type Driving, drive } from '../../../mutants/clients/drive.ts';

/** The cases that broken adapters are driven through: the two that come first, and four more. */
export const FEW = [
  'conclude-ok',
  'conclude-10010',
  'conclude-10002',
  'conclude-10004',
  'conclude-10015',
  'conclude-one-counter',
];

/** A start takes its time on a machine that is busy; of the others each test says which it waits for. */
const QUICK: Partial<Waits> = { startMs: 20_000, caseMs: 5000, slowCaseMs: 5000, endMs: 5000 };

/** Drives the adapter of this fault through a few cases. */
export function driveBroken(
  fault: string,
  {
    waits = {},
    argument = '',
    ...options
  }: Omit<Driving, 'waits'> & { waits?: Partial<Waits>; argument?: string } = {},
): Promise<DrivenResult> {
  const file = fileURLToPath(new URL('adapter.ts', import.meta.url));
  return drive(spawnedPort(process.execPath, [file, fault, argument], process.env), {
    waits: { ...QUICK, ...waits },
    selected: (id) => FEW.includes(id) || id.startsWith('adapter-'),
    ...options,
  });
}

/** The outcomes of the cases, by how often they came, and of the checks of the adapter. */
export function outcomes({ checks }: DrivenResult): Record<string, number | string> {
  const counts: Record<string, number | string> = {};
  for (const { id, outcome } of checks) {
    if (id.startsWith('adapter-')) {
      if (outcome !== 'passed') counts[id] = outcome;
    } else counts[outcome] = Number(counts[outcome] ?? 0) + 1;
  }
  return counts;
}
