import { readFileSync } from 'node:fs';
import { PROJECT } from '../../run-program.ts';

/** What a source says, in words of our own. */
export type Citation = { name: string; sentence: string };

/** Shorter than this nothing is said. */
const LEAST_LETTERS = 20;

const { 'x-sources': SOURCES } = JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8')) as {
  'x-sources': Record<string, string>;
};

/** The citations of a source, each `[name]: sentence`; undefined where it is anything else. */
export function citationsOf(source: string): Citation[] | undefined {
  const read = source.split(/; (?=\[)/).map((part) => /^\[([a-z][a-z0-9-]*)\]: (\S.*)$/.exec(part));
  if (read.some((match) => match === null)) return undefined;
  return read.map((match) => ({ name: match?.[1] ?? '', sentence: match?.[2] ?? '' }));
}

/** What is wrong with a source by itself. */
export function faultsOfSource(source: string): string[] {
  const citations = citationsOf(source);
  if (citations === undefined) return [`not of the form [name]: sentence; [name]: sentence: ${source}`];
  return citations.flatMap(({ name, sentence }) => [
    ...(name in SOURCES ? [] : [`x-sources has no ${name}`]),
    ...(sentence.length < LEAST_LETTERS ? [`says too little: ${sentence}`] : []),
    ...(/[[\]]/.test(sentence) ? [`cites within a sentence: ${sentence}`] : []),
    // Whole documents say nothing that can be looked up.
    ...(['http', 'json'].includes(name) && !/\bRFC \d{4} sections? \d/.test(sentence)
      ? [`names no section: ${sentence}`]
      : []),
  ]);
}

/** What is wrong with the source of a check that demands one answer, or lets several pass. */
export function faultsOfDemand(source: string, answers: 'one' | 'several'): string[] {
  const names = (citationsOf(source) ?? []).map(({ name }) => name);
  if (answers === 'one' && names.every((name) => name === 'unstated')) return ['demands what no source says'];
  if (answers === 'several' && names[0] !== 'unstated') return ['does not say what is left open'];
  return [];
}
