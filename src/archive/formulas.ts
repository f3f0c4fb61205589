import type { Digest } from "../digest/digest.ts";
import type { Problem } from "../digest/problem.ts";
import { hasMath, renderAbstract, renderTitle } from "../markdown/index.ts";
import { problem } from "./rules.ts";

/** A warning for each formula of a digest that cannot be read. Renders only the texts that hold math. */
export function formulaProblems(digest: Digest): Problem[] {
  return digest.entries.flatMap((entry) => {
    const broken = [
      ...(hasMath(entry.title) ? renderTitle(entry.title).problems : []),
      ...(entry.abstract && hasMath(entry.abstract) ? renderAbstract(entry.abstract).problems : []),
    ];
    return broken.map(({ formula, message }) =>
      problem("broken-formula", { file: digest.file, line: entry.line }, formula, message),
    );
  });
}
