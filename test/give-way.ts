import { setPriority } from 'node:os';

/** A little below that of whatever keeps a rate, such as k6 and the mock that it calls. */
const LOW = 2;

// For the process of the tests and every program that they start. Whoever only computes can wait a moment; a load
// that others keep from its rate is measured for nothing.
setPriority(LOW);
