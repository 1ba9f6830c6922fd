import type { Clock } from '../../provider/clock.ts';

/** What passed a door, and whether another was within at any moment of that. */
export type Passed<Result> = { result: Result; inCompany: boolean };

/** What stands before a side that is asked: whoever asks it passes here. */
export type Door = {
  /**
   * Passes at once where nobody is within; else when it is its turn, so that with others under way no more begin in a
   * second than may. One after the other, a provider is asked as fast as it answers.
   */
  pass: <Result>(time: Time, errand: () => Promise<Result>) => Promise<Passed<Result>>;
  /** Passes once nobody is within, and lets nobody in meanwhile. */
  passAlone: <Result>(time: Time, errand: () => Promise<Result>) => Promise<Result>;
};

/** Where its waiting is done; an abort lets in whoever waits, who will find out by himself. */
type Time = { clock: Clock; signal?: AbortSignal };

type Visit = { alone: boolean; inCompany: boolean; enter: () => void };

/** A door through which, with others under way, so many pass in a second. */
export function createDoor(perSecond = Number.POSITIVE_INFINITY): Door {
  const distanceMs = 1000 / perSecond;
  const waiting: Visit[] = [];
  const within = new Set<Visit>();
  let lastMs = Number.NEGATIVE_INFINITY;
  let isTimed = false;

  const letIn = (visit: Visit, { clock }: Time) => {
    lastMs = clock.now();
    within.add(visit);
    if (within.size > 1) for (const one of within) one.inCompany = true;
    visit.enter();
  };
  const next = (time: Time, isDue: boolean) => {
    let due = isDue;
    for (let visit = waiting[0]; visit !== undefined; visit = waiting[0]) {
      const isBarred = within.size > 0 && (visit.alone || [...within].some(({ alone }) => alone));
      if (isBarred) return;
      const waitMs = within.size === 0 || due ? 0 : lastMs + distanceMs - time.clock.now();
      if (waitMs > 0) return comeBack(time, waitMs);
      waiting.shift();
      letIn(visit, time);
      due = false;
    }
  };
  const comeBack = (time: Time, waitMs: number) => {
    if (isTimed) return;
    isTimed = true;
    const again = () => {
      isTimed = false;
      next(time, true);
    };
    time.clock.sleep(waitMs, time.signal).then(again, again);
  };
  const visit = async <Result>(time: Time, alone: boolean, errand: () => Promise<Result>): Promise<Passed<Result>> => {
    const one: Visit = { alone, inCompany: false, enter: () => {} };
    const entered = new Promise<void>((resolve) => {
      one.enter = resolve;
    });
    waiting.push(one);
    next(time, false);
    await entered;
    try {
      const result = await errand();
      return { result, inCompany: one.inCompany };
    } finally {
      within.delete(one);
      next(time, false);
    }
  };
  return {
    pass: (time, errand) => visit(time, false, errand),
    passAlone: async (time, errand) => (await visit(time, true, errand)).result,
  };
}
