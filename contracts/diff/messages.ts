import type { Compiler, SchemaRefusal } from './compile.ts';
import { pointerTo } from './contract.ts';
import type { MessagePart, Operation } from './operation.ts';
import { isStyled, type WireTexts, writeStyled } from './styles.ts';

/** A request as a contract sees it; parameters are texts by their place. */
export type RequestMessage = {
  method: string;
  path: string;
  parameters: WireTexts;
  /** What lists and objects among the parameters say, by the places that they are written for. */
  meant?: Readonly<Record<string, unknown>>;
  media?: string;
  body?: unknown;
};
/** An answer as a contract sees it. */
export type AnswerMessage = { status: string; media: string; body: unknown };

/** Why a contract refuses a request; nothing where it allows it. */
export function requestRefusals(operation: Operation, message: RequestMessage, compile: Compiler): SchemaRefusal[] {
  const { pointer } = operation;
  const address = [
    ...(message.path === operation.path ? [] : [refusal(`there is no path ${message.path}`, '/paths', 'path')]),
    ...(message.method === operation.method
      ? []
      : [refusal(`there is no method ${message.method}`, '/paths', 'method')]),
  ];
  const parameters = operation.parameters.flatMap((part) => judgeParameter(part, message, compile));
  return [
    ...address,
    ...parameters,
    ...judgeRequestBody(operation, message, pointerTo(pointer, 'requestBody'), compile),
  ];
}

/** A list or an object has to be written as the parameter says; any other text is judged as it is. */
function judgeParameter(part: MessagePart, message: RequestMessage, compile: Compiler): SchemaRefusal[] {
  const meant = message.meant?.[part.place];
  const sent = message.parameters[part.place];
  if (!isStyled(meant)) return judgeText(part, typeof sent === 'object' ? sent[0] : sent, compile);
  const due = part.wire && writeStyled(part.place, meant, part.wire);
  const isWritten = Object.entries(due ?? {}).every(
    ([place, text]) => JSON.stringify(message.parameters[place]) === JSON.stringify(text),
  );
  if (due === undefined || !isWritten) {
    const why = `${part.place} is written otherwise${due ? `: ${JSON.stringify(due)}` : ''}`;
    return [refusal(why, pointerTo(part.pointer, 'style'))];
  }
  return compile(part.schema)(meant).map(({ why, chain }) => ({
    why: `${part.place}: ${why}`,
    chain: [...chain, { pointer: part.pointer }],
  }));
}

function judgeText(part: MessagePart, text: string | undefined, compile: Compiler): SchemaRefusal[] {
  if (text === undefined) return part.required ? [absent(part)] : [];
  const judge = compile(part.schema);
  const judged = readings(text).map(judge);
  const fewest = judged.toSorted((one, other) => one.length - other.length)[0] ?? [];
  return fewest.map(({ why, chain }) => ({
    why: `${part.place}: ${why}`,
    chain: [...chain, { pointer: part.pointer }],
  }));
}

/** What a text of a URL or a header can stand for. */
function readings(text: string): unknown[] {
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  const read =
    isNumber || text === 'true' || text === 'false'
      ? [JSON.parse(isNumber ? String(Number(text)) : text) as unknown]
      : [];
  return [...read, text];
}

function judgeRequestBody(
  operation: Operation,
  message: RequestMessage,
  pointer: string,
  compile: Compiler,
): SchemaRefusal[] {
  const { requests } = operation;
  const [first] = requests;
  if (first === undefined) return [];
  if (message.body === undefined)
    return first.required ? [refusal('there is no body', pointerTo(pointer, 'required'))] : [];
  const part = requests.find(({ media }) => media === message.media);
  if (part === undefined)
    return [refusal(`the body is ${message.media}`, pointerTo(pointer, 'content'), message.media)];
  return compile(part.schema)(message.body);
}

/** Why a contract refuses an answer; nothing where it allows it. */
export function answerRefusals(operation: Operation, message: AnswerMessage, compile: Compiler): SchemaRefusal[] {
  const responses = pointerTo(operation.pointer, 'responses');
  const ofStatus = operation.answers.filter(({ status }) => status === message.status);
  if (ofStatus.length === 0) return [refusal(`no answer has the status ${message.status}`, responses, message.status)];
  const part = ofStatus.find(({ media }) => media === message.media);
  if (part === undefined)
    return [refusal(`no answer is ${message.media}`, pointerTo(responses, message.status, 'content'), message.media)];
  return compile(part.schema)(message.body);
}

function absent(part: MessagePart): SchemaRefusal {
  return {
    why: `${part.place} is absent`,
    chain: [{ pointer: pointerTo(part.pointer, 'required') }, { pointer: part.pointer }],
  };
}

function refusal(why: string, pointer: string, name?: string): SchemaRefusal {
  return { why, chain: [{ pointer, ...(name !== undefined && { name }) }] };
}
