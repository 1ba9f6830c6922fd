import type { CheckResult } from '../../../report/check-result.ts';
import { failed, notApplicable, notPlayed, passed } from '../fuzz-results.ts';
import type { Line } from '../line.ts';
import type { Probe } from '../probes.ts';
import { type Manner, type MannerCheckId, mannersOf } from './manners.ts';
import { sendOver } from './send-over.ts';

/** Sends probes that are answered rightly when sent plainly, in each manner of this check: the answers must not change. */
export async function checkManner(line: Line, id: MannerCheckId, probes: readonly Probe[]): Promise<CheckResult> {
  for (const [index, manner] of mannersOf(line.stage)[id].entries()) {
    // The first two probes ask for something, where a group is there; that shows more than a refusal.
    const probe = fitting(manner, probes) ?? probes[(index + 1) % Math.min(2, probes.length)];
    if (probe === undefined) throw new Error(`Failed to play ${id}: there is no call to send. Find probes first.`);
    const exchange = await line.ask(probe.request, { subject: id, send: sendOver(line.stage, manner) });
    if (exchange === undefined) break;
    // RFC 9110 15.5.12: a server may refuse a request without a length.
    if (exchange.response?.status === 411)
      return notApplicable(id, 'the provider wants the length of a body (HTTP 411)');
    const findings = probe.judge(exchange);
    if (findings.length > 0) return failed(line, id, findings, probe.request);
  }
  return line.trouble ? notPlayed(id, line.trouble) : passed(id);
}

/** The probe with which this manner says something, where not any will do. */
function fitting({ wide, refused }: Manner, probes: readonly Probe[]): Probe | undefined {
  if (refused) return probes.find((probe) => probe.refused);
  return wide ? probes.find(({ request }) => /[^ -~]/.test(String(request.body))) : undefined;
}
