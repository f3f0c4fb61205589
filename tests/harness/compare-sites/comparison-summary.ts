import type { Difference, Kind } from "./difference.ts";

/** Differences as they are told: counted by kind and by place, of each place one sample. */
export class Summary {
  readonly #kinds = new Map<Kind, KindOfDifferences>();

  add(difference: Difference): void {
    const { kind, path, where = "" } = difference;
    const found: KindOfDifferences = this.#kinds.get(kind) ?? { count: 0, paths: new Set(), places: new Map() };
    this.#kinds.set(kind, found);
    found.count += 1;
    found.paths.add(path);
    const key = [placeOfPath(path), placeIn(where)].filter(Boolean).join("  ");
    const place = found.places.get(key);
    if (place) place.count += 1;
    else found.places.set(key, { count: 1, sample: difference });
  }

  /** How many differences there are, without those of sizes, which follow from the smallest change of a name. */
  get counted(): number {
    return [...this.#kinds].reduce((sum, [kind, { count }]) => sum + (kind === "sizes" ? 0 : count), 0);
  }

  /** @param most places of a kind that are shown, those with the most differences first */
  lines(most = 12): string[] {
    const kinds = [...this.#kinds].sort(([one], [other]) => (one < other ? -1 : 1));
    return kinds.flatMap(([kind, { count, paths, places }]) => {
      const sorted = [...places].sort(([, one], [, other]) => other.count - one.count);
      const left = sorted.slice(most).reduce((sum, [, place]) => sum + place.count, 0);
      const head = `${kind}: ${count} in ${paths.size} ${paths.size === 1 ? "file" : "files"}`;
      return [
        kind === "sizes" ? `${head} (not counted)` : head,
        ...sorted.slice(0, most).flatMap(([key, place]) => [`  ${place.count} × ${key}`, ...sampleOf(place.sample)]),
        ...(left > 0 ? [`  ${left} in ${sorted.length - most} other places`] : []),
      ];
    });
  }
}

interface KindOfDifferences {
  count: number;
  paths: Set<string>;
  /** Where in the files, without what tells one file or one neighbour from another. */
  places: Map<string, { count: number; sample: Difference }>;
}

/** `papers/…/index.html` of `papers/2504.07912/index.html`, `dates/….bib` of `dates/2026-06-17.bib`. */
function placeOfPath(path: string): string {
  const [, place = "", inside = ""] = /^((?:.*\.zip\/)?(?:offline: |pagefind: )?)(.*)$/.exec(path) ?? [];
  const file = inside.replace(/^(\/?[^/]+\/).*\/([^/]*)$/, "$1…/$2");
  return place + file.replace(/^([^/]+\/)(?!index\.html$)[^/]+?((?:\.[a-z]+)+)$/, "$1…$2");
}

function placeIn(where: string): string {
  return where
    .replace(/:nth-of-type\(\d+\)|#[^\s>[:]+/g, "")
    .replace(/\[\d+\]/g, "[]")
    .replace(/^(line|byte) \d+/, "$1")
    .replace(/“.*”/, "a word");
}

function sampleOf({ path, where, one, other }: Difference): string[] {
  return [
    `    ${[path, where].filter(Boolean).join("  ")}`,
    ...(one === undefined ? [] : [`    - ${one}`]),
    ...(other === undefined ? [] : [`    + ${other}`]),
  ];
}
