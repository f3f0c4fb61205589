import { definedFields } from "../../defined-fields.ts";
import type { IsoDay } from "../../digest/digest.ts";
import { datePath, kinds, listKinds, listPath, paperPath } from "../../paths.ts";
import type { ArchiveDate, Lists } from "../archive.ts";
import { arxivSegment } from "../names/arxiv-segment.ts";
import type { Published } from "./tombstones.ts";
import type { LockedPath } from "./lock.ts";
import type { Paths } from "./assign-paths.ts";
import { fingerprint, normalizeTitle, slugOf } from "../names/title-forms.ts";
import { titlesOf, type Work } from "../identity/work.ts";

interface Collections {
  dates: readonly ArchiveDate[];
  lists: Lists;
}

/** Every path of a build with what it stands for and the day of the digest that minted it. */
export function publishedPaths(
  paths: ReadonlyMap<Work, Paths>,
  keys: ReadonlyMap<Work, string>,
  { dates, lists }: Collections,
): Published {
  const firstDays = new Map<string, IsoDay>();
  const pages = new Map<string, Omit<LockedPath, "line">>();
  const aliases = new Map<string, { to: string; locked: { arxiv?: string; titles: string[]; minted: IsoDay } }>();

  for (const [work, { permalink, aliases: others }] of paths) {
    const titles = [...new Set(titlesOf(work).map(normalizeTitle))].sort();
    const identity = { ...definedFields({ arxiv: work.arxiv }), titles };
    const page = paperPath(permalink);
    firstDays.set(permalink, firstDay(work));
    const citationKey = keys.get(work);
    pages.set(page, { ...identity, minted: firstDay(work), ...definedFields({ citationKey }) });
    for (const alias of others) {
      aliases.set(paperPath(alias), { to: page, locked: { ...identity, minted: dayOfAlias(work, alias) } });
    }
  }

  const earliest = (permalinks: readonly string[]) => permalinks.map((it) => firstDays.get(it) ?? "").sort()[0] ?? "";
  for (const { day, edition, published } of dates) {
    pages.set(datePath(day), { minted: edition ? day : earliest(published) });
  }
  for (const kind of listKinds) {
    for (const { id, name, papers } of lists[kind]) {
      const identity = kinds[kind].key === "name" ? { name } : {};
      pages.set(listPath(kind, id), { ...identity, minted: earliest(papers) });
    }
  }
  return { pages, aliases };
}

function firstDay(work: Work): IsoDay {
  return work.listings[0]?.digest.day ?? "";
}

/** The day of the first listing that shows the id or the title that the alias is made from. */
function dayOfAlias(work: Work, alias: string): IsoDay {
  const listing = work.listings.find(
    ({ entry }) =>
      (entry.arxiv !== undefined && arxivSegment(entry.arxiv) === alias) ||
      [slugOf(entry.title), `${slugOf(entry.title)}-${fingerprint(entry.title)}`].includes(alias),
  );
  return listing?.digest.day ?? firstDay(work);
}
