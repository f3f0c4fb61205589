/** An error that an operator can mend, as Astro is to print it: what is wrong, without our code's whereabouts. */
export function withoutStack(error: Error): Error {
  error.stack = "";
  return error;
}
