export { plannedCalls } from './budget.ts';
export { FUZZ_CHECKS } from './definitions.ts';
export { runFuzz } from './run-fuzz.ts';
