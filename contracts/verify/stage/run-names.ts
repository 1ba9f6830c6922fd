import { randomInt } from 'node:crypto';
import type { Call, CallBody, Scenario } from '../../scenarios/scenario.ts';
import type { GivenState } from '../../scenarios/states.ts';
import type { Stage } from './stage.ts';

/** What the GroupIds of the scenario table begin with, but for those whose exact form is the point. */
const PREFIX = 'kit-';

/** A custom GroupId is under 48 bytes [create]. */
const MOST_BYTES = 47;

/** A name that another run at the same time does not have. No secret: it only keeps groups apart. */
export function drawRunName(): string {
  return randomInt(36 ** 5)
    .toString(36)
    .padStart(5, '0');
}

/**
 * A GroupId of the table as the one of this run: its name stands behind the first `kit-`, so that IDs which are alike stay
 * alike in the same way. An ID without that, or without room for it, is what it is for its form and stays.
 */
export function ofRun(GroupId: string, { runName = '' }: Pick<Stage, 'runName'>): string {
  const named = runName === '' ? GroupId : GroupId.replace(PREFIX, prefixOf(runName));
  return new TextEncoder().encode(named).length > MOST_BYTES ? GroupId : named;
}

/** The same call and states on groups that are of this run alone. */
export function onGroupsOfRun<Part extends Pick<Scenario, 'call'> & { given?: readonly GivenState[] }>(
  part: Part,
  stage: Pick<Stage, 'runName'>,
): Part {
  const { call, given } = part;
  return { ...part, call: callOfRun(call, stage), ...(given && { given: given.map((one) => stateOfRun(one, stage)) }) };
}

/** The same state of a group that is of this run alone. */
export function stateOfRun(state: GivenState, stage: Pick<Stage, 'runName'>): GivenState {
  if (!('GroupId' in state.params)) return state;
  return { ...state, params: { ...state.params, GroupId: ofRun(state.params.GroupId, stage) } } as GivenState;
}

/** Whatever was found, told with the GroupIds of the table: the same run twice is then the same report. */
export function asInTable<Value>(value: Value, { runName = '' }: Pick<Stage, 'runName'>): Value {
  if (runName === '') return value;
  const named = prefixOf(runName);
  const [octal, octalInTable] = [asOctal(named), asOctal(PREFIX)];
  const inTable = (text: string) => text.replaceAll(named, PREFIX).replaceAll(octal, () => octalInTable);
  return mapTexts(value, inTable) as Value;
}

function prefixOf(runName: string): string {
  return `${PREFIX}${runName}-`;
}

/** As a line for a shell has bytes that cannot stand in one as they are. */
function asOctal(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function callOfRun(call: Call, stage: Pick<Stage, 'runName'>): Call {
  return { ...call, body: bodyOfRun(call.body, stage) };
}

function bodyOfRun(body: CallBody, stage: Pick<Stage, 'runName'>): CallBody {
  if ('text' in body) return { text: body.text.replace(/kit-[^"]*/, (GroupId) => ofRun(GroupId, stage)) };
  if (!('json' in body) || body.json === null || typeof body.json !== 'object' || !('GroupId' in body.json))
    return body;
  return { json: { ...body.json, GroupId: mapTexts(body.json.GroupId, (text) => ofRun(text, stage)) } };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}
