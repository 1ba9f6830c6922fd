import type { Report } from '../contracts/report/report.ts';

/** What the program exits with; the same for every command. */
export const EXIT = {
  /** Ran, and everything that was asked for holds. */
  ok: 0,
  /** Ran, and found at least one incompatibility or broken threshold. */
  incompatible: 1,
  /** Wrong usage or configuration; nothing was sent. */
  usage: 2,
  /** Could not come to a verdict. */
  inconclusive: 3,
  /** Interrupted; what was gathered so far is still reported. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command does once its options are read: it hands over its exit code. */
export type Finish = (code: Promise<ExitCode>) => Promise<void>;

/** The exit code of a report: an interrupt comes first, then the verdict. */
export function exitCodeOf({ complete, verdict }: Pick<Report, 'complete' | 'verdict'>): ExitCode {
  if (!complete) return EXIT.interrupted;
  switch (verdict) {
    case 'compatible':
      return EXIT.ok;
    case 'incompatible':
      return EXIT.incompatible;
    case 'inconclusive':
      return EXIT.inconclusive;
  }
}
