/**
 * A page without the elements that have an attribute, and all that is in them. Of what this project writes: no `<` but
 * before a tag, and end tags of all elements that can be marked.
 *
 * @throws where an element does not end
 */
export function withoutMarked(html: string, attribute: string): string {
  const mark = new RegExp(`<([a-z][a-z0-9-]*)(?:\\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?\\s${attribute}(?=[\\s>=/])`, "i");
  let rest = html;
  for (let found = mark.exec(rest); found; found = mark.exec(rest)) {
    rest = rest.slice(0, found.index) + rest.slice(endOf(rest, found.index, found[1] ?? ""));
  }
  return rest;
}

/** The index behind the end tag of the element that starts at an index. */
function endOf(html: string, start: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])(?:[^<>"]|"[^"]*")*>`, "gi");
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`a <${name}> that is marked to be left out has no end`);
}
