import { posix } from "node:path";
import { readImports } from "./read-imports.ts";

/** An import with both its ends. */
export interface Edge {
  from: string;
  /** A path seen from the sources' folder, or a package as written. */
  to: string;
  /** Whether `to` is a package. */
  isPackage: boolean;
  kind: "value" | "type";
  /** Of `from`, 1-based. */
  line: number;
}

/**
 * Every import among sources and of what they use.
 *
 * @param sources path, seen from the sources' folder and with `/`, to text
 */
export function moduleGraph(sources: ReadonlyMap<string, string>): Edge[] {
  return [...sources].flatMap(([from, text]) =>
    readImports(from, text).map(({ specifier, kind, line }) => {
      const isPackage = !specifier.startsWith(".");
      return { from, to: isPackage ? specifier : target(from, specifier), isPackage, kind, line };
    }),
  );
}

/** Without `?raw` and the like, which say how a file is read and not which. */
function target(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ""));
}
