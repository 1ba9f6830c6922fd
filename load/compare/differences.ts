import { engineText } from '../../contracts/report/limit.ts';
import type { ComparedRun } from './comparison.ts';

/** In what two runs differ: what is merely said, and what keeps one from being judged by the other. */
export type Differences = { said: string[]; deciding: string[] };

type Run = ComparedRun & { documented: number };

/** Ports of this machine differ from run to run; that is said, and keeps nothing from being judged. */
export function differencesOf(before: Run, after: Run): Differences {
  const targets = before.target === after.target ? [] : [`the targets differ: ${before.target} and ${after.target}`];
  const isHere = isLoopback(before.target) && isLoopback(after.target);
  const [was, is] = [before, after].map(({ engine }) => (engine ? engineText(engine) : 'an unknown engine'));
  const sameKind = before.engine?.name === after.engine?.name;
  const engines = was === is ? [] : [`the engines differ: ${was} and ${is}`];
  const limits =
    before.documented === after.documented
      ? []
      : [`the documented limits differ: ${before.documented} and ${after.documented} a second`];
  return {
    said: [...(isHere ? targets : []), ...(sameKind ? engines : [])],
    deciding: [...(isHere ? [] : targets), ...(sameKind ? [] : engines), ...limits],
  };
}

function isLoopback(target: string): boolean {
  const host = URL.parse(target)?.hostname ?? '';
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
