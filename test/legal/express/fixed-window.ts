/** Whether one more call may come: so many in each second of the clock, refused ones counted. */
export function fixedWindow(callsPerSecond: number): () => boolean {
  let window = 0;
  let calls = 0;
  return () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== window) [window, calls] = [now, 0];
    calls += 1;
    return calls <= callsPerSecond;
  };
}
