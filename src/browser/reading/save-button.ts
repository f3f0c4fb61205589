import { has } from "./list.ts";
import type { SavedPaper } from "./saved-paper.ts";
import { keptList } from "./storage.ts";

/** What a list keeps of a paper, but for the moment and a note. */
type ShownPaper = Pick<SavedPaper, "permalink" | "title" | "byline" | "day">;

/** The button that `SaveButton.astro` draws, for a paper that a script shows. The page must hold `SaveScript.astro`. */
export function saveButton(paper: ShownPaper): HTMLButtonElement {
  const { permalink, title, byline, day } = paper;
  const button = document.createElement("button");
  const name = document.createElement("span");
  name.className = "visually-hidden";
  name.textContent = ` ${title}`;
  button.type = "button";
  button.className = "save";
  button.ariaPressed = String(has(keptList().list, permalink));
  Object.assign(button.dataset, { paper: permalink, day, byline });
  button.append("Save", name);
  return button;
}

/** What a button says of its paper. Inverse of {@link saveButton}. */
export function shownPaper(button: HTMLButtonElement): ShownPaper {
  const { paper: permalink = "", day = "", byline = "" } = button.dataset;
  return { permalink, title: button.querySelector("span")?.textContent.trim() ?? "", byline, day };
}
