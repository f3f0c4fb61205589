const setting = "broadsheet:slash";

/**
 * Calls on search from anywhere on the page: by Ctrl+K or ⌘K, and by `/`, which does not count while typing in a field,
 * and not where the reader switched it off (WCAG 2.1.4: a shortcut of one character can be switched off).
 */
export function listenForSearch(open: () => void): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target, defaultPrevented } = event;
    if (altKey || isComposing || defaultPrevented) return;
    const isChord = key.toLowerCase() === "k" && ctrlKey !== metaKey && !shiftKey;
    const isSlash = key === "/" && !ctrlKey && !metaKey && !isField(target) && isSlashOn();
    if (!isChord && !isSlash) return;
    event.preventDefault();
    open();
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
  // A field that has just been hidden, as with its dialog, has the focus until the browser draws again.
  if (!(target instanceof HTMLElement) || target.getClientRects().length === 0) return false;
  return target.isContentEditable || target.matches(typedInto);
}

/** Whatever takes letters, on any page. */
const typedInto = "input:not([type=checkbox], [type=radio]), textarea, select";
