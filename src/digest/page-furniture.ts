import { readDate } from "./date.ts";
import type { Line } from "./lines.ts";
import { couldBeTitle } from "./title-shape.ts";

// What a copied page has around its papers: buttons, counts, names of submitters, ways to elsewhere. They are known by
// name and by place: an “Upvote” that has an abstract below it is a title, a “Models” among papers is not of the menu.

/** Above and below the papers: the site's own menus, lower case. */
const menus = new Set(
  [
    "hugging face|models|datasets|spaces|buckets|buckets new|posts|docs|enterprise|pricing|log in|sign up|website|tasks",
    "huggingchat|collections|languages|organizations|community|blog|learn|discord|forum|github|solutions|storage buckets",
    "team & enterprise|hugging face pro|enterprise support|inference providers|inference endpoints|subscribe|new",
    "daily|weekly|monthly|daily weekly monthly|search by arxiv id or title|submit a paper|daily papers|log in sign up",
    "system theme|company|tos|privacy|about|careers",
  ]
    .join("|")
    .split("|"),
);

/** Around each paper. */
const names = new Set(
  "submitted by|upvote|github|arxiv page|previous|next|previous next|trending|trending papers|view all|-|•".split("|"),
);
const shapes = [
  /^submitted by @?[\w.-]{1,40}$/i,
  /^(?:upvote|github) [\d.,]+[km]?$/i,
  /^github (?:[\d.,]+[km]? )?arxiv page$/i,
  /^(?:(?:about|over|almost) )?(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago$/i,
  // Texts in the place of pictures.
  /^!?\[[^\]]{0,80}\](?:\([^)]*\))?$/,
  /^.{1,60}['’]s (?:avatar|logo|profile picture)$/i,
  /^(?:paper |social )?thumbnail$/i,
];
/** Longer lines are none of these. */
const longest = 200;
const number = /^[\d.,]+[km]?$/i;

/** Whether a line stands among the page's menus, whose place is above the papers and below them. */
export function isMenu({ text }: Line): boolean {
  return text.length <= longest && (menus.has(text.toLowerCase()) || isNamed(text));
}

/** The page's own lines among those below a header, which are `written`: without blank ones. */
export function findFurniture(written: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  const footer = written.length - written.toReversed().findIndex((line) => !isMenu(line));
  for (const [at, line] of written.entries()) {
    const last = written[at - 1];
    const isBoundary = last === undefined || found.has(last) || endsBlock(written, at - 1);
    const starts = isBoundary || last.number < line.number - 1;
    const named = at >= footer || isNamed(line.text) || (isBoundary && number.test(line.text));
    const told = last !== undefined && found.has(last) && follows(last.text, line, written[at + 1]);
    if (starts && (told || (named && !isTitle(written, at)))) found.add(line);
  }
  return found;
}

function isNamed(text: string): boolean {
  return text.length <= longest && (names.has(text.toLowerCase()) || shapes.some((shape) => shape.test(text)));
}

/** Whether a line says what the one above it announced: the name of who submitted, how many. */
function follows(announced: string, { text }: Line, next: Line | undefined): boolean {
  if (/^(?:upvote|github)$/i.test(announced)) return number.test(text) || text === "-";
  return /^submitted by$/i.test(announced) && text.length <= 60 && next !== undefined && couldBeTitle(next.text);
}

/** Whether a line is a date below a `·`. */
function endsBlock(written: readonly Line[], at: number): boolean {
  return written[at - 1]?.text === "·" && readDate(written[at]?.text ?? "") !== undefined;
}

/** A line of its own with an abstract below it is a paper's title, whatever it says. */
function isTitle(written: readonly Line[], at: number): boolean {
  const [line, next] = [written[at], written[at + 1]];
  return line !== undefined && next !== undefined && next.number > line.number + 1 && !couldBeTitle(next.text);
}
