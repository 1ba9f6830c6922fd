// The official signing library ships no types.
declare module 'tls-sig-api-v2/TLSSigAPIv2.js' {
  class Api {
    constructor(sdkappid: number, key: string);
    genSig(identifier: string, expireSeconds: number): string;
  }
  const library: { Api: typeof Api };
  export default library;
}
