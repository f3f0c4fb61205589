import { findMarked } from "../marked.ts";
import { marked } from "../../markup.ts";
import { loadDataFile } from "../load-file.ts";
import { copyText } from "./copy-text.ts";

/** The links to a paper's citations, each with a button that copies what is downloaded; `Citation.astro` draws it. */
export class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    for (const format of this.querySelectorAll(marked("data-cite=format"))) {
      const button = findMarked(format, "data-cite=copy");
      const link = findMarked<HTMLAnchorElement>(format, "data-cite=download");
      button.hidden = false;
      button.addEventListener("click", () => void this.#copy(link.href));
    }
  }

  async #copy(link: string): Promise<void> {
    const status = findMarked(this, "data-cite=status");
    const text = await textOf(link).catch(() => undefined);
    if (text !== undefined && (await copyText(text))) {
      status.textContent = "Copied";
      return;
    }
    // The reader can still copy the marked text.
    const source = document.querySelector(marked("data-cite=text"));
    if (source) getSelection()?.selectAllChildren(source);
    status.textContent = source ? "BibTeX is marked: copy it with Ctrl+C or ⌘C" : "Not copied: download it";
  }
}

async function textOf(link: string): Promise<string> {
  if (link.startsWith("data:")) return decodeURIComponent(link.slice(link.indexOf(",") + 1));
  return await loadDataFile(link);
}
