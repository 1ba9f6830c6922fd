import { boundaryValues } from './boundary-values.ts';
import type { Compiler } from './compile.ts';
import { drawValues } from './generate.ts';
import type { RequestMessage } from './messages.ts';
import type { MessagePart } from './operation.ts';
import { isStyled, writeStyled } from './styles.ts';

/** Values drawn in search of a legal one. */
const DRAWN = 80;

/** The request with a value in this parameter, written as the parameter says where it is a list or an object. */
export function withParameter(message: RequestMessage, part: MessagePart, value: unknown): RequestMessage {
  const rest = withoutParameter(message, part);
  const styled = isStyled(value) && part.wire ? writeStyled(part.place, value, part.wire) : undefined;
  if (styled === undefined) return { ...rest, parameters: { ...rest.parameters, [part.place]: textOf(value) } };
  return {
    ...rest,
    parameters: { ...rest.parameters, ...styled },
    meant: { ...rest.meant, [part.place]: value },
  };
}

/** The request without this parameter, whatever it is written as. */
export function withoutParameter(message: RequestMessage, { place, wire }: MessagePart): RequestMessage {
  const { [place]: meant, ...others } = message.meant ?? {};
  const written = Object.keys((isStyled(meant) && wire && writeStyled(place, meant, wire)) || {});
  const parameters = Object.entries(message.parameters).filter(([name]) => name !== place && !written.includes(name));
  const { meant: _, ...rest } = message;
  return {
    ...rest,
    parameters: Object.fromEntries(parameters),
    ...(Object.keys(others).length > 0 && { meant: others }),
  };
}

/** The request with a legal value in this parameter, if one is found. */
export function withGood(message: RequestMessage, part: MessagePart, compile: Compiler): RequestMessage {
  const judge = compile(part.schema);
  const good = [...boundaryValues(part.schema), ...drawValues(part.schema, 1, DRAWN)].find(
    (value) => judge(value).length === 0,
  );
  return good === undefined ? message : withParameter(message, part, good);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
