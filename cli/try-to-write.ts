import type { Context } from './context.ts';

/** Writes something; where that fails, says so on standard error. Returns whether it was written. */
export async function tryToWrite(what: string, { stderr }: Context, write: () => unknown): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    stderr.write(`Failed to write ${what}: ${(error as Error).message}. Give a place that can be written.\n`);
    return false;
  }
}
