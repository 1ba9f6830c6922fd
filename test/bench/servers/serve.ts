import process from 'node:process';

/** What a server of the bench tells the process that started it. */
export type FromServer = { url: string } | { cpuMicroseconds: number };

/** Says where the server is, and on each message how much processor time this process has used so far. */
export function announce(url: string): void {
  if (process.send === undefined)
    throw new Error('Failed to start a server of the bench: it runs as a child process only.');
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({ cpuMicroseconds: user + system });
  });
  // The parent's end is the signal to end.
  process.on('disconnect', () => process.exit());
  tell({ url });
}

function tell(message: FromServer): void {
  process.send?.(message);
}
