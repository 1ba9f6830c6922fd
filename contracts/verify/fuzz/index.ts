export { plannedCalls } from './budget.ts';
export { runFuzz } from './run-fuzz.ts';
