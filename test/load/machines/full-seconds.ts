import { lastStretches } from '../../../load/measure/journal-seconds.ts';
import { readJournal } from '../../../load/measure/read-journal.ts';
import type { RunningServer } from '../../../mocks/server.ts';

export function journalOf({ url }: Pick<RunningServer, 'url'>): string {
  return `${url}/__group-counter/journal`;
}

/** Calls that arrived in each second of the mock's clock that lay within the measured load from end to end. */
export async function fullSeconds(server: Pick<RunningServer, 'url'>): Promise<number[]> {
  const seconds = lastStretches(await readJournal(journalOf(server)), 1);
  return seconds.slice(1, -1).map(({ calls }) => calls);
}
