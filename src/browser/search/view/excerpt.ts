/** A run of an excerpt; `found` where it holds a word of the query. */
export interface Run {
  text: string;
  found: boolean;
}

/**
 * Reads an excerpt as Pagefind writes it — text in which `<` and `>` are escaped, and nothing else is, with `<mark>`
 * around the words found — so that it reaches the page as text and never as HTML. What comes before the paper's title,
 * and the title itself, stand above the excerpt already: an excerpt from there begins after them.
 */
export function readExcerpt(excerpt: string, title: string): Run[] {
  const runs: Run[] = [];
  let found = false;
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === "<mark>") found = true;
    else if (piece === "</mark>") found = false;
    else if (piece) runs.push({ text: piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), found });
  }
  const text = textOf(runs);
  const at = text.indexOf(title);
  const rest = at < 0 ? text : text.slice(at + title.length).replace(/^[.\s]+/, "");
  return asQuotation(dropStart(runs, text.length - rest.length));
}

function dropStart(runs: Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap(({ text, found }) => {
    const kept = text.slice(left);
    left = Math.max(0, left - text.length);
    return kept ? [{ text: kept, found }] : [];
  });
}

/** Says with dots where a sentence is cut. */
function asQuotation(runs: Run[]): Run[] {
  const text = textOf(runs);
  const before = /^\p{Ll}/u.test(text) ? [{ text: "… ", found: false }] : [];
  const after = /[^.?!…”"]$/.test(text) ? [{ text: " …", found: false }] : [];
  return [...before, ...runs, ...after];
}

function textOf(runs: Run[]): string {
  return runs.map(({ text }) => text).join("");
}
