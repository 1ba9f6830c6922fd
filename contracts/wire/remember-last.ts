/**
 * The same function, which remembers its last result: service and journal ask for the same object one after the other.
 * The object must not be changed in between.
 */
export function rememberLast<Input extends object, Output>(read: (input: Input) => Output): (input: Input) => Output {
  let last: { input: Input; output: Output } | undefined;
  return (input) => {
    if (last?.input !== input) last = { input, output: read(input) };
    return last.output;
  };
}
