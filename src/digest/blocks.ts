import { definedFields } from "../defined-fields.ts";
import { isDateFault, readDate, resolveDate } from "./date.ts";
import type { Entry, IsoDay } from "./digest.ts";
import type { Line } from "./lines.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";
import { isBulletedAuthors, isProse, readListingByline, warnOfWrap } from "./listing-byline.ts";

/** The lines between two blocks, and the block that ends them, if one does. */
interface Section {
  text: Line[];
  block?: Block;
}

interface Block {
  lines: Line[];
  facts: Pick<Entry, "authorCount" | "organization" | "published" | "comments">;
}

/**
 * Cuts a listing at its blocks. The `·` lines are the anchors: the line before says who, the line after when, whatever
 * blank lines lie between. Blocks that lack a part raise problems and still end a section, so that one fault does not
 * run into the next paper. `lines` are without blank ones.
 */
export function readBlocks(lines: readonly Line[], day: IsoDay | undefined, report: ProblemCollector): Section[] {
  const sections: Section[] = [];
  let text: Line[] = [];
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    const block = blockAt(lines, at, text, day, report);
    if (block) {
      sections.push({ text, block });
      text = [];
    } else {
      text.push(line);
    }
    at += block ? block.reach : 1;
  }
  return [...sections, { text }];
}

/** The block whose `·` is at this place, or what is left of one; takes the line that says who from the text above. */
function blockAt(lines: readonly Line[], at: number, text: Line[], day: IsoDay | undefined, report: ProblemCollector) {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return undefined;
  if (line.text === "·") {
    const who = takeWho(text, report);
    const when = takeDate(line, next, day, report);
    return block([...who.lines, line, ...when.lines], { ...who.facts, ...when.facts }, 1 + when.lines.length);
  }
  if (isBulletedAuthors(line.text) && next?.text !== "·") {
    report.raise("authors-without-dot", line, quote(line.text));
    const when = next && readDate(next.text) ? takeDate(line, next, day, report) : { lines: [], facts: {} };
    return block([line, ...when.lines], { ...readListingByline(line, report), ...when.facts }, 1 + when.lines.length);
  }
  if (isLoneDate(line, next)) {
    report.raise("date-without-block", line, quote(line.text));
    return block([line], takeDate(line, line, day, report).facts, 1);
  }
  return undefined;
}

function block(lines: Line[], facts: Block["facts"], reach: number): Block & { reach: number } {
  return { lines, facts, reach };
}

/** A line that is prose stays in the abstract, with the problem that it stands above a `·`. */
function takeWho(text: Line[], report: ProblemCollector): Block {
  const line = text.at(-1);
  if (!line) return { lines: [], facts: {} };
  const facts = readListingByline(line, report);
  if (!facts && isProse(line.text)) return { lines: [], facts: {} };
  text.pop();
  if (facts) warnOfWrap(line, text.at(-1), report);
  else report.assign([line], "problem");
  return { lines: [line], facts: facts ?? {} };
}

function takeDate(dot: Line, line: Line | undefined, day: IsoDay | undefined, report: ProblemCollector): Block {
  const date = line && readDate(line.text);
  if (!line || (!date && !isMeantAsDate(dot, line))) {
    report.raise("date-missing", dot);
    return { lines: [], facts: {} };
  }
  if (!date || isDateFault(date)) {
    if (date) date.raise(report, line);
    else report.raise("unreadable-date", line, quote(line.text));
    report.assign([line], "problem");
    return { lines: [line], facts: {} };
  }
  const published = resolveDate(date, day, line, report);
  const comments = date.count === undefined ? undefined : Number(date.count.replaceAll(",", ""));
  const safe = comments === undefined || Number.isSafeInteger(comments);
  if (!safe) report.raise("comment-count", { line, part: date.count ?? "" }, quote(date.count ?? ""));
  return {
    lines: [line],
    facts: definedFields({ published, comments: safe ? comments : undefined }),
  };
}

/** A short line right below the `·` is a date that cannot be read; anything else is the next paper's title. */
function isMeantAsDate(dot: Line, { number, text }: Line): boolean {
  const short = text.length <= 60 && (/\d/.test(text) || text.split(" ").length <= 3);
  return text !== "·" && number === dot.number + 1 && short && !isBulletedAuthors(text);
}

/** A date that ends a paragraph. Within one, it is a line of wrapped text. */
function isLoneDate(line: Line, next: Line | undefined): boolean {
  if (next && (next.number === line.number + 1 || next.text === "·")) return false;
  const date = readDate(line.text);
  return date !== undefined && !(isDateFault(date) && date.doubtful);
}
