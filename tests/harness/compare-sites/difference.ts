/** What two sites differ in, with what each has there; `undefined` where it has nothing. */
export interface Difference {
  kind: Kind;
  /**
   * Of the file, with `/`; of a file in a zip behind the zip's own; `pagefind: /papers/x/` of a page in the search index,
   * `offline: papers/x.bib` of a file in the saved copy.
   */
  path: string;
  /** In the file: `body > main#content > p:nth-of-type(2)`, `$.papers[3].title`, `line 12`. */
  where?: string;
  one?: string | undefined;
  other?: string | undefined;
}

export type Kind =
  /** Only one has it. */
  | "file"
  /** In a page: only one has it, or it has another name. */
  | "element"
  | "attribute"
  | "text"
  /** Of JSON. */
  | "field"
  /** Of another file: a line of text, or bytes. */
  | "content"
  | "search index"
  /** Which of them there are, and what those without a hash in their names say. */
  | "style sheets"
  | "scripts"
  /** Of what is downloaded: bytes in `edition.json`. */
  | "sizes";

/** A difference within a file. */
export type Found = Omit<Difference, "path">;

/** Two texts cut to what is around the first place where they differ, or one of them to its beginning; one line each. */
export function excerpts(one: string | undefined, other: string | undefined): Pick<Found, "one" | "other"> {
  let at = 0;
  if (one !== undefined && other !== undefined) while (at < one.length && one[at] === other[at]) at += 1;
  const start = Math.max(0, at - before);
  return { one: excerpt(one, start), other: excerpt(other, start) };
}

function excerpt(text: string | undefined, start: number): string | undefined {
  if (text === undefined) return undefined;
  const end = start + length;
  const shown = text
    .slice(start, end)
    .toWellFormed()
    .replace(/[\n\r\t]/g, (letter) => escapes[letter] ?? letter);
  return `${start > 0 ? "…" : ""}${shown}${end < text.length ? "…" : ""}`;
}

const before = 40;
const length = 100;
const escapes: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
