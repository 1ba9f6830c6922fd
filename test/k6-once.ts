import { findK6 } from '../load/k6-binary.ts';

/** Builds k6 before any test where it is not there yet, so that no two tests build it at the same time. */
export default async function setup(): Promise<void> {
  await findK6({ env: process.env, progress: (line) => process.stderr.write(`${line}\n`) });
}
