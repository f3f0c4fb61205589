import { mark, told } from "../../markup.ts";
import { findMarked, write } from "../marked.ts";
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
  write(name, mark("data-save-title"));
  button.type = "button";
  button.className = "save";
  button.ariaPressed = String(has(keptList().list, permalink));
  write(button, mark("data-paper", permalink));
  write(button, mark("data-day", day));
  write(button, mark("data-byline", byline));
  button.append("Save", name);
  return button;
}

/** What a button says of its paper. Inverse of {@link saveButton}. */
export function shownPaper(button: Element): ShownPaper {
  return {
    permalink: told(button, "data-paper"),
    title: findMarked(button, "data-save-title").textContent.trim(),
    byline: told(button, "data-byline"),
    day: told(button, "data-day"),
  };
}
