import type { AdapterNotes } from '../adapter/notes.ts';
import type { Session } from '../adapter/session.ts';
import { DRIVEN_CASES } from './cases/all-cases.ts';
import { SHOWN_BY } from './definitions.ts';
import type { DrivenCase } from './driven-case.ts';
import { assertSmoke, SMOKE_IDS } from './driven-smoke.ts';
import type { DrivenStage } from './driven-stage.ts';
import { TRAFFIC_SHOWN_BY } from './driven-traffic.ts';
import { type RanCases, type Restart, runCases } from './run-cases.ts';

type PlanParts = {
  stage: DrivenStage;
  notes: AdapterNotes;
  selected: (id: string) => boolean;
  restart: Restart;
  /** Why no more cases are to be played, once that is so. */
  whyOver: () => string | undefined;
};

/** The same with those that a client cannot be asked. */
export type RanPlan = RanCases & { unsupported: DrivenCase[] };

/**
 * Plays the two cases that try the protocol, one after the other, and then all that were selected. What is slow to answer
 * comes first, so that nothing waits for it at the end; what may spoil others comes last, alone.
 */
export async function runPlan(
  session: Session,
  parallel: number,
  { notes, selected, ...parts }: PlanParts,
): Promise<RanPlan> {
  const isOver = (): boolean => parts.whyOver() !== undefined;
  const run = (cases: readonly DrivenCase[], on: Session | undefined, width: number) =>
    runCases(cases, on, width, { ...parts, isOver });
  const cannot = ({ keys }: DrivenCase): boolean => keys.form !== 'any' && parts.stage.unsupported.includes(keys.form);
  const shownBy = Object.entries<readonly string[]>({ ...SHOWN_BY, ...TRAFFIC_SHOWN_BY });
  const showing = shownBy.flatMap(([id, cases]) => (selected(id) ? cases : []));
  const isWanted = (id: string): boolean => selected(id) || showing.includes(id);
  const wanted = DRIVEN_CASES.filter(({ check }) => isWanted(check.id) && !SMOKE_IDS.includes(check.id));
  const smoke = await run(
    DRIVEN_CASES.filter(({ check }) => SMOKE_IDS.includes(check.id)),
    session,
    1,
  );
  if (!isOver()) assertSmoke(smoke.played, notes, session);
  const able = wanted.filter((one) => !cannot(one)).sort((one, other) => slowness(other) - slowness(one));
  const rest = await run(
    able.filter(({ last }) => !last),
    smoke.session,
    parallel,
  );
  const last = await run(
    able.filter((one) => one.last),
    rest.session,
    1,
  );
  return {
    played: [...smoke.played, ...rest.played, ...last.played],
    left: [...smoke.left, ...rest.left, ...last.left],
    session: last.session,
    unsupported: wanted.filter(cannot),
  };
}

function slowness({ slow }: DrivenCase): number {
  return slow === 'delayed' ? 1 : 0;
}
