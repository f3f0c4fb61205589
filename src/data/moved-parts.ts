import type { Tombstone } from "../archive/permalinks/tombstones.ts";
import {
  formerPaths,
  isListKind,
  kindIds,
  pathOf,
  rowOf,
  type KindId,
  type ListKind,
  type PageAddress,
} from "../paths.ts";
import { periodsOf } from "./calendar.ts";
import { allDates, allLists, papersNamed } from "./queries.ts";
import { pagesOf, splitList } from "./split-list.ts";

/** Where pages stood, before their kind moved, that the lock file does not keep: directories, years, months. */
export async function movedParts(): Promise<Tombstone[]> {
  const moved = kindIds.filter((kind) => rowOf(kind).formerly !== undefined);
  const parts = (await Promise.all(moved.map(partsOf))).flat();
  return parts.flatMap((page) => formerPaths(page).map((path) => ({ kind: "moved" as const, path, to: pathOf(page) })));
}

/** The pages of a kind but those that the lock file keeps. */
async function partsOf(kind: KindId): Promise<PageAddress[]> {
  const { shape } = rowOf(kind);
  if (isListKind(kind)) return [{ kind }, ...(await periodsOfLists(kind))];
  if (shape === "page") return [{ kind }];
  if (shape !== "calendar") return [];
  const periods = periodsOf(await allDates()).filter(({ period }) => period.length < 10);
  return [{ kind }, ...periods.map(({ period }) => ({ kind, id: period }))];
}

async function periodsOfLists(kind: ListKind): Promise<PageAddress[]> {
  const pages = (await allLists(kind)).map(async ({ id, papers }) =>
    pagesOf(splitList(await papersNamed(papers))).map(({ period }) => ({ kind, id, period })),
  );
  return (await Promise.all(pages)).flat();
}
