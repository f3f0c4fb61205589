import { has, withPaper, withoutPaper } from "./list.ts";
import { shownPaper } from "./save-button.ts";
import { savedPaper } from "./saved-paper.ts";
import { changeList, keptList, onListChange, refusals } from "./storage.ts";

/**
 * Makes the save buttons of a page work, those that come later too: one listener, however many papers there are. A
 * button says what it saves: `data-paper` (permalink), `data-day`, `data-byline`, and the title in its `span`.
 */
export function startSaving(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>("button.save") : null;
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
  for (const button of document.querySelectorAll<HTMLButtonElement>("button.save")) {
    const pressed = String(saved.has(button.dataset["paper"] ?? ""));
    if (button.ariaPressed !== pressed) button.ariaPressed = pressed;
  }
}

function toggle(button: HTMLButtonElement): void {
  const paper = shownPaper(button);
  const refusal = changeList((list) =>
    has(list, paper.permalink) ? withoutPaper(list, paper.permalink) : withPaper(list, savedPaper(paper, new Date())),
  );
  if (refusal) complain(button, `Nothing was kept: ${refusals[refusal]}`);
}

function complain(button: HTMLButtonElement, sentence: string): void {
  const line = button.parentElement as HTMLElement;
  if (line.nextElementSibling?.matches(".save-refused")) line.nextElementSibling.remove();
  const alert = document.createElement("p");
  alert.className = "save-refused";
  alert.role = "alert";
  alert.textContent = sentence;
  line.after(alert);
}
