import { posix } from "node:path";
import type { Layer } from "../../../.config/layers.js";
import { circles } from "./circles.ts";
import type { Edge } from "./module-graph.ts";

/**
 * What is wrong with who imports whom, a line each: imports that the table does not allow, circles, files of one name,
 * and rows of the table that lead nowhere.
 *
 * @param files every file below the sources' folder, seen from there
 * @param sameNames names that several files may have
 */
export function judge(
  layers: readonly Layer[],
  files: readonly string[],
  edges: readonly Edge[],
  sameNames: Readonly<Record<string, string>> = {},
): string[] {
  return [
    ...edges.flatMap((edge) => forbidden(layers, edge)),
    ...circles(edges).map(
      (way) => `${way.map((file) => `src/${file}`).join(" → ")}: a circle; move what both need into a file of its own`,
    ),
    ...doubles(files, sameNames),
    ...stale(layers, files, sameNames),
  ];
}

function forbidden(layers: readonly Layer[], { from, to, isPackage, kind, line }: Edge): string[] {
  const at = `src/${from}:${line} imports ${kind === "type" ? "types of " : ""}${to}`;
  const own = layerOf(layers, from);
  if (!own) return [`${at}: ${from} is in no row of .config/layers.js; add one for its room`];
  const { place, layer } = own;
  const { runs, may, types = [], places, why } = layer;
  const wrong = (rule: string): string[] => [`${at}: ${place} ${rule} (${why})`];

  if (isPackage) {
    const scheme = /^(?:astro|node):/.exec(to)?.[0];
    return scheme === undefined || schemes[runs].includes(scheme)
      ? []
      : wrong(`runs ${where[runs]}, without ${scheme}*`);
  }
  const leaves = layers.filter(({ isLeaf }) => isLeaf).flatMap((leaf) => leaf.places);
  const allowed = [...leaves, ...places, ...may, ...(kind === "type" ? types : [])];
  if (!allowed.some((it) => isWithin(to, it))) return wrong(whatMay(layer));
  const other = layerOf(layers, to)?.layer.runs;
  if (kind === "type" || other === undefined || codeOf[runs].includes(other)) return [];
  return wrong(`runs ${where[runs]}, and ${to} runs ${where[other]}`);
}

const where = { anywhere: "anywhere", browser: "in the reader's browser", node: "in plain Node", astro: "in Astro" };
const schemes: Runs<string> = { anywhere: [], browser: [], node: ["node:"], astro: ["node:", "astro:"] };
const codeOf: Runs<Layer["runs"]> = {
  anywhere: ["anywhere"],
  browser: ["anywhere", "browser"],
  node: ["anywhere", "browser", "node"],
  astro: ["anywhere", "browser", "node", "astro"],
};
type Runs<Value> = Record<Layer["runs"], Value[]>;

function whatMay({ may, types = [] }: Layer): string {
  const listed = (names: readonly string[]) => names.join(", ") || "nothing";
  return `may import ${listed(may)}${types.length > 0 ? `, and types of ${listed(types)}` : ""}`;
}

/** The row whose place is the narrowest around a file, with that place. */
function layerOf(layers: readonly Layer[], file: string): { place: string; layer: Layer } | undefined {
  return layers
    .flatMap((layer) => layer.places.map((place) => ({ place, layer })))
    .filter(({ place }) => isWithin(file, place))
    .sort((one, other) => other.place.length - one.place.length)[0];
}

function isWithin(file: string, place: string): boolean {
  return file === place || (place.endsWith("/") && file.startsWith(place));
}

/** The names of files without their endings, of which each is one thing's. */
function doubles(files: readonly string[], sameNames: Readonly<Record<string, string>>): string[] {
  return [...byName(files)].flatMap(([name, paths]) =>
    paths.length > 1 && !(name in sameNames)
      ? [
          `${paths.map((path) => `src/${path}`).join(" and ")} have one name: rename one, or say why in sameNames of .config/layers.js`,
        ]
      : [],
  );
}

/** Without Astro's routes, whose names are addresses. */
function byName(files: readonly string[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const path of files.filter(isModule)) {
    const name = posix.basename(path).replace(/\..*$/, "");
    if (path.startsWith("pages/") && !name.startsWith("_")) continue;
    named.set(name, [...(named.get(name) ?? []), path]);
  }
  return named;
}

function isModule(path: string): boolean {
  return /\.(?:astro|[cm]?[jt]s)$/.test(path);
}

function stale(
  layers: readonly Layer[],
  files: readonly string[],
  sameNames: Readonly<Record<string, string>>,
): string[] {
  const named = layers.flatMap(({ places, may, types = [] }) => [...places, ...may, ...types]);
  const gone = [...new Set(named)].filter(
    (place) => !place.startsWith("../") && !files.some((file) => isWithin(file, place)),
  );
  const single = Object.keys(sameNames).filter((name) => (byName(files).get(name) ?? []).length < 2);
  return [
    ...gone.map((place) => `.config/layers.js names ${place}, which is not there`),
    ...single.map((name) => `.config/layers.js gives a reason for files named ${name}, of which there are no two`),
  ];
}
