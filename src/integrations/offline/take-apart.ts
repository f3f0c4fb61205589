import { createHash } from "node:crypto";
import type { Insert, Recipe } from "../../offline/recipe.ts";
import { endings, type Ending } from "../../exports/citations/endings.ts";
import type { FirstDays } from "./groups.ts";

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
export function takeApart(path: string, text: string, firstDays: FirstDays): { recipe: Recipe; pieces: Piece[] } {
  const { borders, start } = path.endsWith(".html") ? articles : records[endingOf(path)];
  const kind = path.endsWith(".html") ? "lists" : "citations";
  const ofPaper = (part: string): string | undefined => {
    const day = start.test(part) ? papersIn(part, firstDays)[0] : undefined;
    return day === undefined ? undefined : `${day}-${kind}`;
  };
  const recipe: Recipe = [];
  const pieces: Piece[] = [];
  for (const part of text.split(borders)) {
    const collection = frame.test(part) ? "frames" : ofPaper(part);
    if (collection === undefined) {
      const last = recipe.at(-1);
      if (typeof last === "string") recipe[recipe.length - 1] = last + part;
      else recipe.push(part);
      continue;
    }
    const { piece, inserts } = withoutScripts(part);
    const key = keyOf(piece);
    recipe.push([collection, key, ...inserts]);
    pieces.push({ collection, key, text: piece });
  }
  return { recipe, pieces };
}

/** The newest day on which a paper was first listed that a text links to; `undefined` where it shows no paper. */
export function newestPaperIn(text: string, firstDays: FirstDays): string | undefined {
  return papersIn(text, firstDays).sort().at(-1);
}

/** First days of the papers that a text links to, in its order. */
function papersIn(text: string, firstDays: FirstDays): string[] {
  const segments = Array.from(text.matchAll(paperLink), ([, plain, encoded]) =>
    decoded(plain ?? decoded(encoded ?? "")),
  );
  return segments.map((segment) => firstDays.get(segment) ?? "").filter((day) => day !== "");
}

/**
 * The address of a paper's page, with whatever before it, as it is or percent-encoded as part of another. A site may itself
 * live below a folder named `papers`.
 */
const paperLink = /(?:\/papers\/(?!papers\/)([^/\s"'<>?#{}]+)\/|%2Fpapers%2F(?!papers%2F)([^\s"'<>&]+?)%2F)/g;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
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

/** The head of every page, with the dialog of the search. */
const frame = /^<header class="masthead"/;

/** What stands between two records depends on which is the last, and is of neither. */
const records: Record<Ending, Shape> = {
  // A line above an entry may say how it is spelt.
  bib: { borders: /(?=^%)|(?=^@)(?<!^%.*\n)|(?<=^\})/m, start: /^[%@]/ },
  ris: { borders: /(?=^TY {2}-)|(?<=^ER {2}-)/m, start: /^TY {2}-/ },
  "csl.json": { borders: /(?<=^\[?)(?=\{)|(?<=\})(?=,?\]?$)/m, start: /^\{/ },
};

function endingOf(path: string): Ending {
  return endings.find((ending) => path.endsWith(`.${ending}`)) ?? "bib";
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
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
