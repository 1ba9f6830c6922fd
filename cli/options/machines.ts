import { type Command, Option } from 'commander';
import { UsageError } from '../usage-error.ts';
import { positiveInteger } from './define.ts';

export type MachinesOptions = { parallelism?: number; emit?: readonly string[] };

/** Adds the options that split a load among several instances of k6, here or elsewhere. */
export function defineMachines(command: Command): Command {
  return command
    .addOption(
      new Option('--parallelism <n>', 'split the load among so many instances of k6').argParser(positiveInteger),
    )
    .option('--emit <kind dir...>', 'only write what runs it: k6-operator DIR');
}

/** The folder that manifests are to be written to, where that is asked for. Throws UsageError for any other kind of them. */
export function readEmit({ emit }: MachinesOptions): string | undefined {
  if (emit === undefined) return undefined;
  const [kind, folder, ...more] = emit;
  if (kind === 'k6-operator' && folder && more.length === 0) return folder;
  throw new UsageError(
    `Failed to read --emit: "${emit.join(' ')}" is not k6-operator and one folder. Give --emit k6-operator DIR.`,
  );
}
