import { isDateFault, readDate } from "./date.ts";
import type { Refusal } from "./format.ts";
import { headingOf } from "./header.ts";
import type { Line } from "./lines.ts";
import { isAuthors, isBulletedAuthors, isOrganization } from "./listing-byline.ts";
import { quote } from "./rules.ts";

/**
 * What a text is where it is no listing of a day; undefined where it is one. A listing has a heading with a day, or
 * blocks of who, `·` and date; anything else would become papers for ever. `written` are its lines without blank ones.
 */
export function refuseText(written: readonly Line[]): Refusal | undefined {
  const [top] = written;
  if (!top) return undefined;
  const { isNamed, dayAt, trending } = headingOf(written);
  if (trending) return { at: trending, kind: "the page of trending papers, which is of no day", instead: page };
  const hasDay = dayAt !== undefined;
  const period = isNamed && !hasDay ? periodOf(written.slice(0, signs)) : undefined;
  if (period) return { at: period, kind: `the page of a period, “${quote(period.text)}”`, instead: page };
  const blocks = blocksOf(written);
  if (blocks.grid) return { at: blocks.grid, kind: "the page’s grid, without abstracts", instead: structured };
  if (blocks.authors > 0 || (isNamed && blocks.organizations > 0)) return undefined;
  if (hasDay && (isNamed || dayAt === 0)) return undefined;
  return {
    at: top,
    kind: "a text that is no listing, without a heading with a day and without blocks of who, · and date",
    instead: page,
  };
}

const structured = "the day’s JSON, or its saved page";
const page = "the text of a day’s page from its heading on, or the day’s JSON";

/** How far down a heading may be, with the site's menu above it. */
const signs = 60;

/** `Week 25`, `2026-W25`, `June 2026`, `Jun 15 – Jun 21`. */
const period = new RegExp(
  [
    String.raw`^week(?: of)? \d{1,2}\b.{0,30}$`,
    String.raw`^\d{4}-w\d\d$`,
    String.raw`^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d\d$`,
    String.raw`^\p{L}{3,9}\.? \d{1,2}(?:, \d{4})? ?[-–—] ?(?:\p{L}{3,9}\.? )?\d{1,2}(?:, \d{4})?$`,
    String.raw`^\d{4}-\d\d-\d\d ?[-–—] ?\d{4}-\d\d-\d\d$`,
  ].join("|"),
  "iu",
);

/** The line that names a period, where it stands in the place of a day: in a heading, above the first abstract. */
function periodOf(lines: readonly Line[]): Line | undefined {
  const above = lines.findIndex(({ text }) => text.length > 200 || text === "·");
  return lines.slice(0, above < 0 ? lines.length : above).find(({ text }) => period.test(text));
}

/** How many whole blocks there are, and the first of those that the grid has, where it has no others. */
function blocksOf(written: readonly Line[]): { authors: number; organizations: number; grid?: Line } {
  let [authors, organizations] = [0, 0];
  const turned: Line[] = [];
  for (const [at, line] of written.entries()) {
    if (isBulletedAuthors(line.text)) authors++;
    if (line.text !== "·") continue;
    const [who, when] = [written[at - 1]?.text ?? "", written[at + 1]?.text ?? ""];
    const date = readDate(when);
    if (date && !isDateFault(date)) {
      if (isAuthors(who)) authors++;
      else if (isOrganization(who)) organizations++;
    }
    if (!date && isAuthors(when) && !isAuthors(who)) turned.push(line);
  }
  const [grid] = turned;
  return { authors, organizations, ...(grid && authors + organizations === 0 ? { grid } : {}) };
}
