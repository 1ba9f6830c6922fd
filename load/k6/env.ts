import { PROFILES, type ProfileName } from './k6-profiles.ts';

/** What a script is told from outside. The UserSig comes this way and no other: arguments are visible to all. */
export type LoadEnvironment = {
  /** The profile to run. */
  profile: ProfileName;
  baseUrl: string;
  sdkappid: number;
  identifier: string;
  usersig: string;
  groupId: string;
  /** ErrorCodes that count as accepted. */
  expectedCodes: readonly number[];
  /** Arrivals per second and seconds, where other than the profile's. */
  ratePerSecond?: number;
  durationSeconds?: number;
  /** How long an answer may take before a rate can no longer be offered. */
  slowestAnswerMs: number;
  /** File that the summary is written to; standard output without it. */
  summaryFile?: string;
  /** How many instances offer the load together, where there are several. */
  instances?: number;
};

type Variables = Readonly<Record<string, string | undefined>>;
declare const __ENV: Variables;

/** Names of the variables that `readEnvironment` knows. */
export const VARIABLES = {
  profile: 'GROUP_COUNTER_PROFILE',
  baseUrl: 'GROUP_COUNTER_BASE_URL',
  sdkappid: 'GROUP_COUNTER_SDKAPPID',
  identifier: 'GROUP_COUNTER_IDENTIFIER',
  usersig: 'GROUP_COUNTER_USERSIG',
  groupId: 'GROUP_COUNTER_GROUP_ID',
  expectedCodes: 'GROUP_COUNTER_EXPECTED_CODES',
  ratePerSecond: 'GROUP_COUNTER_RATE',
  durationSeconds: 'GROUP_COUNTER_DURATION',
  slowestAnswerMs: 'GROUP_COUNTER_SLOWEST_ANSWER_MS',
  summaryFile: 'GROUP_COUNTER_SUMMARY_FILE',
  instances: 'GROUP_COUNTER_INSTANCES',
} as const satisfies Record<keyof LoadEnvironment, string>;

/** How long an answer may take by default: four times what a distant region takes. */
export const SLOWEST_ANSWER_MS = 500;

/** The environment of the running script. */
export function loadEnvironment(): LoadEnvironment {
  return readEnvironment(__ENV);
}

/** Reads and judges the variables. Throws an error that quotes the bad value, never the UserSig. */
export function readEnvironment(variables: Variables): LoadEnvironment {
  const optional = (name: string): string | undefined => variables[name] || undefined;
  const ratePerSecond = optional(VARIABLES.ratePerSecond);
  const durationSeconds = optional(VARIABLES.durationSeconds);
  const summaryFile = optional(VARIABLES.summaryFile);
  const instances = optional(VARIABLES.instances);
  return {
    profile: readProfile(required(variables, VARIABLES.profile)),
    baseUrl: readBaseUrl(required(variables, VARIABLES.baseUrl)),
    sdkappid: readWhole(VARIABLES.sdkappid, required(variables, VARIABLES.sdkappid)),
    identifier: required(variables, VARIABLES.identifier),
    usersig: required(variables, VARIABLES.usersig),
    groupId: required(variables, VARIABLES.groupId),
    expectedCodes: readCodes(optional(VARIABLES.expectedCodes) ?? '0'),
    ...(ratePerSecond && { ratePerSecond: readWhole(VARIABLES.ratePerSecond, ratePerSecond) }),
    ...(durationSeconds && { durationSeconds: readWhole(VARIABLES.durationSeconds, durationSeconds) }),
    slowestAnswerMs: readWhole(
      VARIABLES.slowestAnswerMs,
      optional(VARIABLES.slowestAnswerMs) ?? String(SLOWEST_ANSWER_MS),
    ),
    ...(summaryFile && { summaryFile }),
    ...(instances && { instances: readWhole(VARIABLES.instances, instances) }),
  };
}

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (value) return value;
  throw new Error(`Failed to read ${name}: it is ${value === '' ? 'empty' : 'not set'}. Set it in the environment.`);
}

function readProfile(value: string): ProfileName {
  const names = Object.keys(PROFILES) as ProfileName[];
  const profile = names.find((name) => name === value);
  if (profile !== undefined) return profile;
  throw new Error(`Failed to read ${VARIABLES.profile}: "${value}" is no profile. Give one of ${names.join(', ')}.`);
}

function readBaseUrl(value: string): string {
  if (/^https?:\/\/[^\s?#@]*[^\s?#@/]$/.test(value)) return value;
  throw new Error(
    `Failed to read ${VARIABLES.baseUrl}: "${value}" is no base URL. Give one like http://127.0.0.1:8080, without a slash at its end.`,
  );
}

function readWhole(name: string, value: string): number {
  if (/^[1-9][0-9]{0,9}$/.test(value)) return Number(value);
  throw new Error(`Failed to read ${name}: "${value}" is no whole number above 0. Give one in digits.`);
}

function readCodes(value: string): number[] {
  if (/^[0-9]{1,9}(,[0-9]{1,9})*$/.test(value)) return value.split(',').map(Number);
  throw new Error(
    `Failed to read ${VARIABLES.expectedCodes}: "${value}" is no list of codes. Give one like 0 or 10010,10015.`,
  );
}
