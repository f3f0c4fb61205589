import { createHash } from "node:crypto";
import type { Insert, Manifest } from "../../browser/offline/manifest.ts";
import { citationFormatOf } from "../../citation-formats.ts";
import { definedFields } from "../../defined-fields.ts";
import { recordBorders } from "../../exports/citations/records.ts";
import { permalinksIn } from "../../paths.ts";
import { tagsOf, valueIn } from "../html-tags.ts";
import { markedElements } from "../marked-elements.ts";

/** Path segment of a paper to the day of the first edition that lists it, as an ISO day. */
export type FirstDays = ReadonlyMap<string, string>;

/** A piece of a text with where it is kept. */
export interface Piece {
  /** The name of the pieces among which it is kept, and its key there. */
  collection: string;
  key: string;
  text: string;
}

/**
 * Takes a page of papers, or a file of their citations, apart: what each paper brings to it is a piece of its own, kept
 * with those of the papers that were first listed on the same day. A new paper in a list then leaves all others as they
 * are. The parts joined are the text as it was, whatever it holds.
 *
 * @param path of the file, by whose ending its records are told
 */
export function splitIntoPieces(
  path: string,
  text: string,
  firstDays: FirstDays,
): { manifest: Manifest; pieces: Piece[] } {
  const isPage = path.endsWith(".html");
  const kind = isPage ? "lists" : "citations";
  const manifest: Manifest = [];
  const pieces: Piece[] = [];
  for (const { part, of } of isPage ? partsOfPage(text) : partsOfCitations(path, text)) {
    const day = of === "paper" ? papersIn(part, firstDays)[0] : undefined;
    const collection = of === "frame" ? frames : day === undefined ? undefined : `${day}-${kind}`;
    if (collection === undefined) {
      const last = manifest.at(-1);
      if (typeof last === "string") manifest[manifest.length - 1] = last + part;
      else manifest.push(part);
      continue;
    }
    const { piece, inserts } = withoutScripts(part);
    const key = keyOf(piece);
    manifest.push([collection, key, ...inserts]);
    pieces.push({ collection, key, text: piece });
  }
  return { manifest, pieces };
}

/** The newest day on which a paper was first listed that a text links to; `undefined` where it shows no paper. */
export function newestPaperIn(text: string, firstDays: FirstDays): string | undefined {
  return papersIn(text, firstDays).sort().at(-1);
}

/** First days of the papers that a text links to, in its order. */
function papersIn(text: string, firstDays: FirstDays): string[] {
  return permalinksIn(text)
    .map((segment) => firstDays.get(segment) ?? "")
    .filter((day) => day !== "");
}

/** A part of a text; `of` what it is, unless it is of neither. */
interface Part {
  part: string;
  of?: "paper" | "frame";
}

/** The collection of what stands at the head of every page. */
export const frames = "frames";

/** As the components mark them. */
function* partsOfPage(html: string): Generator<Part> {
  let at = 0;
  for (const { marker, start, end } of markedElements(html, "data-piece=paper", "data-piece=frame")) {
    if (start > at) yield { part: html.slice(at, start) };
    yield { part: html.slice(start, end), of: marker === "data-piece=paper" ? "paper" : "frame" };
    at = end;
  }
  if (at < html.length) yield { part: html.slice(at) };
}

/** What stands between two records depends on which is the last, and is of neither. */
function partsOfCitations(path: string, text: string): Part[] {
  const format = citationFormatOf(path);
  if (!format) throw new Error(`${path} is neither a page nor a file of citations`);
  const { records } = format;
  const parts = text.split(recordBorders(records));
  return parts.map((part) => ({ part, ...definedFields({ of: records.starts.test(part) ? "paper" : undefined }) }));
}

/** A module is named on a page where it is first needed: the first paper of a list has what is not its own. */
function withoutScripts(text: string): { piece: string; inserts: Insert[] } {
  const inserts: Insert[] = [];
  let piece = "";
  let at = 0;
  let start: number | undefined;
  for (const tag of tagsOf(text)) {
    if (tag.name !== "script") continue;
    if (!tag.isEnd) start = valueIn(tag, "type") === "module" ? tag.start : undefined;
    else if (start !== undefined) {
      piece += text.slice(at, start);
      inserts.push([piece.length, text.slice(start, tag.end)]);
      at = tag.end;
    }
  }
  return { piece: piece + text.slice(at), inserts };
}

/** Forty-eight bits tell the pieces of one day apart; a build in which two would share a key fails. */
export function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
