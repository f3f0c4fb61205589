/** Registered with the process, so that it is the same in every copy of this file. */
const brand = Symbol.for("broadsheet.operator-error");

/**
 * Something that whoever runs a command can mend. The message says what is wrong, why and what to do, and is all that a
 * command prints: a class of such errors extends this one and needs to be named nowhere else. An error of any other
 * class is a defect, and keeps its stack.
 */
export class OperatorError extends Error {
  readonly [brand] = true;
}

/**
 * Whether an error is an operator's. It bears a mark, since `instanceof` misses what Astro's steps throw: Vite loads
 * this file once more for them, and its class is another one there.
 */
export function isOperatorError(error: unknown): error is OperatorError {
  return error instanceof Error && brand in error;
}
