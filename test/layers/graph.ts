import { matches } from './check.ts';
import type { Source } from './sources.ts';

/** Modules from outside among `unwanted` that are loaded with a file, each with a way there. */
export function loadedWith(sources: readonly Source[], path: string, unwanted: readonly string[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const follow = (name: string, way: readonly string[]): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const here = [...way, name];
    if (matches(name, unwanted)) return [here.join(' -> ')];
    return (byPath.get(name)?.loaded ?? []).flatMap((next) => follow(next, here));
  };
  if (!byPath.has(path)) throw new Error(`Failed to follow ${path}: there is no such source. Correct the path.`);
  return follow(path, []);
}

/** Circles of imports, of types too, each as one way round; of circles that meet, one is found at a time. */
export function importCircles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const next of byPath.get(path)?.ours ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) follow(path, []);
  return circles;
}
