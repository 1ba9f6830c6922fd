/** What is wrong with the bytes that a mock answered on one connection; undefined where all are legal. */
export function wrongAnswers(text: string): string | undefined {
  for (let rest = text; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n');
    if (!rest.startsWith('HTTP/1.1 ') || end < 0) return `no head of an answer: ${rest.slice(0, 80)}`;
    const head = rest.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    // An answer that is cut off is one of a connection that was closed.
    if (body.length < length) return undefined;
    const wrong = length > 0 ? wrongBody(head, body) : undefined;
    if (wrong) return wrong;
    rest = rest.slice(end + 4 + length);
  }
  return undefined;
}

function wrongBody(head: string, body: string): string | undefined {
  const status = Number(head.slice(9, 12));
  if (status >= 500) return `HTTP status ${status}`;
  // The control endpoints say in plain words what is wrong with a question; the operation never does.
  if (/\r\ncontent-type: text\/plain/i.test(head)) return status === 200 ? 'plain text with status 200' : undefined;
  try {
    const json: unknown = JSON.parse(Buffer.from(body, 'latin1').toString());
    if (typeof json !== 'object' || json === null) return `a body that is no object: ${body.slice(0, 80)}`;
    // The control endpoints answer other objects; whatever has an ActionStatus is an envelope.
    if ('ActionStatus' in json && !isEnvelope(json)) return `a broken envelope: ${body.slice(0, 80)}`;
    return 'ActionStatus' in json || status !== 200 || !('ErrorCode' in json)
      ? undefined
      : 'ErrorCode without ActionStatus';
  } catch {
    return `a body that is no JSON: ${body.slice(0, 80)}`;
  }
}

function isEnvelope(json: object): boolean {
  const { ActionStatus, ErrorCode } = json as { ActionStatus?: unknown; ErrorCode?: unknown };
  if (typeof ErrorCode !== 'number' || !Number.isInteger(ErrorCode)) return false;
  return ActionStatus === 'OK' ? ErrorCode === 0 : ActionStatus === 'FAIL' && ErrorCode > 0;
}
