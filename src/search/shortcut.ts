const setting = "broadsheet:slash";

/**
 * Lets `/` put the reader into the search box from anywhere on the page: not while typing in a field, not with a
 * modifier, and not where the reader switched it off (WCAG 2.1.4: a shortcut of one character can be switched off).
 */
export function listenForSlash(input: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target, defaultPrevented } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (isField(target) || !isSlashOn()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(setting) !== "off";
  } catch {
    return true; // Storage is blocked: nothing can have been switched off.
  }
}

/** Keeps the reader's choice for all pages of the site, where the browser allows it. */
export function switchSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(setting);
    else localStorage.setItem(setting, "off");
  } catch {
    // Storage is blocked: the choice cannot be kept.
  }
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}
