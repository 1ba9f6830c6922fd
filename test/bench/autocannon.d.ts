// autocannon ships no types; this is what the bench uses of it.
declare module 'autocannon' {
  /** What a connection sends, its requests over and over in their order. */
  export type SentRequest = { path: string; method: string; headers: Record<string, string>; body: string };
  type Client = { setRequests(requests: SentRequest[]): void };
  type Options = {
    url: string;
    requests: SentRequest[];
    setupClient: (client: Client) => void;
    connections: number;
    duration: number;
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
