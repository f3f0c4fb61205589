/** The folder of the search index, below the site's base. Pagefind writes it, and gives most of its files their names. */
export const searchFolder = "pagefind";

/** Names within the folder: the engine's module, and what it reads first. */
export const engineFile = "pagefind.js";
export const entryFile = "pagefind-entry.json";

/** How the names of files end that hold papers as results show them. */
export const fragmentEnding = ".pf_fragment";

/** What Pagefind's own files begin with once they are unpacked, by which it knows that they are. */
export const unpackedMark = "pagefind_dcd";

/** Path of the engine, below the site's base. All paths below are so too. */
export const enginePath = `${searchFolder}/${engineFile}`;

/** Whether the file is the engine or a part of it, and so changes with Pagefind and not with the papers. */
export function isOfEngine(path: string): boolean {
  return /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/.test(nameIn(path));
}

/** Whether the file is a script, which a page loads by itself. */
export function isSearchScript(path: string): boolean {
  return nameIn(path).endsWith(".js");
}

/** Whether the file is data, which only scripts fetch. */
export function isSearchData(path: string): boolean {
  return nameIn(path) !== "" && !isSearchScript(path);
}

/** Whether the file holds papers as results show them. */
export function isFragment(path: string): boolean {
  return nameIn(path).endsWith(fragmentEnding);
}

/** Whether the file is named after what it holds, so that under its name it never changes. */
export function isHashedOfSearch(path: string): boolean {
  return /\.pf_[a-z]+$/.test(nameIn(path));
}

/** Whether nothing ever loads the file: an engine for languages without a stemmer. The index is in one that has a stemmer. */
export function isNeverLoaded(path: string): boolean {
  return nameIn(path) === "wasm.unknown.pagefind";
}

/** The path within the folder, empty for a file outside it. */
function nameIn(path: string): string {
  return path.startsWith(`${searchFolder}/`) ? path.slice(searchFolder.length + 1) : "";
}
