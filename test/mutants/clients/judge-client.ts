import type { CheckResult } from '../../../contracts/report/check-result.ts';
import type { JudgedWay } from './defect.ts';
import { drive } from './drive.ts';

/** Judges a client in its way. Which checks are wanted matters to one that is driven: each is a case that is played. */
export async function judgeClient(client: JudgedWay, selected?: (id: string) => boolean): Promise<CheckResult[]> {
  if ('watch' in client) return client.watch();
  const { adapter, waits } = client;
  const { checks } = await drive(adapter, { ...(waits && { waits }), ...(selected && { selected }) });
  return checks;
}
