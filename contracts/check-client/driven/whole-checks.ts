import type { Finding, FindingCode } from '../../finding.ts';
import { judgeRetries } from '../../oracles/conclusion/retries.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { AdapterNotes } from '../adapter/notes.ts';
import { SHOWN_BY, WHOLE_CHECKS, type WholeCheckId } from './definitions.ts';
import { aboutCase, type JudgedCase, retriedCalls } from './judge-case.ts';
import type { PlayedCase } from './play-case.ts';

/** The results of the checks over all cases and of the adapter. They say nothing where no case was judged. */
export function wholeResults(
  judged: readonly { played: PlayedCase; judged: JudgedCase }[],
  notes: AdapterNotes,
  selected: (id: string) => boolean,
): CheckResult[] {
  const passed = new Set(
    judged.filter(({ judged: { outcome } }) => outcome === 'passed').map(({ played }) => played.driven.check.id),
  );
  // What a client need not read may be trouble to it, after which it may call again.
  const told = judged.filter(({ played }) => played.driven.check.level === 'must');
  const retries = told.flatMap(({ played }) =>
    retriedCalls(played).map((calls) => judgeRetries(calls, aboutCase(played))),
  );
  const hinted = (code: FindingCode) =>
    judged.flatMap(({ judged: { hints } }) => hints.filter((hint) => hint.code === code));
  const found: Record<WholeCheckId, readonly Finding[]> = {
    'conclude-retry-after-limit': retries.flatMap(({ limit }) => limit),
    'conclude-retries': retries.flatMap(({ others }) => others),
    'conclude-final-answers-alone': judged.flatMap(({ played, judged: { outcome, findings } }) =>
      outcome === 'failed' && isShownBy('conclude-final-answers-alone', played) && !isTrouble(played)
        ? findings.map(toldToReadOn)
        : [],
    ),
    'conclude-repeated-keys-as-answered': hinted('conclusion.repeated'),
    'conclude-zeros-as-answered': hinted('conclusion.zero'),
    'conclude-strictly': hinted('conclusion.lenient'),
    'adapter-protocol': [],
    'adapter-end': notes.ends.map(endFinding),
    'adapter-secrecy': [...notes.secrets].map(secretFinding),
  };
  return WHOLE_CHECKS.filter(({ id }) => selected(id)).map((check): CheckResult => {
    const findings = found[check.id];
    if (check.id === 'adapter-protocol' && notes.faults.length > 0)
      return {
        ...check,
        outcome: 'errored',
        reason: `the adapter breaks the protocol: ${few(notes.faults)}`,
        findings: [],
      };
    if (findings.length > 0) return { ...check, outcome: check.level === 'must' ? 'failed' : 'observed', findings };
    if (SHOWN_BY[check.id].some((id) => passed.has(id))) return { ...check, outcome: 'passed', findings };
    return { ...check, outcome: 'notApplicable', reason: 'no case passed that could show it', findings };
  });
}

function isShownBy(id: WholeCheckId, { driven }: PlayedCase): boolean {
  return SHOWN_BY[id].includes(driven.check.id);
}

function toldToReadOn(finding: Finding): Finding {
  return {
    ...finding,
    message: `${finding.message} Read past interim answers (1xx), or close the connection after one.`,
  };
}

/** Whether the client said that it got no answer to use: then it claims nothing of one. */
function isTrouble({ heard }: PlayedCase): boolean {
  return heard.heard !== 'answer' || (heard.answered.kind === 'said' && heard.answered.said.said === 'trouble');
}

function few(faults: readonly string[]): string {
  const kinds = [...new Set(faults)];
  return `${kinds.slice(0, 3).join('; ')}${kinds.length > 3 ? `; and ${kinds.length - 3} more` : ''}`;
}

function endFinding(end: string): Finding {
  return {
    code: 'adapter.end',
    path: '',
    expected: 'status 0 at the end of its input',
    actual: end,
    message: `The adapter: ${end}.`,
  };
}

function secretFinding(where: string): Finding {
  const message = `The UserSig was printed to ${where}; logs are kept, and read by many.`;
  return { code: 'adapter.secret', path: where, expected: 'no UserSig', actual: 'the UserSig', message };
}
