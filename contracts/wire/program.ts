/** The program by its own name, for commands in texts; the command line shows them as it was called itself. */
export const PROGRAM = 'group-counter';
