/** Whether one more call may come: a bucket that holds a second's calls and is filled all the time. */
export function tokenBucket(callsPerSecond: number): () => boolean {
  let tokens = callsPerSecond;
  let filledAt = Date.now();
  return () => {
    const now = Date.now();
    tokens = Math.min(callsPerSecond, tokens + ((now - filledAt) / 1000) * callsPerSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
