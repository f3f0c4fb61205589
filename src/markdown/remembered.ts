/**
 * A pure function of a text that works each text out once: an archive compares, checks and shows the same titles and
 * abstracts, and formulas are dear.
 */
export function remembered<Value>(render: (source: string) => Value): (source: string) => Value {
  const known = new Map<string, Value>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const value = render(source);
    known.set(source, value);
    return value;
  };
}
