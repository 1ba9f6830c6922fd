export { judgeFault } from './judge-fault.ts';
export { judgeQuestion } from './judge-question.ts';
export type { Held, Question } from './question.ts';
