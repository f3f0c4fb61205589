import { countOf } from "../data/counts.ts";
import { collectCitations, types, type Format } from "../reading/citations.ts";
import { loadDataFile } from "../reading/data-file.ts";
import { download } from "../reading/download.ts";
import { shownPaper } from "../reading/save-button.ts";

/**
 * Hands the reader the citations of the papers that a list shows, as a file.
 *
 * @returns a sentence that says how many there are, and what became of the others
 */
export async function exportShown(list: HTMLElement, format: Format): Promise<string> {
  const buttons = [...list.querySelectorAll<HTMLButtonElement>("button.save")];
  const papers = buttons.map((button) => ({ ...shownPaper(button), saved: "", note: "" }));
  const { text, count, unreachable } = await collectCitations(papers, format, loadDataFile);
  if (count > 0) download(`papers.${format}`, types[format], text);
  return [
    `${count} of ${countOf(papers.length, "paper")} exported.`,
    unreachable.length > 0 && "The other citations could not be loaded, perhaps you are offline.",
    count + unreachable.length < papers.length && "Withdrawn papers are not cited.",
  ]
    .filter(Boolean)
    .join(" ");
}
