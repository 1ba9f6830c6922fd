import type { Command } from '../timed-run.ts';

/** The provider, which is right, and a folder of the run's own. */
export type Target = { url: string; statesUrl: string; folder: string };

/** What a tool says of its run: how many checks it made, and how many of them it counts against the provider. */
export type Reported = { checks: number; findings: number };

/** A program that checks a provider. `aCheck` says what it counts, to follow "A check is". */
export type Tool = {
  name: string;
  aCheck: string;
  command: (target: Target) => Command;
  /** Reads the report that the run left in its folder. Throws where there is none. */
  read: (folder: string) => Reported;
};

/** A tool that is not installed, and what installs it. */
export type Missing = { name: string; install: string };
