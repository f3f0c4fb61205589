import { definedFields } from "../../defined-fields.ts";
import type { Digest, IsoDay } from "../../digest/digest.ts";
import type { Edition } from "../archive.ts";
import type { DigestNote } from "../content/digest-note.ts";
import type { Appearance } from "../paper.ts";
import type { Paths } from "../permalinks/assign-paths.ts";
import type { Work } from "../identity/work.ts";

/** An edition, and each of its papers' place in it. */
export interface RankedEdition {
  edition: Edition;
  places: Map<string, Appearance>;
}

/** One edition a day: all captures of the day in the order given, each paper once, at its first place. */
export function collectEditions(
  paths: ReadonlyMap<Work, Paths>,
  digests: readonly Digest[],
  notes: readonly DigestNote[],
): RankedEdition[] {
  const permalinkOf = new Map(
    [...paths].flatMap(([work, { permalink }]) => work.listings.map(({ entry }) => [entry, permalink] as const)),
  );
  const days = [...new Set(digests.map(({ day }) => day))].sort();
  const byDay = Map.groupBy(digests, ({ day }) => day);
  const noteOf = new Map(notes.map(({ day, body }) => [day, body]));

  return days.map((day, index) => {
    const captures = byDay.get(day) ?? [];
    const listed = captures.flatMap(({ entries }) => entries.map((entry) => permalinkOf.get(entry)));
    const papers = [...new Set(listed.filter((permalink) => permalink !== undefined))];
    const curator = captures.find((digest) => digest.curator)?.curator;
    const edition: Edition = {
      day,
      number: dayOfYear(day),
      papers,
      ...definedFields({
        curator,
        note: noteOf.get(day) || undefined,
        previous: days[index - 1],
        next: days[index + 1],
      }),
    };
    return { edition, places: placesIn(day, papers) };
  });
}

function dayOfYear(day: IsoDay): number {
  const newYear = Date.parse(`${day.slice(0, 4)}-01-01`);
  return 1 + (Date.parse(day) - newYear) / 86_400_000;
}

function placesIn(day: IsoDay, papers: readonly string[]): Map<string, Appearance> {
  return new Map(
    papers.map((permalink, index) => [
      permalink,
      {
        day,
        position: index + 1,
        of: papers.length,
        ...definedFields({ previous: papers[index - 1], next: papers[index + 1] }),
      },
    ]),
  );
}
