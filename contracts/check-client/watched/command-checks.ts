import type { Finding } from '../../finding.ts';
import type { CommandEnd } from '../../process/run-command.ts';
import type { CheckDefinition, CheckResult } from '../../report/check-result.ts';

const HINT = { since: '0.1', layer: 'traffic', level: 'should' } as const;

/** The checks of the command itself: how it ended, and what it printed. */
export const COMMAND_CHECKS = [
  {
    ...HINT,
    id: 'client-command-passes',
    requirement: 'The command that was watched ends with exit code 0, and leaves nothing running.',
    source: '[unstated]: what the tests of a client hold; that they fail says nothing of its calls',
  },
  {
    ...HINT,
    id: 'client-usersig-unprinted',
    requirement: 'The command that was watched does not print its UserSig.',
    source: '[usersig]: whoever has a UserSig can log in as its user until its time has run out',
  },
] as const satisfies readonly CheckDefinition[];

/** A command that ended by itself, and whether it printed a secret. */
export type Watched = { end: Extract<CommandEnd, { status: 'ended' }>; printedSecret: boolean };

export function judgeCommand({ end, printedSecret }: Watched): CheckResult[] {
  const [passes, unprinted] = COMMAND_CHECKS;
  const { stopped } = end;
  const ofEnd: CheckResult =
    stopped === undefined
      ? hint(passes, findingsOfEnd(end))
      : { ...passes, outcome: 'couldNotRun', reason: 'the command was ended before its own end', findings: [] };
  return [ofEnd, hint(unprinted, printedSecret ? [PRINTED] : [])];
}

const PRINTED: Finding = {
  code: 'client.printed-secret',
  path: 'output',
  expected: 'no UserSig and no key',
  actual: 'one or more',
  message: 'The command printed a UserSig or the secret key. Here it is masked; in a log of your own it is not.',
};

function findingsOfEnd({ code, signal, leftBehind }: Watched['end']): Finding[] {
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
  const bad: Finding = {
    code: 'client.exit-code',
    path: 'exit code',
    expected: 0,
    actual: code ?? signal,
    message: `The command ended ${how}. By itself that is no incompatibility: its calls are judged all the same.`,
  };
  const left: Finding = {
    code: 'client.left-processes',
    path: 'processes',
    expected: 'none',
    actual: 'one or more',
    message: 'The command left processes running when it ended; they were ended.',
  };
  return [...(code === 0 ? [] : [bad]), ...(leftBehind ? [left] : [])];
}

function hint(definition: CheckDefinition, findings: readonly Finding[]): CheckResult {
  return { ...definition, outcome: findings.length > 0 ? 'observed' : 'passed', findings };
}
