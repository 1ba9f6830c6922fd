/** What is to be known of the profile of a run to judge it; `expect` says what the limit makes of it. */
export type JudgedProfile = {
  name: string;
  ratePerSecond: number;
  durationSeconds: number;
  expect?: string;
};
