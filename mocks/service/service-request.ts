/** A request as a door hands it to the service. `path` has no query; `query` is decoded, in the order of the URL. */
export type ServiceRequest = {
  method: string;
  path: string;
  host: string;
  query: readonly (readonly [string, string])[];
  acceptEncoding?: string;
  /** An OPTIONS by which a browser asks whether it may call. */
  preflight?: boolean;
  body: Uint8Array;
};

/** Bodies above this many bytes are not read. */
export const MAX_BODY_BYTES = 1024 * 1024;
