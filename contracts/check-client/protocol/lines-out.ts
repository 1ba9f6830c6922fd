/** The version of the adapter protocol that this kit speaks. */
export const PROTOCOL = 1;

/** A request of get_group_counter in any of its legal forms. */
export type CaseRequest = { GroupId: string; GroupCounterKeys?: readonly string[] };

/** One case as it is written to an adapter: whom to call, as whom, for what, and how long that may take in milliseconds. */
export type CaseLine = {
  id: string;
  timeoutMs: number;
  baseUrl: string;
  /** PEM file of the authority that signed the certificate; with https alone. */
  caFile?: string;
  sdkappid: number;
  identifier: string;
  usersig: string;
  request: CaseRequest;
};

/** The line that begins the talk; without its end. */
export function startLine(kitVersion: string): string {
  return JSON.stringify({ start: { protocol: PROTOCOL, kit: kitVersion } });
}
