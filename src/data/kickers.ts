/** A topic or an organization over a headline. */
export interface KickerEntry {
  name: string;
  href: string;
}

/** What is left of a kicker that has to stand in one line. */
export interface KickerLine {
  entries: KickerEntry[];
  /** Whether a narrow column holds the first entry alone. */
  long: boolean;
}

/** Letters of small caps, separators included, that fit the columns of a list on a laptop, and on a tablet. */
const wide = 48;
const narrow = 33;
const separator = 3;

/** The first entries of a kicker, as many as one line of a list holds; the first one always. */
export function kickerLine(entries: readonly KickerEntry[]): KickerLine {
  let length = -separator;
  const fitting = entries.filter(({ name }, place) => {
    length += name.length + separator;
    return place === 0 || length <= wide;
  });
  const shown = fitting.map(({ name }) => name).join(" · ").length;
  return { entries: fitting, long: fitting.length > 1 && shown > narrow };
}
