import { type Command, Option } from 'commander';
import { positiveInteger } from './define.ts';

export type MachinesOptions = { parallelism?: number };

/** Adds the option that splits a load among several instances of k6. */
export function defineMachines(command: Command): Command {
  return command
    .addOption(
      new Option('--parallelism <n>', 'split the load among so many instances of k6').argParser(positiveInteger),
    );
}
