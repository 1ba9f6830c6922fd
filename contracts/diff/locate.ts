import { compareSchemas, type LocatedChange } from './compare-schemas.ts';
import { pointerTo } from './contract.ts';
import type { MessagePart, Operation } from './operation.ts';

/** Where the operations of two contracts differ: parameters, bodies and answers, and where it is called. */
export function locateChanges(old: Operation, next: Operation): LocatedChange[] {
  const address = (['path', 'method'] as const).flatMap((keyword): LocatedChange[] =>
    old[keyword] === next[keyword]
      ? []
      : [
          {
            place: 'address',
            keyword,
            was: old[keyword],
            is: next[keyword],
            old: { pointer: '/paths', name: keyword },
            new: { pointer: '/paths', name: keyword },
          },
        ],
  );
  return [
    ...address,
    ...paired(old.parameters, next.parameters, ({ place }) => place).flatMap((pair) => partChanges(...pair)),
    ...bodyChanges(old, next),
    ...answerChanges(old, next),
  ];
}

function bodyChanges(old: Operation, next: Operation): LocatedChange[] {
  const [before, after] = [pointerTo(old.pointer, 'requestBody'), pointerTo(next.pointer, 'requestBody')];
  const required = ({ requests }: Operation) => requests[0]?.required ?? false;
  const demanded: LocatedChange[] =
    required(old) === required(next)
      ? []
      : [
          {
            place: 'body',
            keyword: 'required',
            was: required(old),
            is: required(next),
            old: { pointer: pointerTo(before, 'required') },
            new: { pointer: pointerTo(after, 'required') },
          },
        ];
  return [
    ...demanded,
    ...paired(old.requests, next.requests, ({ media }) => media).flatMap(([one, other]) =>
      one && other
        ? compareSchemas(one.schema, other.schema, 'body')
        : mediaChange('body', pointerTo(before, 'content'), pointerTo(after, 'content'), one?.media, other?.media),
    ),
  ];
}

function answerChanges(old: Operation, next: Operation): LocatedChange[] {
  const [before, after] = [pointerTo(old.pointer, 'responses'), pointerTo(next.pointer, 'responses')];
  const statuses = new Set([...old.answers, ...next.answers].map(({ status }) => status));
  return [...statuses].flatMap((status) => {
    const of = ({ answers }: Operation) => answers.filter((answer) => answer.status === status);
    if (of(old).length === 0 || of(next).length === 0) {
      const known = (operation: Operation) => (of(operation).length === 0 ? undefined : status);
      return mediaChange('answer', before, after, known(old), known(next));
    }
    const content = (pointer: string) => pointerTo(pointer, status, 'content');
    return paired(of(old), of(next), ({ media }) => media).flatMap(([one, other]) =>
      one && other
        ? compareSchemas(one.schema, other.schema, 'answer')
        : mediaChange('answer', content(before), content(after), one?.media, other?.media),
    );
  });
}

/** A kind of body or answer that only one of both has; the other refuses it where it says which there are. */
function mediaChange(
  place: string,
  old: string,
  next: string,
  was: string | undefined,
  is: string | undefined,
): LocatedChange[] {
  const name = was ?? is ?? '';
  return [{ place, keyword: 'content', was, is, old: { pointer: old, name }, new: { pointer: next, name } }];
}

function partChanges(one: MessagePart | undefined, other: MessagePart | undefined): LocatedChange[] {
  const place = one?.place ?? other?.place ?? '';
  const shown = (part: MessagePart | undefined) => part && { required: part.required, schema: part.schema };
  if (one === undefined || other === undefined) {
    return [
      {
        place,
        keyword: 'parameter',
        was: shown(one),
        is: shown(other),
        ...(one && { old: { pointer: one.pointer } }),
        ...(other && { new: { pointer: other.pointer } }),
      },
    ];
  }
  const required: LocatedChange[] =
    one.required === other.required
      ? []
      : [
          {
            place,
            keyword: 'required',
            was: one.required,
            is: other.required,
            old: { pointer: pointerTo(one.pointer, 'required') },
            new: { pointer: pointerTo(other.pointer, 'required') },
          },
        ];
  return [...required, ...styleChanges(one, other), ...compareSchemas(one.schema, other.schema, place)];
}

/** Another way to write a list or an object. */
function styleChanges(one: MessagePart, other: MessagePart): LocatedChange[] {
  const shown = ({ wire }: MessagePart) => wire && `${wire.style}${wire.explode ? ', exploded' : ''}`;
  if (shown(one) === shown(other)) return [];
  return [
    {
      place: one.place,
      keyword: 'style',
      was: shown(one),
      is: shown(other),
      old: { pointer: pointerTo(one.pointer, 'style') },
      new: { pointer: pointerTo(other.pointer, 'style') },
    },
  ];
}

function paired<Part>(
  old: readonly Part[],
  next: readonly Part[],
  name: (part: Part) => string,
): [Part | undefined, Part | undefined][] {
  const names = new Set([...old, ...next].map(name));
  const of = (parts: readonly Part[], wanted: string) => parts.find((part) => name(part) === wanted);
  return [...names].map((wanted) => [of(old, wanted), of(next, wanted)]);
}
