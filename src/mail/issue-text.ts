import { absolute } from "../data/urls.ts";
import { site } from "../site.ts";
import { more } from "./issue-html.ts";
import type { Farewell, Issue, IssuePaper } from "./issue.ts";

/** The issue as plain text, for mail programs and readers that want no other. */
export function issueText(issue: Issue, { unsubscribe, waysToFollow }: Farewell): string {
  const { day, folio, page, papers, left, note } = issue;
  return `${[
    [site.name, day, folio].join("\n"),
    ...(note ? [note.text] : []),
    ...papers.map(entry),
    `${more(left)}:\n${page}`,
    [
      "-- ",
      "You get this mail because your address is on a list of its sender.",
      `To be taken off it, write to ${unsubscribe}`,
      ...(waysToFollow === undefined ? [] : [`Other ways to follow: ${absolute(waysToFollow)}`]),
    ].join("\n"),
  ].join("\n\n")}\n`;
}

function entry({ place, title, page, facts, kind, opening }: IssuePaper): string {
  const text = [kind && (opening || kind === "Withdrawn") ? `${kind}.` : "", opening].filter(Boolean).join(" ");
  return [`${place}. ${title}`, facts, text, page].filter(Boolean).join("\n");
}
