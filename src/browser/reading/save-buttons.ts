import { marked, told } from "../../markup.ts";
import { has, withPaper, withoutPaper } from "./list.ts";
import { shownPaper } from "./save-button.ts";
import { savedPaper } from "./saved-paper.ts";
import { changeList, keptList, onListChange, refusals } from "./storage.ts";

/**
 * Makes the save buttons of a page work, those that come later too: one listener, however many papers there are.
 */
export function startSaving(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest(marked("data-paper")) : null;
    if (button) toggle(button);
  });
  onListChange(showSaved);
  showSaved();
  // Buttons are hidden until they work.
  document.documentElement.dataset["saving"] = "";
}

/** Presses the buttons of what is saved. */
function showSaved(): void {
  const saved = new Set(keptList().list.papers.map(({ permalink }) => permalink));
  for (const button of document.querySelectorAll(marked("data-paper"))) {
    const pressed = String(saved.has(told(button, "data-paper")));
    if (button.ariaPressed !== pressed) button.ariaPressed = pressed;
  }
}

function toggle(button: Element): void {
  const paper = shownPaper(button);
  const refusal = changeList((list) =>
    has(list, paper.permalink) ? withoutPaper(list, paper.permalink) : withPaper(list, savedPaper(paper, new Date())),
  );
  if (refusal) complain(button, `Nothing was kept: ${refusals[refusal]}`);
}

function complain(button: Element, sentence: string): void {
  const line = button.closest(marked("data-line")) ?? button;
  complaints.get(line)?.remove();
  const alert = document.createElement("p");
  alert.className = "save-refused";
  alert.role = "alert";
  alert.textContent = sentence;
  line.after(alert);
  complaints.set(line, alert);
}

/** The last one below each line. */
const complaints = new WeakMap<Element, HTMLElement>();
