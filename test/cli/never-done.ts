import { main } from '../../cli/main.ts';

// A run of the program that waits for something that never comes, without anything that keeps the process alive.
void main(new AbortController().signal, () => new Promise(() => {}));
