// autocannon ships no types; this is what the bench uses of it.
declare module 'autocannon' {
  type Options = {
    url: string;
    method: string;
    headers: Record<string, string>;
    body: string;
    connections: number;
    duration: number;
    workers?: number;
  };
  type Result = {
    /** In seconds. */
    duration: number;
    requests: { total: number };
    '2xx': number;
    non2xx: number;
    errors: number;
    timeouts: number;
  };
  export default function autocannon(options: Options): PromiseLike<Result>;
}
