import type { Finding, FindingCode, Root } from '../../finding.ts';
import { saidAs } from '../roots.ts';
import { type Due, dueText, dueValue } from './due.ts';
import { type Asked, type JudgedCounters, judgeSaidCounters } from './judge-concluded-counters.ts';
import { type Said, saidValue } from './said.ts';

/** What a client said of a call against what it was due. `about` says in words what it was sent. */
export function judgeConclusion(said: Said, due: Due, asked: Asked, about: string): JudgedCounters {
  const { findings, hints } = judge(said, due, asked);
  const told = (finding: Finding): Finding => ({ ...finding, message: `${about}: ${finding.message}` });
  return { findings: findings.map(told), hints: hints.map(told) };
}

function judge(said: Said, due: Due, asked: Asked): JudgedCounters {
  if (said.said === 'trouble' && said.kind === 'client')
    return wrong('conclusion.refused-by-client', said, due, 'The client refused a legal call by itself');
  switch (due.due) {
    case 'counters':
      if (said.said === 'counters') return judgeSaidCounters(said.counters, due.counters, asked);
      return wrong('conclusion.kind', said, due, `The client takes counters for ${wordsOf(said)}`);
    case 'refusal':
      if (said.said === 'refusal' && said.code === String(due.code)) return NOTHING;
      if (said.said === 'trouble' && due.orTrouble) return NOTHING;
      if (said.said === 'refusal')
        return wrong(
          'conclusion.error-code',
          said,
          due,
          `The client reports ErrorCode ${said.code}`,
          saidAs(said.code),
        );
      return wrong('conclusion.kind', said, due, `The client takes a refusal for ${wordsOf(said)}`);
    case 'trouble':
      if (said.said === 'trouble') return NOTHING;
      if (said.said === 'counters' && due.sense && isSense(said, due.sense, asked)) return lenient(said, due);
      return wrong('conclusion.kind', said, due, `The client takes an answer that cannot be used for ${wordsOf(said)}`);
    case 'contradiction':
      if (said.said !== 'counters') return NOTHING;
      return wrong(
        'conclusion.kind',
        said,
        due,
        `The client takes an envelope that contradicts itself for ${wordsOf(said)}`,
      );
  }
}

const NOTHING: JudgedCounters = { findings: [], hints: [] };

function wrong(code: FindingCode, said: Said, due: Due, text: string, root?: Root): JudgedCounters {
  const message = `${text}; due: ${dueText(due)}.`;
  return { findings: [{ ...findingOf(code, said, due, message), ...(root && { root }) }], hints: [] };
}

function lenient(said: Said, due: Due): JudgedCounters {
  const message = 'The client makes counters of an answer that is not as the API has it.';
  return { findings: [], hints: [findingOf('conclusion.lenient', said, due, message)] };
}

function findingOf(code: FindingCode, said: Said, due: Due, message: string): Finding {
  return { code, path: '', expected: dueValue(due), actual: saidValue(said), message };
}

function isSense(
  said: Extract<Said, { said: 'counters' }>,
  sense: readonly { Key: string; Value: number | string }[],
  asked: Asked,
): boolean {
  return judgeSaidCounters(said.counters, sense, asked).findings.length === 0;
}

function wordsOf(said: Said): string {
  switch (said.said) {
    case 'counters':
      return said.counters.length === 0 ? 'an answer without counters' : 'counters';
    case 'refusal':
      return `a refusal with ErrorCode ${said.code}`;
    case 'trouble':
      return `trouble (${said.kind})`;
  }
}
