import type { K6Engine } from '../engine/engine.ts';
import type { LoadOptions, Running } from '../load-options.ts';
import { type Collector, createCollector } from '../measure/collect.ts';
import { type LoadEvent, readK6Line } from '../measure/k6-output.ts';
import { runScript } from '../run-script.ts';
import { freePorts } from './free-ports.ts';
import { releaseTogether } from './release.ts';
import { type Segment, segmentArguments } from './segments.ts';

/**
 * Runs a profile in several instances of k6 on this machine, each a part of one schedule, begun together; what they say is
 * collected as of one run. Where one of them fails all are ended. Returns why the run cannot be judged, where it cannot.
 */
export async function runInstances(
  engine: K6Engine,
  options: LoadOptions,
  running: Running,
  parallelism: number,
): Promise<string | undefined> {
  const over = new AbortController();
  const signal = AbortSignal.any([running.signal, over.signal]);
  const troubles: string[] = [];
  // What comes later only follows from the first, by which all were ended.
  const end = (trouble: string): void => {
    troubles.push(trouble);
    over.abort();
  };
  const ports = await freePorts(parallelism);
  const runs = ports.map(async (port, index) => {
    const part = { number: index + 1, of: parallelism };
    const own = { ...running, collector: collectPart(running.collector, options), signal };
    const trouble = await runScript(engine, options, own, argumentsOf(part, port)).catch(messageOf);
    if (trouble !== undefined) end(`instance ${part.number} of ${part.of}: ${trouble}`);
  });
  const begun = releaseTogether(ports, signal).catch((cause) =>
    end(`the instances of k6 could not begin together: ${messageOf(cause)}`),
  );
  await Promise.all([...runs, begun]);
  return running.signal.aborted ? 'it was interrupted' : troubles[0];
}

function argumentsOf(part: Segment, port: number): string[] {
  return ['--paused', '--address', `127.0.0.1:${port}`, ...segmentArguments(part)];
}

/** Collects what one instance says, to be held against its own summary, and hands it on to the whole. */
function collectPart(whole: Collector, { profile }: LoadOptions): Collector {
  const own = createCollector(profile);
  const onEvent = (event: LoadEvent): void => {
    own.onEvent(event);
    whole.onEvent(event);
  };
  const onLine = (line: string): void => {
    const event = readK6Line(line);
    if (event !== undefined) onEvent(event);
  };
  return { ...own, onEvent, onLine };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
