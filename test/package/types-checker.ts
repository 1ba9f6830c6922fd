import { createRequire } from 'node:module';

/** Loads are-the-types-wrong by what is published of it: Vitest by itself takes its sources, which Node does not run there. */
export function loadTypesChecker(): Promise<typeof import('@arethetypeswrong/core')> {
  return import(createRequire(import.meta.url).resolve('@arethetypeswrong/core'));
}
