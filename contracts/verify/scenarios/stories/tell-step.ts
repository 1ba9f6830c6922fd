import { countersText } from '../../../oracles/answer-text.ts';
import { quoteJson } from '../../../oracles/quote.ts';
import { CREDENTIAL_TEXTS } from '../../../scenarios/credential-text.ts';
import type { Call, CallBody, Expectation } from '../../../scenarios/scenario.ts';
import type { GivenState } from '../../../scenarios/states.ts';
import type { Story, StoryStep } from '../../../scenarios/stories.ts';

/** A step as a finding names it: which it is, what it asks, and what was set up for it. */
export function stepText({ steps }: Story, index: number): string {
  const step = steps[index];
  const name = `Step ${index + 1} of ${steps.length}`;
  if (step === undefined) return name;
  const changes = (step.change ?? []).map((state) => changeText(state, steps.slice(0, index)));
  return `${name}, ${callText(step.call)}${changes.length > 0 ? `, after ${changes.join(' and ')}` : ''}`;
}

/** What the steps before did, in a sentence; nothing for the first. All of them were answered as they must be. */
export function beforeText({ steps }: Story, index: number): string {
  if (index === 0) return '';
  const runs: { text: string; from: number; to: number }[] = [];
  for (const [at, step] of steps.slice(0, index).entries()) {
    const text = didText(step, steps.slice(0, at));
    const last = runs.at(-1);
    if (last?.text === text) last.to = at;
    else runs.push({ text, from: at, to: at });
  }
  const more = runs.length - MOST_TOLD;
  const told = runs.slice(-MOST_TOLD).map(({ text, from, to }) => `${placeText(from, to)} ${text}`);
  return ` Before it, as it must be: ${more > 0 ? '… ' : ''}${told.join('; ')}.`;
}

/** More of what came before does not tell more. */
const MOST_TOLD = 5;

function placeText(from: number, to: number): string {
  return from === to ? `step ${from + 1}` : `steps ${from + 1} to ${to + 1}`;
}

function didText({ change = [], expect }: StoryStep, before: readonly StoryStep[]): string {
  const changes = change.map((state) => `${changeText(state, before)}, then `).join('');
  return `${changes}${outcomeText(expect)}`;
}

function outcomeText(expect: Expectation): string {
  if (expect.outcome === 'unknown') return 'answered lawfully';
  return expect.outcome === 'refused' ? `refused (${expect.cause})` : 'answered OK';
}

/** What a change of states did to a group, and what of the steps before it undid. */
function changeText({ state, params }: GivenState, before: readonly StoryStep[]): string {
  if (!('GroupId' in params)) return `"${state}" was set`;
  const group = `the group ${quoteJson(params.GroupId)}`;
  if (!('GroupCounter' in params)) return `"${state}" was set for ${group}`;
  const { again, undone } = historyOf(params.GroupId, before);
  const lifted = undone.length === 0 ? '' : ` (which replaces ${undone.map((name) => `"${name}"`).join(' and ')})`;
  return `${group} was set up${again ? ' again' : ''} with ${countersText(params.GroupCounter)}${lifted}`;
}

function historyOf(GroupId: string, before: readonly StoryStep[]): { again: boolean; undone: string[] } {
  const states = before
    .flatMap(({ change = [] }) => change)
    .filter(({ params }) => 'GroupId' in params && params.GroupId === GroupId);
  const last = states.findLastIndex(({ state }) => state === 'a group with counters');
  return { again: last >= 0, undone: [...new Set(states.slice(last + 1).map(({ state }) => state))] };
}

function callText({ body, credential = 'valid', query = {} }: Call): string {
  const others = Object.keys(query).map((name) => ` and another ${name}`);
  const by = [...(credential === 'valid' ? [] : [` with ${CREDENTIAL_TEXTS[credential]}`]), ...others].join('');
  if (!('json' in body)) return `${bodyText(body)}${by}`;
  const { GroupId, GroupCounterKeys } = body.json as { GroupId?: unknown; GroupCounterKeys?: unknown };
  return `the call for ${keysText(GroupCounterKeys)} of ${quoteJson(GroupId)}${by}`;
}

function bodyText(body: CallBody): string {
  const text = 'text' in body ? body.text : '';
  return /\}\s*$/.test(text) ? `the call whose body has ${text.length} characters` : 'the call whose JSON is cut off';
}

/** More keys than these are counted rather than named. */
const MOST_NAMED = 4;

function keysText(keys: unknown): string {
  if (keys === undefined) return 'all counters';
  if (!Array.isArray(keys)) return `GroupCounterKeys ${quoteJson(keys)}`;
  if (keys.length > MOST_NAMED) return `${keys.length} keys`;
  return keys.length === 0 ? 'an empty list of keys' : keys.map((key) => quoteJson(key)).join(', ');
}
