import type { CitationFormat } from "../../../citation-formats.ts";
import { countOf } from "../../../data/counts.ts";
import { loadArchiveFile } from "../../reading/archive-file.ts";
import { collectCitations } from "../../reading/list-citations.ts";
import { download } from "../../reading/download.ts";
import { shownPaper } from "../../reading/save-button.ts";

/**
 * Hands the reader the citations of the papers that a list shows, as a file.
 *
 * @returns a sentence that says how many there are, and what became of the others
 */
export async function exportShown(list: HTMLElement, format: CitationFormat): Promise<string> {
  const buttons = [...list.querySelectorAll<HTMLButtonElement>("button.save")];
  const papers = buttons.map((button) => ({ ...shownPaper(button), saved: "", note: "" }));
  const { text, count, unreachable } = await collectCitations(papers, format, loadArchiveFile);
  if (count > 0) download(`papers.${format.ending}`, format.mediaType, text);
  return [
    `${count} of ${countOf(papers.length, "paper")} exported.`,
    unreachable.length > 0 && "The other citations could not be loaded, perhaps you are offline.",
    count + unreachable.length < papers.length && "Withdrawn papers are not cited.",
  ]
    .filter(Boolean)
    .join(" ");
}
