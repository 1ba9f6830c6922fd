import { createRequire } from 'node:module';
import type { LimitEngine } from '../../contracts/report/limit.ts';
import type { ProfileName } from '../profiles.ts';

/** What offers a load: k6, a program of its own, or the engine that comes with the kit. */
export type Engine = K6Engine | { name: 'embedded'; version: string };

/** `dashboard` is the file to which k6 writes its own report with pictures, where one is asked for. */
export type K6Engine = { name: 'k6'; version: string; path: string; dashboard?: string };

export const ENGINE_CHOICES = ['auto', 'k6', 'embedded'] as const;

/** Which engine is asked for; `auto` is k6 where it is found. */
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

/** The embedded engine; its version is that of undici, which carries its calls. */
export const EMBEDDED: Engine = { name: 'embedded', version: `undici ${undiciVersion()}` };

/** The profiles that the embedded engine serves; any other needs k6. */
export const EMBEDDED_PROFILES: readonly string[] = ['smoke', 'below', 'above'] satisfies ProfileName[];

/** An engine as reports name it: the path is this machine's own business. */
export function reportedEngine({ name, version }: Engine): LimitEngine {
  return { name, version };
}

function undiciVersion(): string {
  const { version }: { version: string } = createRequire(import.meta.url)('undici/package.json');
  return version;
}
