import { factRows, type KnownFacts, type Viewer } from "../facts.ts";
import { countOf } from "./counts.ts";

/** What is shown of a paper in one place, such as `3 upvotes`, in order. Nothing is said of what was counted as none. */
export function factTexts(viewer: Viewer, paper: KnownFacts): string[] {
  return factRows.flatMap(([name, { noun, shownIn }]) => {
    const count = paper[name];
    return count && shownIn.includes(viewer) ? [countOf(count, noun)] : [];
  });
}

/** The facts of a paper as its page tells them, each with a label such as `Upvotes`: a count of none too. */
export function toldFacts(paper: KnownFacts): { label: string; text: string }[] {
  return factRows.flatMap(([name, { noun, shownIn }]) => {
    const count = paper[name];
    if (count === undefined || !shownIn.includes("page")) return [];
    return [{ label: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`, text: countOf(count, noun) }];
  });
}

/** By what a list can sort a paper, for its script: `upvotes=12 comments=4`; undefined where nothing is counted. */
export function listedFacts(paper: KnownFacts): string | undefined {
  const counted = factRows.flatMap(([name, { sortsLists }]) =>
    sortsLists && paper[name] !== undefined ? [`${name}=${paper[name]}`] : [],
  );
  return counted.join(" ") || undefined;
}
