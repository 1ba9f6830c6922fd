import { findK6 } from '../load/engine/k6-binary.ts';
import { buildK6Once } from '../load/engine/k6-build-once.ts';

/** Builds k6 before any test where it is not there yet, so that no two tests build it at the same time. */
export default async function setup(): Promise<void> {
  const k6 = await findK6({ env: process.env });
  if (k6.found || k6.named) return;
  await buildK6Once({ env: process.env, progress: (line) => process.stderr.write(`${line}\n`) });
}
