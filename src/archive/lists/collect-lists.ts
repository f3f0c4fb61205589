import { kinds, listKinds, type ListKind, type ListRow } from "../../paths.ts";
import type { List, Lists } from "../archive.ts";
import { compare } from "../names/compare.ts";
import type { Paper } from "../paper.ts";
import type { Lock } from "../permalinks/lock.ts";
import { keyOf, membershipsOf, type Membership } from "./memberships.ts";
import { assignSegments } from "./name-segments.ts";

/** What curators wrote of a list: the name of its file, and what that holds. */
export interface Definition {
  id: string;
  name: string;
  description: string;
}

/** Of kinds whose lists are told apart by a file. */
export type Definitions = Partial<Record<ListKind, readonly Definition[]>>;

/** The lists of every kind, by name, each with its papers, the newest first. See the rows of `src/paths/kinds.ts`. */
export function collectLists(papers: readonly Paper[], definitions: Definitions, lock: Lock): Lists {
  const inOrder = papers.toSorted((a, b) => compare(b.day, a.day) || compare(a.permalink, b.permalink));
  return Object.fromEntries(
    listKinds.map((kind) => {
      const { fewest, key }: ListRow = kinds[kind];
      const groups = [...groupsIn(inOrder, kind)].filter(([, members]) => members.length >= fewest);
      const lists = describe[key](groups, { kind, definitions: definitions[kind] ?? [], lock });
      return [kind, lists.sort(byName)];
    }),
  ) as Lists;
}

interface Member {
  paper: Paper;
  membership: Membership;
}

/** Papers by what tells their lists apart. */
function groupsIn(papers: readonly Paper[], kind: ListKind): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const paper of papers) {
    for (const membership of membershipsOf(paper, kind)) {
      const group = groups.get(keyOf(membership));
      if (group) group.push({ paper, membership });
      else groups.set(keyOf(membership), [{ paper, membership }]);
    }
  }
  return groups;
}

type Groups = readonly (readonly [key: string, members: readonly Member[]])[];

interface Context {
  kind: ListKind;
  definitions: readonly Definition[];
  lock: Lock;
}

/** The lists of a kind by how they are told apart. */
const describe: Record<ListRow["key"], (groups: Groups, context: Context) => List[]> = {
  file: (groups, { definitions }) => {
    const byId = new Map(groups);
    return definitions.flatMap(({ id, name, description }) => {
      const members = byId.get(id);
      return members ? [{ id, name, description, papers: permalinksOf(members) }] : [];
    });
  },
  // Spelled as on the newest paper.
  handle: (groups) =>
    groups.map(([id, members]) => {
      const newest = members[0]?.membership;
      const spelled = typeof newest === "object" ? { handle: newest.handle, name: newest.name } : { name: id };
      return { id, ...spelled, papers: permalinksOf(members) };
    }),
  name: (groups, { kind, lock }) => {
    const named = groups.map(([name, members]) => ({ name, since: firstDayOf(members) }));
    const idOf = assignSegments(kind, named, lock);
    return groups.map(([name, members]) => ({ id: idOf.get(name) ?? name, name, papers: permalinksOf(members) }));
  },
};

function permalinksOf(members: readonly Member[]): string[] {
  return members.map(({ paper }) => paper.permalink);
}

/** The day of the first edition that lists any of them. */
function firstDayOf(members: readonly Member[]): string {
  return members.map(({ paper }) => paper.appearances[0]?.day ?? "").sort()[0] ?? "";
}

function byName(a: List, b: List): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id);
}
