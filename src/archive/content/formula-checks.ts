import type { Digest } from "../../digest/digest.ts";
import type { Place, Problem } from "../../digest/problem.ts";
import { hasMath, renderAbstract, renderTitle } from "../../markdown/index.ts";
import type { Overlay } from "./overlay.ts";
import { problem } from "../rules.ts";

/** A warning for each formula of a digest that cannot be read. Renders only the texts that hold math. */
export function formulaProblems({ file, entries }: Digest): Problem[] {
  return entries.flatMap(({ title, abstract, line }) => brokenFormulas(title, abstract, { file, line }));
}

/** The same for an overlay; where in its front matter a formula stands is not known. */
export function overlayFormulaProblems({ file, title, abstract }: Overlay): Problem[] {
  return brokenFormulas(title, abstract, { file, line: 1 });
}

function brokenFormulas(title: string | undefined, abstract: string | undefined, place: Place): Problem[] {
  const broken = [
    ...(title && hasMath(title) ? renderTitle(title).problems : []),
    ...(abstract && hasMath(abstract) ? renderAbstract(abstract).problems : []),
  ];
  const once = new Map(broken.map((it) => [it.formula, it]));
  return [...once.values()].map(({ formula, message }) => problem("broken-formula", place, formula, message));
}
