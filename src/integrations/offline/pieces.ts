import { createHash } from "node:crypto";
import type { Insert, Manifest } from "../../browser/offline/manifest.ts";
import { citationFormatOf } from "../../citation-formats.ts";
import { recordBorders } from "../../exports/citations/records.ts";
import { permalinksIn } from "../../paths.ts";

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
  const { borders, start } = path.endsWith(".html") ? articles : recordsOf(path);
  const kind = path.endsWith(".html") ? "lists" : "citations";
  const ofPaper = (part: string): string | undefined => {
    const day = start.test(part) ? papersIn(part, firstDays)[0] : undefined;
    return day === undefined ? undefined : `${day}-${kind}`;
  };
  const manifest: Manifest = [];
  const pieces: Piece[] = [];
  for (const part of text.split(borders)) {
    const collection = frame.test(part) ? frames : ofPaper(part);
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

interface Shape {
  /** Between what is of a paper and what is not. */
  borders: RegExp;
  /** How what is of a paper begins. */
  start: RegExp;
}

/** Articles, and the spans by which Zotero knows the papers of a page. */
const articles: Shape = {
  borders:
    /(?=<article[\s>])|(?<=<\/article>)|(?=<span class="Z3988")|(?<=<span class="Z3988"[^>]*><\/span>)|(?=<header class="masthead")|(?<=<\/dialog>)/,
  start: /^<(?:article|span class="Z3988")/,
};

/** The collection of what stands at the head of every page. */
export const frames = "frames";

/** The head of every page, with the dialog of the search. */
const frame = /^<header class="masthead"/;

/** What stands between two records depends on which is the last, and is of neither. */
function recordsOf(path: string): Shape {
  const format = citationFormatOf(path);
  if (!format) throw new Error(`${path} is neither a page nor a file of citations`);
  return { borders: recordBorders(format.records), start: format.records.starts };
}

/** A module is named on a page where it is first needed: the first paper of a list has what is not its own. */
function withoutScripts(text: string): { piece: string; inserts: Insert[] } {
  const inserts: Insert[] = [];
  let removed = 0;
  const piece = text.replace(/<script type="module"[^>]*><\/script>/g, (script, at: number) => {
    inserts.push([at - removed, script]);
    removed += script.length;
    return "";
  });
  return { piece, inserts };
}

/** Forty-eight bits tell the pieces of one day apart; a build in which two would share a key fails. */
export function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
