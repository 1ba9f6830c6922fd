import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What an example, client or project, came to: `good` is undefined where what it needs is not on this machine. */
export type Came = { name: string; good: boolean | undefined; lines: readonly string[] };

/** What makes and tries an example in a folder of its own. */
export type Example = { name: string; tryIn: (folder: string) => Promise<Omit<Came, 'name'>> };

/**
 * Tries the examples that the command line names by a part of their names, all where it names none, one after the other, and
 * says what came of each. The process ends well only where each that could be tried was good, and one was.
 */
export async function mainOfExamples(examples: (common: string) => Promise<readonly Example[]>): Promise<void> {
  const words = process.argv.slice(2);
  const root = mkdtempSync(join(tmpdir(), 'group-counter-examples-'));
  const all: Came[] = [];
  try {
    for (const { name, tryIn } of await examples(root)) {
      if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
      const folder = join(root, name.replaceAll(/\W+/g, '-'));
      mkdirSync(folder);
      const came = { name, ...(await tryIn(folder)) };
      all.push(came);
      console.log([`${WORDS[String(came.good)]}  ${name}`, ...came.lines].join('\n  '));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const count = (good: boolean | undefined) => all.filter((came) => came.good === good).length;
  console.log(`${count(true)} of ${all.length - count(undefined)} examples tried`);
  process.exitCode = count(true) > 0 && count(false) === 0 ? 0 : 1;
}

const WORDS: Readonly<Record<string, string>> = { true: 'tried  ', false: 'FAILED ', undefined: 'not run' };
