import { citationFormats, type CitationFormat } from "../../../citation-formats.ts";
import { countOf } from "../../../data/counts.ts";
import { marked, told } from "../../../markup.ts";
import { findMarked } from "../../marked.ts";
import { loadArchiveFile } from "../../reading/archive-file.ts";
import { collectCitations } from "../../reading/list-citations.ts";
import { download } from "../../reading/download.ts";
import { shownPaper } from "../../reading/save-button.ts";

/** The formats in which the results that are shown can be cited; `ExportResults.astro` draws it, within the form of the search. */
export class ExportShown extends HTMLElement {
  connectedCallback(): void {
    const list = findMarked(document, "data-part=list");
    const status = findMarked(this, "data-export=status");
    // What was said of other papers is not said of these.
    new MutationObserver(() => (status.textContent = "")).observe(list, { childList: true });
    for (const button of this.querySelectorAll(marked("data-ending"))) {
      button.addEventListener("click", () => {
        const format = citationFormats.find(({ ending }) => ending === told(button, "data-ending"));
        if (format) void exportShown(list, format).then((sentence) => (status.textContent = sentence));
      });
    }
  }
}

/**
 * Hands the reader the citations of the papers that a list shows, as a file.
 *
 * @returns a sentence that says how many there are, and what became of the others
 */
async function exportShown(list: HTMLElement, format: CitationFormat): Promise<string> {
  const buttons = [...list.querySelectorAll(marked("data-paper"))];
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
