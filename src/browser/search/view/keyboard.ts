/**
 * Moves between the search box and the results with the arrow keys: down from the box to the first result, up and
 * down among their links, up from the first or Escape back to the box. Enter opens a link, as everywhere.
 */
export function walkResults(box: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>("[href]")];

  box.addEventListener("keydown", (event) => {
    const [first] = links();
    if (event.key !== "ArrowDown" || event.isComposing || !first) return;
    event.preventDefault();
    first.focus();
  });

  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") box.focus();
    if (step === undefined) return;
    event.preventDefault();
    const all = links();
    const here = all.findIndex((link) => link === document.activeElement);
    const next = all[here + step];
    if (next) next.focus();
    else if (step < 0) box.focus();
  });
}
