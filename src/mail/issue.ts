import { definedFields } from "../defined-fields.ts";
import { byline } from "../data/bylines.ts";
import { countOf } from "../data/counts.ts";
import { fullDay, longDay, shortDay } from "../data/days.ts";
import { factTexts } from "../data/fact-texts.ts";
import { excerpt } from "../data/excerpts.ts";
import { absolute, urls } from "../data/urls.ts";
import type { EditionEntry, PaperEntry } from "../loaders/entries.ts";
import { typographicQuotes } from "../markdown/typographic-quotes.ts";
import { site } from "../site.ts";

/** What a mail of an edition says, as plain text in no format yet. Addresses are absolute. */
export interface Issue {
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  day: string;
  folio: string;
  /** Page of the edition. */
  page: string;
  papers: readonly IssuePaper[];
  /** How many papers of the edition are left out here. */
  left: number;
  /** The editor's note: as HTML, and in Markdown, which reads as plain text. */
  note?: { html: string | undefined; text: string } | undefined;
}

export interface IssuePaper {
  /** 1-based, in the listing's order. */
  place: number;
  title: string;
  page: string;
  /** Who and when, in a line; may be empty. */
  facts: string;
  /** What kind of text follows, where it is not the authors' abstract. */
  kind: "Summary" | "Withdrawn" | undefined;
  /** The start of the text; may be empty. */
  opening: string;
}

/** Where the foot of a mail leads those who would rather not get it. */
export interface Farewell {
  /** The address to write to in order to get no more. */
  unsubscribe: string;
  /** Path of the page that says how else to follow the site, where it has one. */
  waysToFollow?: string | undefined;
}

/** How much an issue says, so that it fits into a mail. */
export interface Extent {
  /** How many papers. */
  papers: number;
  /** Characters of each paper's opening; 0 for none. */
  opening: number;
}

/** `papers`: those of the edition, in its order. */
export function issueOf(edition: EditionEntry, papers: readonly PaperEntry[], extent: Extent): Issue {
  const { day, number, curator, note, noteHtml } = edition;
  const count = countOf(papers.length, "paper");
  const shown = papers.slice(0, extent.papers);
  return {
    subject: `${site.name}, ${longDay(day)}: ${count}`,
    preheader: shown
      .slice(0, 3)
      .map(({ titleText }) => titleText)
      .join(" · "),
    day: fullDay(day),
    folio: [count, `No. ${number}`, ...(curator ? [`Selected by ${curator}`] : [])].join(" · "),
    page: absolute(urls.date(day)),
    papers: shown.map((paper, index) => issuePaper(paper, index + 1, extent.opening)),
    left: papers.length - shown.length,
    ...definedFields({ note: note && extent.opening > 0 ? { html: noteHtml, text: note } : undefined }),
  };
}

function issuePaper(paper: PaperEntry, place: number, length: number): IssuePaper {
  const { withdrawn, published, abstractSource, abstractText } = paper;
  const facts = [byline(paper), published ? shortDay(published) : "", ...factTexts("mail", paper)];
  return {
    place,
    title: paper.titleText,
    page: absolute(urls.paper(paper.permalink)),
    facts: facts.filter(Boolean).join(" · "),
    kind: withdrawn !== undefined ? "Withdrawn" : abstractSource === "summary" ? "Summary" : undefined,
    opening: length > 0 ? typographicQuotes(excerpt(withdrawn ?? abstractText, length)) : "",
  };
}
