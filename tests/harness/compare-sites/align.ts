/** What two lists have in common at a place, or what each has between two such items. */
export type Part<Item> = { same: true; one: Item; other: Item } | { same: false; one: Item[]; other: Item[] };

/**
 * Lays two lists side by side so that as many items as possible meet their like, in order. Where both are too long for
 * that, only what they have in common at their ends meets.
 *
 * @param keyOf equal for items that are alike
 */
export function align<Item>(one: readonly Item[], other: readonly Item[], keyOf: (item: Item) => string): Part<Item>[] {
  const keys = { one: one.map(keyOf), other: other.map(keyOf) };
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && keys.one[start] === keys.other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && keys.one.at(-1 - end) === keys.other.at(-1 - end)) end += 1;

  const parts: Part<Item>[] = [];
  let [at, otherAt] = [0, 0];
  const gapUpTo = (next: number, otherNext: number): void => {
    const gap = { one: one.slice(at, next), other: other.slice(otherAt, otherNext) };
    if (gap.one.length + gap.other.length > 0) parts.push({ same: false, ...gap });
    [at, otherAt] = [next, otherNext];
  };
  const meet = (next: number, otherNext: number): void => {
    gapUpTo(next, otherNext);
    parts.push({ same: true, one: one[at] as Item, other: other[otherAt] as Item });
    [at, otherAt] = [at + 1, otherAt + 1];
  };
  for (let place = 0; place < start; place += 1) meet(place, place);
  const middle = commonPlaces(keys.one.slice(start, one.length - end), keys.other.slice(start, other.length - end));
  for (const [place, otherPlace] of middle) meet(start + place, start + otherPlace);
  for (let place = end; place > 0; place -= 1) meet(one.length - place, other.length - place);
  gapUpTo(one.length, other.length);
  return parts;
}

/** Places of a longest common subsequence; none where the table for it were too large. */
function commonPlaces(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  if ((one.length + 1) * width > mostCells) return [];
  /** The length of what is common from two places on. */
  const lengths = new Uint32Array((one.length + 1) * width);
  const lengthAt = (place: number, otherPlace: number): number => lengths[place * width + otherPlace] ?? 0;
  for (let place = one.length - 1; place >= 0; place -= 1)
    for (let otherPlace = other.length - 1; otherPlace >= 0; otherPlace -= 1)
      lengths[place * width + otherPlace] =
        one[place] === other[otherPlace]
          ? lengthAt(place + 1, otherPlace + 1) + 1
          : Math.max(lengthAt(place + 1, otherPlace), lengthAt(place, otherPlace + 1));

  const places: [number, number][] = [];
  let [place, otherPlace] = [0, 0];
  while (place < one.length && otherPlace < other.length) {
    if (one[place] === other[otherPlace]) places.push([place++, otherPlace++]);
    else if (lengthAt(place + 1, otherPlace) >= lengthAt(place, otherPlace + 1)) place += 1;
    else otherPlace += 1;
  }
  return places;
}

const mostCells = 4_000_000;
