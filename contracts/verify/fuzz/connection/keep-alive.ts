import type http from 'node:http';
import type { CheckResult } from '../../../report/check-result.ts';
import type { Exchange } from '../../../wire/exchange.ts';
import { failed, notApplicable, notPlayed, passed } from '../fuzz-results.ts';
import type { Line } from '../line.ts';
import type { Probe } from '../probes.ts';
import { type OpenCall, oneConnection, sendOver } from './send-over.ts';

const ID = 'connection-keep-alive';

/** Calls over one connection. */
const CALLS = 6;

/** How long a provider that closes idle connections is given to do so, where it may have closed one under a call. */
const IDLE_MS = 100;

/** Sends calls over one connection, one after the other. A provider that closes it between two calls is within its rights. */
export async function checkKeepAlive(line: Line, probes: readonly Probe[]): Promise<CheckResult> {
  const first = await trySeries(line, probes, 0);
  // A connection that was closed just when a call was sent says nothing; one that was still open after a while does.
  const series = first.lost ? await trySeries(line, probes, IDLE_MS) : first;
  if (series.failure) return series.failure;
  if (line.trouble) return notPlayed(ID, line.trouble);
  if (series.kept === 0) return notApplicable(ID, 'the provider closes each connection after one answer');
  return passed(ID);
}

/** `kept`: calls that went over a connection used before; `lost`: one of those got no answer. */
type Series = { kept: number; lost: boolean; failure?: CheckResult };

async function trySeries(line: Line, probes: readonly Probe[], idleMs: number): Promise<Series> {
  const { stage } = line;
  const agent = oneConnection(stage.provider.baseUrl);
  const series: Series = { kept: 0, lost: false };
  try {
    for (let index = 0; index < CALLS && !series.failure; index++) {
      const probe = probes[index % probes.length];
      if (probe === undefined) break;
      const played = await callOver(line, probe, agent);
      if (played === undefined) break;
      judge(line, series, probe, played);
      if (idleMs > 0) await line.pause(() => stage.clock.sleep(idleMs, stage.signal));
    }
  } finally {
    agent.destroy();
  }
  return series;
}

type KeptAliveCall = { exchange: Exchange; reused: boolean };

async function callOver(line: Line, probe: Probe, agent: http.Agent): Promise<KeptAliveCall | undefined> {
  let call: OpenCall | undefined;
  const opened = (one: OpenCall) => {
    call = one;
  };
  const send = sendOver(line.stage, { agent, opened });
  const exchange = await line.ask(probe.request, { subject: ID, send });
  return exchange && { exchange, reused: call?.reusedSocket ?? false };
}

function judge(line: Line, series: Series, probe: Probe, { exchange, reused }: KeptAliveCall): void {
  const findings = probe.judge(exchange);
  if (reused) series.kept += 1;
  if (findings.length === 0) return;
  series.lost = reused && exchange.trouble?.kind === 'closed';
  series.failure = failed(line, ID, findings, probe.request);
}
