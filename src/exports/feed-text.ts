import { byline } from "../data/bylines.ts";
import { longDay } from "../data/days.ts";
import { factTexts } from "../data/fact-texts.ts";
import { linksOf } from "../data/paper-links.ts";
import { absolute, urls } from "../data/urls.ts";
import type { PaperEntry } from "../loaders/entries.ts";
import { withAbsoluteLinks } from "./absolute-links.ts";
import { xmlText } from "./escape-xml.ts";

/** A paper with its abstract as HTML. */
export interface FeedPaper extends PaperEntry {
  abstractHtml: string;
}

/**
 * What a feed says of a paper, whole, as HTML: whether it was withdrawn, who and when, what kind of text follows, the
 * text, a curator's note, and where the paper can be read.
 */
export function paperText(paper: FeedPaper): string {
  const { withdrawn, noteHtml } = paper;
  const links = linksOf(paper).map(({ label, href }) => `<a href="${xmlText(href)}">${xmlText(label)}</a>`);
  return [
    withdrawn === undefined ? "" : `<p><strong>Withdrawn.</strong> ${xmlText(withdrawn)}</p>`,
    factsLine(paper),
    abstractText(paper),
    noteHtml === undefined ? "" : `<p><em>Note</em></p>${withAbsoluteLinks(noteHtml, urls.paper(paper.permalink))}`,
    links.length > 0 ? `<p>${links.join(" · ")}</p>` : "",
  ].join("");
}

/** The same for a list of papers, under the title, without note and links, which are on the paper's page. */
export function listedText(paper: FeedPaper): string {
  const { withdrawn, permalink, titleText } = paper;
  const mark = withdrawn === undefined ? "" : "Withdrawn: ";
  return [
    `<h3><a href="${xmlText(absolute(urls.paper(permalink)))}">${xmlText(mark + titleText)}</a></h3>`,
    withdrawn === undefined ? "" : `<p>${xmlText(withdrawn)}</p>`,
    factsLine(paper),
    abstractText(paper),
  ].join("");
}

function factsLine(paper: FeedPaper): string {
  const { published, abstractSource } = paper;
  const facts = [
    byline(paper),
    published ? longDay(published) : "",
    ...factTexts("feed", paper),
    abstractSource === "summary" ? "Summary by the editors of this archive" : "",
  ].filter(Boolean);
  return facts.length > 0 ? `<p><em>${xmlText(facts.join(" · "))}</em></p>` : "";
}

/**
 * The abstract as pages show it, unless there are formulas in it: many feed readers drop the elements of MathML and keep
 * what is in them, so that 10⁻³ would read as 10−3. Such a text goes out as plain text, whose formulas are readable.
 */
function abstractText({ abstractHtml, abstractText }: FeedPaper): string {
  if (!abstractHtml.includes("<math")) return abstractHtml;
  const paragraphs = abstractText.split(/\n{2,}/);
  return paragraphs.map((paragraph) => `<p>${xmlText(paragraph).replaceAll("\n", "<br>")}</p>`).join("");
}
