import { join } from "node:path";
import { inject } from "vitest";

/** The variable by which all our commands of a test run share what Node compiles: a tenth of a small build's time. */
export function compiled(): Record<string, string> {
  return { NODE_COMPILE_CACHE: join(inject("runFolder"), "compiled") };
}
