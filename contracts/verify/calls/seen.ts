import type { Finding } from '../../finding.ts';
import type { AnswerRule } from '../../oracles/answer-rules.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';

/** One call of a run. `subject` says for which check it was made; `seen` names the answer where several are legal. */
export type MadeCall = {
  subject: string;
  request: WireRequest;
  exchange: Exchange;
  scenario?: Scenario;
  seen?: string;
};

/** What a rule says of an answer that it applies to. */
export type RuleVerdict = { rule: AnswerRule; findings: readonly Finding[] };

/** Something that no source settles, and how it was seen. */
export type Sighting = readonly [unknown: string, seen: string];

/** What a run keeps of a call: what every rule says of its answer and what it shows of what is open, not the answer. */
export type Seen = {
  subject: string;
  request: WireRequest;
  verdicts: readonly RuleVerdict[];
  sightings: readonly Sighting[];
};
