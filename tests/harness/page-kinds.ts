import { join } from "node:path";
import { readArchive } from "../../src/loaders/sources.ts";
import { datePath, directoryPath, kindIds, kinds, listPath, paperPath, pathOf, type KindId } from "../../src/paths.ts";
import { root } from "./node.ts";

/** Pages of the reference site that tests ask for by what they are. */
export const examples = {
  home: directoryPath("home"),
  paper: paperPath("2504.07912"),
  "paper with folded authors": paperPath("2603.21065"),
  year: datePath("2025"),
  month: datePath("2025-10"),
  "day of a digest": datePath("2026-06-17"),
  "day without a digest": datePath("2025-04-10"),
  topic: listPath("topics", "mixture-of-experts"),
  organization: listPath("organizations", "qwen"),
  author: listPath("authors", "an-yang"),
  search: `${directoryPath("search")}?q=experts`,
  about: pathOf({ kind: "pages", id: "about" }),
  subscribe: pathOf({ kind: "pages", id: "subscribe" }),
};

const reference = join(root, "tests/fixtures/archive");
const { archive } = await readArchive({ seedsDir: join(reference, "seeds"), contentDir: join(reference, "content") });

/** The examples, and pages of every kind of which there is none among them: a new kind is tested by its row alone. */
export const everyPage: Record<string, string> = {
  ...examples,
  ...Object.fromEntries(kindIds.flatMap(pagesOf).filter(([, path]) => !Object.values<string>(examples).includes(path))),
};

function pagesOf(kind: KindId): [name: string, path: string][] {
  const row = kinds[kind];
  switch (row.shape) {
    case "file":
      return [[kind, row.segment]];
    case "page":
    case "calendar":
      return kind === "search" ? [] : [[kind, directoryPath(kind)]];
    case "list": {
      const lists = archive.lists[kind as keyof typeof archive.lists];
      const hasExample = lists.some(({ id }) => Object.values<string>(examples).includes(pathOf({ kind, id })));
      const [first] = hasExample ? [] : lists;
      return [
        [kind, directoryPath(kind)],
        ...(first ? ([[`one of ${kind}`, pathOf({ kind, id: first.id })]] as [string, string][]) : []),
      ];
    }
    case "papers":
    case "named":
      return [];
  }
}
