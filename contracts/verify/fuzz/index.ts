export { plannedCalls } from './budget.ts';
export { fuzzParts } from './run-fuzz.ts';
