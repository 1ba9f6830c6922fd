import type { Finding } from '../finding.ts';
import type { Answer } from '../wire/answer.ts';

/** A rule that every answer must keep, whatever was asked. Pure: the same answer gives the same findings. */
export type AnswerRule = {
  id: string;
  since: string;
  layer: 'schema' | 'cause';
  level: 'must' | 'should';
  requirement: string;
  source: string;
  /** Whether the rule says anything about this answer; about every answer when left out. */
  applies?: (answer: Answer) => boolean;
  /** Where one finding stands for all: an order in which it is the first. */
  worst?: (one: Finding, other: Finding) => number;
  judge: (answer: Answer) => Finding[];
};
