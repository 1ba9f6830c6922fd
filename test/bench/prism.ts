import { findProgram } from './find-program.ts';
import type { Start } from './subject.ts';

export const PRISM_INSTALL = 'npm install --global @stoplight/prism-cli';

/** Prism's mock on the same spec, where Prism is on the PATH or named by GROUP_COUNTER_PRISM. */
export function findPrism(env: Readonly<Record<string, string | undefined>>): Start | undefined {
  const program = findProgram('GROUP_COUNTER_PRISM', ['prism'], env);
  return program === undefined
    ? undefined
    : { name: "Prism's mock", file: 'prism.ts', args: [program], answersRight: isSampleAnswer };
}

/** Prism answers the spec's example, whatever group is asked for. */
function isSampleAnswer(body: string): boolean {
  const { ActionStatus, GroupCounter } = JSON.parse(body) as { ActionStatus?: unknown; GroupCounter?: unknown };
  return ActionStatus === 'OK' && Array.isArray(GroupCounter) && GroupCounter.length > 0;
}
