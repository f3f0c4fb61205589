import { expect, test } from "vitest";
import { problem, rules } from "../../../src/digest/rules.ts";

/** What each rule says, with arguments as a capture would give them. A new rule needs a line here. */
const samples: { [Name in keyof typeof rules]: Parameters<(typeof rules)[Name]["message"]> } = {
  "file-name": ["papers.txt"],
  "utf-16": [],
  "invalid-utf-8": [0xe9],
  "damaged-text": [{ cause: "misread", stands: "JosÃ© MÃ¼ller", meant: "José Müller" }, 3],
  "unprintable-character": ["U+202E", 2, "$[0].paper.title"],
  "empty-capture": [],
  "unknown-format": ["XML that is no Atom feed", "the listing as plain text and the Daily Papers as JSON"],
  "no-listing": ["the page’s grid, without abstracts", "the day’s JSON, or its saved page"],
  "invalid-json": ["the capture", "it ends in the middle"],
  "wrong-type": ["$[3].paper.authors[0].name", "a number", "a text"],
  "missing-field": ["$[3].paper.title"],
  "unreadable-field": ["$[3].paper.githubRepo", "javascript:alert(1)", "an http or https address"],
  "more-than-name": ["$[3].paper.authors[0].name", "Bo Birk§", "Bo Birk"],
  "not-arxiv-id": ["$[3].paper.id", "1234"],
  "papers-of-another-day": ["2026-06-16", "2026-06-17"],
  "several-days": [
    [
      ["2026-06-16", 1],
      ["2026-06-17", 50],
    ],
  ],
  "page-without-papers": [],
  "page-day-disagrees": ["2026-06-19", "2026-06-20"],
  "page-period": ["week"],
  "invalid-xml": ["missing end tag for element entry"],
  "xml-doctype": [],
  "feed-error": ["incorrect id format for 12"],
  "no-entries": [],
  "second-header": ["Jun 18"],
  "page-furniture": [12, ["Submitted by", "Upvote 12", "…"]],
  "unknown-header-line": ["Sign in"],
  "day-missing": [],
  "day-disagrees": ["Jun 18", "2026-06-17"],
  "foreign-month": ["Mai", "Mai 3"],
  "impossible-day": ["Feb 30, 2025"],
  "comma-missing": ["May 6 2026", "2026"],
  "unreadable-date": ["yesterday"],
  "date-missing": [],
  "date-without-block": ["Apr 10, 2025"],
  "year-before": ["Dec 28", "2025-12-28"],
  "date-after-digest": ["2026-06-18", "2026-06-17"],
  "comment-count": ["99999999999999999999"],
  "author-count": ["0"],
  "unreadable-byline": ["Several people"],
  "handle-alone": ["acme"],
  "doubtful-organization": ["and so on"],
  "authors-without-dot": ["• 6 authors"],
  "block-without-title": ["• 6 authors"],
  "unread-line": ["·"],
  "abstract-before-title": ["We ask when a counter counts."],
  "title-without-abstract": ["Lanterns"],
  "lone-line": ["Sign in"],
  "possible-title": ["Lanterns"],
  "title-and-abstract-joined": ["Lanterns"],
  "duplicate-title": ["Lanterns", "on line 12"],
  "duplicate-id": ["2606.01234", "as $[0]"],
};

test("the catalogue's messages and hints", () => {
  const raise = problem as (rule: string, place: { file: string; line: number }, ...args: unknown[]) => unknown;
  const said = Object.entries(samples).map(([rule, args]) => raise(rule, { file: "seeds/x", line: 1 }, ...args));
  expect(said).toMatchSnapshot();
});

test("messages are one sentence without a full stop, hints whole sentences that fit a line", () => {
  for (const [name, args] of Object.entries(samples)) {
    const { message, hint } = rules[name as keyof typeof rules] as {
      message: (...all: unknown[]) => string;
      hint: string;
    };
    expect(message(...args)).toMatch(/^(?!.*\n).*[^.\s]$/u);
    expect(hint).toMatch(/^(?:\p{Lu}.*)[.]$/u);
    expect(hint.length, name).toBeLessThanOrEqual(125);
  }
});
