import { MOST_LINES, NODE_FREE, RESERVED_NAMES } from './reserved.ts';
import type { LayerRule } from './rule.ts';
import { LAYER_RULES } from './rules.ts';
import { namesUsed, type Source } from './sources.ts';

/** Imports that go against the rules, one sentence each. */
export function forbiddenImports(sources: readonly Source[], rules: readonly LayerRule[] = LAYER_RULES): string[] {
  return sources.flatMap((source) => {
    const rule = ruleFor(source.path, rules);
    if (rule === undefined) return [`${source.path} is in no folder that ARCHITECTURE.md knows.`];
    const allowed = [...rule.ours, ...rule.outside].join(', ') || 'nothing';
    return [
      ...source.ours.filter((path) => !matches(path, rule.ours)),
      ...source.outside.filter((name) => !matches(name, rule.outside)),
    ].map((name) => `${source.path} imports ${name}, while ${rule.folder} may import: ${allowed}.`);
  });
}

/** Modules of Node that browsers or k6 would meet, with the way there. */
export function reachableNodeModules(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const follow = (path: string, way: readonly string[]): string[] => {
    const source = byPath.get(path);
    if (source === undefined || seen.has(path)) return [];
    seen.add(path);
    const found = source.outside.filter((name) => name.startsWith('node:'));
    return [
      ...found.map((name) => [...way, path, name].join(' -> ')),
      ...source.ours.flatMap((next) => follow(next, [...way, path])),
    ];
  };
  return sources.filter(({ path }) => matches(path, NODE_FREE)).flatMap(({ path }) => follow(path, []));
}

/** Uses of names that are reserved to certain files. */
export function reservedNames(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const used = namesUsed(source);
    return RESERVED_NAMES.filter(({ name, files }) => used.has(name) && !files.includes(source.path)).map(
      ({ name, files }) => `${source.path} touches ${name}, which is left to ${files.join(', ')}.`,
    );
  });
}

/** Files that are too long. */
export function longFiles(sources: readonly Source[]): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${MOST_LINES}.`);
}

/** Whether a path or module name is one of these, or below one of those that end in / or *. */
export function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    /[/*]$/.test(pattern) ? name.startsWith(pattern.replace(/\*$/, '')) : name === pattern,
  );
}

function ruleFor(path: string, rules: readonly LayerRule[]): LayerRule | undefined {
  return rules
    .filter(({ folder }) => matches(path, [folder]))
    .sort((one, other) => other.folder.length - one.folder.length)[0];
}
