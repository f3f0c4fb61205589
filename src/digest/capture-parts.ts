import { findField, paperFields } from "./daily-fields.ts";
import type { IsoDay } from "./digest.ts";
import { dayOfTime } from "./iso-day.ts";
import { type Json, member } from "./json-reader.ts";

/** What a capture of several days lists of one of them, as a capture of its own: JSON of the Daily Papers. */
export interface CapturePart {
  day: IsoDay;
  text: string;
}

/**
 * Parts a list of papers, which stands in `text`, by the days that its papers say they were listed on, the oldest first:
 * every paper byte for byte as it came, in the list's order and form. Undefined where a paper says no day.
 */
export function partList(list: Json, text: string): CapturePart[] | undefined {
  const items = list.node.type === "array" ? (list.node.children ?? []) : [];
  const papers = items.map((node) => ({ day: listedDay({ ...list, node }), text: textAt(text, node) }));
  const days = [...new Set(papers.map(({ day }) => day))];
  if (days.length === 0 || days.includes(undefined)) return undefined;
  const [first, second] = items;
  const last = items.at(-1);
  if (!first || !last) return undefined;
  const { offset, length } = list.node;
  const head = text.slice(offset, first.offset);
  const tail = text.slice(last.offset + last.length, offset + length);
  const between = second ? text.slice(first.offset + first.length, second.offset) : ",";
  return days.sort().flatMap((day) => {
    const ofDay = papers.filter((paper) => paper.day === day).map((paper) => paper.text);
    return day === undefined ? [] : [{ day, text: `${head}${ofDay.join(between)}${tail}\n` }];
  });
}

function listedDay(element: Json): IsoDay | undefined {
  const paper = member(element, "paper");
  const listed = paper && findField(paperFields.listed, { element, paper });
  return listed?.node.type === "string" ? dayOfTime(String(listed.node.value).trim()) : undefined;
}

function textAt(text: string, { offset, length }: { offset: number; length: number }): string {
  return text.slice(offset, offset + length);
}
