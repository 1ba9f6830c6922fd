import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../../contracts/report/formats.ts';
import { ENGINE_CHOICES, type EngineChoice } from '../../load/engine/engine.ts';

/** Adds the options that say which provider is meant. */
export function defineProvider(command: Command): Command {
  return command
    .option('--base-url <url>', 'the provider; a path in it goes before /v4/…')
    .option('--states-url <url>', 'its state endpoint, for test environments')
    .addOption(new Option('--wait <seconds>', 'for a provider that is still starting').argParser(positiveInteger));
}

/** Adds the options that say who calls. Secrets are named by environment variable, never given. */
export function defineAccount(command: Command): Command {
  return command
    .addOption(new Option('--sdkappid <n>', 'the app').argParser(positiveInteger))
    .option('--identifier <name>', 'an administrator of the app')
    .option('--usersig-env <name>', 'variable that holds the UserSig')
    .option('--secret-key-env <name>', 'variable that holds the secret key');
}

/** Adds the options that choose checks, of these layers, and what is generated for them. */
export function defineSelection(command: Command, layers: readonly string[]): Command {
  const seed = new Option('--seed <n>', 'of what is generated (1), or random').argParser(seedNumber);
  return defineChoice(command, layers).addOption(seed);
}

/** Adds the options that choose checks, of these layers. Those with a pattern may be repeated. PATTERN is a check id; * stands for any text. */
export function defineChoice(command: Command, layers: readonly string[]): Command {
  const layer = new Option('--layer <name>', `run only this layer: ${layers.join(', ')}`);
  return command
    .addOption(new Option('--only <pattern>', 'run only these checks (ids; * is any text)').argParser(collectOption))
    .addOption(new Option('--skip <pattern>', 'do not run these checks').argParser(collectOption))
    .addOption(new Option('--allow-not-run <pattern>', 'these need not run').argParser(collectOption))
    .addOption(layer.argParser((value, previous: readonly string[] = []) => oneMore(value, previous, layers)));
}

/** Adds the options that say what exists at the provider, and what is asked of it. */
export function defineContract(command: Command): Command {
  command
    .option('--config <file>', 'what exists at the provider (JSON)')
    .addOption(new Option('--cases <n>', 'how many requests to generate (500)').argParser(positiveInteger))
    .addOption(new Option('--expect <unknown=value>', 'pin what the API leaves open').argParser(collectOption));
  return defineExcuses(command)
    .addOption(new Option('--max-duration <time>', 'send no more after so long (10m)').argParser(duration))
    .option('--fail-fast', 'stop sending at the first failure');
}

/** Adds the options that excuse known failures. */
export function defineExcuses(command: Command): Command {
  return command
    .addOption(new Option('--waivers <file>', 'excuse what this file excuses (JSON)').argParser(collectOption))
    .option('--write-waivers <file>', 'write such a file of what fails')
    .option('--waivers-until <date>', 'with this end (YYYY-MM-DD)');
}

/** `auto` unless told otherwise. */
export type EngineOptions = { engine?: EngineChoice };

/** Adds the option that says what offers the load. */
export function defineEngine(command: Command): Command {
  const engine = new Option('--engine <name>', `offers the load: ${ENGINE_CHOICES.join(', ')}`);
  return command.addOption(engine.argParser(readEngine));
}

function readEngine(value: string): EngineChoice {
  const engine = ENGINE_CHOICES.find((choice) => choice === value);
  if (engine !== undefined) return engine;
  throw new InvalidArgumentError(`Give one of ${ENGINE_CHOICES.join(', ')}.`);
}

/** Adds the options by which load on another host than this machine is agreed to. */
export function defineStaging(command: Command): Command {
  return command
    .addOption(new Option('--staging-sdkappid <n>', 'allow load off loopback, on this app').argParser(positiveInteger))
    .option('--allow-above-limit', 'also more than the documented 200/s there');
}

/** Whether nobody else calls the app is not known unless it is stated, or the provider keeps a journal. */
export type SoleCallerOption = { soleCaller?: boolean };

/** Adds the option that states who else calls the app: nobody. */
export function defineSoleCaller(command: Command): Command {
  return command.option('--sole-caller', 'nobody else calls this app during the run');
}

/** Adds the options that say where results go and in which form. */
export function defineOutput(command: Command): Command {
  return command
    .addOption(new Option('--format <name>', 'report form').choices(FORMATS).default('text'))
    .addOption(new Option('--output <format=file>', 'also write a file').argParser(collectOption))
    .option('--no-color', 'plain text')
    .option('--quiet', 'no lines of progress')
    .option('--verbose', 'list what the API leaves open too');
}

/** Collects the values of an option that may be repeated. */
export function collectOption(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

function oneMore(value: string, previous: readonly string[], known: readonly string[]): string[] {
  if (known.includes(value)) return [...previous, value];
  throw new InvalidArgumentError(`Give one of ${known.join(', ')}.`);
}

/** Of a run that is told no other: the same run twice is the same run. */
export const DEFAULT_SEED = 1;

function seedNumber(value: string): number | 'random' {
  if (value === 'random') return value;
  try {
    return naturalNumber(value);
  } catch {
    throw new InvalidArgumentError('Give an integer of at least 0, or random.');
  }
}

/** Reads an integer above 0. */
export function positiveInteger(value: string): number {
  const number = naturalNumber(value);
  if (number > 0) return number;
  throw new InvalidArgumentError('Give a positive integer.');
}

/** Reads an integer of at least 0. */
export function naturalNumber(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('Give an integer of at least 0.');
}

/** Reads a port; 0 is a free one. */
export function portNumber(value: string): number {
  const port = naturalNumber(value);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Give a port from 0 to 65535.');
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Reads a time such as 90s, 10m or 1h, seconds where no unit stands, as milliseconds. */
export function duration(value: string): number {
  const [, digits = '', unit = 's'] = /^(\d{1,6})([smh])?$/.exec(value) ?? [];
  const milliseconds = Number(digits) * (UNIT_MS[unit] ?? 0);
  if (milliseconds > 0) return milliseconds;
  throw new InvalidArgumentError('Give a time such as 90s, 10m or 1h.');
}
