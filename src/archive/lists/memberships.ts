import { kinds, type ListKind } from "../../paths.ts";
import { segmentOf } from "../names/segment.ts";
import type { Paper } from "../paper.ts";

/** How a paper names a list that it is in. */
export type Membership = string | { handle: string; name: string };

/** A field of papers that names lists. A row of the table that names another field is an error below. */
type Field = {
  [Key in keyof Paper]-?: NonNullable<Paper[Key]> extends Membership | Membership[] ? Key : never;
}[keyof Paper];

/** The lists of a kind that a paper is in, each once. */
export function membershipsOf(paper: Paper, kind: ListKind): Membership[] {
  const fields: readonly Field[] = kinds[kind].fields;
  const value = fields.map((field) => paper[field]).find((it) => it !== undefined) ?? [];
  return [...new Map([value].flat().map((membership) => [keyOf(membership), membership])).values()];
}

/** What tells two lists of a kind apart: handles are one where they differ only in case. */
export function keyOf(membership: Membership): string {
  return typeof membership === "string" ? membership : segmentOf(membership.handle);
}
