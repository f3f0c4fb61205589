import { facetsFile } from "../../../src/browser/search/engine/facet-index.ts";
import { sortIndexFile } from "../../../src/browser/search/engine/sort-index.ts";
import type { SearchIndex } from "./index-files.ts";

/** What a table beside the index has of each page, by its address. */
export type Table = ReadonlyMap<string, string>;

/** The tables that search reads beside the index, by the names of their files. */
export function tablesOf(index: SearchIndex): Record<string, Table> {
  return {
    [facetsFile]: facetsOf(index.text(facetsFile), index),
    [sortIndexFile]: ordersOf(index.text(sortIndexFile), index),
  };
}

/** `src/browser/search/engine/facet-index.ts` writes values, and lines of places among them, in an order that depends on ids. */
function facetsOf(text = "[]", { urls }: SearchIndex): Table {
  const [head = "[]", ...lines] = text.split("\n");
  const values = (JSON.parse(head) as unknown[]).map((value) => JSON.stringify(value));
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [id = "", ...places] = line.split(" ");
      return [
        urls.get(id) ?? id,
        places
          .map((place) => values[Number(place)])
          .sort()
          .join(" "),
      ];
    }),
  );
}

/** `src/browser/search/engine/sort-index.ts` writes lines of day, comments and id. */
function ordersOf(text = "", { urls }: SearchIndex): Table {
  return new Map(
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [, values = "", id = ""] = /^(.*) (\S+)$/.exec(line) ?? [];
        return [urls.get(id) ?? id, values];
      }),
  );
}
