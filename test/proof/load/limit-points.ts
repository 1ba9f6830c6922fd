import type { Point } from '../point.ts';
import { caughtOf, tally } from './tally.ts';
import type { LimitEvidence } from './trials.ts';

/** The points of the proof by limiters: each defective one is caught, each right one passes and is told for what it is. */
export function pointsOfLimiters({ runs, defects, rights }: LimitEvidence): Point[] {
  return [
    ...(defects.length === 0 || rights.length === 0 || runs === 0
      ? [['There are no limiters of both kinds, or no trials of them.']]
      : []),
    ...defects.map((one) => {
      const caught = caughtOf(one);
      if (caught === runs) return [];
      return [`The limiter ${one.defect.id} is caught by ${one.defect.finding} in ${caught} of ${runs} trials.`];
    }),
    ...rights.map((one) => {
      const { passed, named, blamed, blamedShared } = tally(one);
      const of = `The right limiter ${one.right.id}`;
      return [
        ...(passed === runs ? [] : [`${of} passes in ${passed} of ${runs} trials, and is blamed in ${blamed}.`]),
        ...(named === runs ? [] : [`${of} is among the possible ones in ${named} of ${runs} trials.`]),
        ...(blamedShared === 0 ? [] : [`${of} is blamed beside others in ${blamedShared} of ${runs} trials.`]),
      ];
    }),
  ];
}
