/**
 * A text with the hashes in names of bundled files taken out: `_astro/Search.BoL1_5gQ.css` is `_astro/Search.*.css`,
 * and an image that Astro made smaller, `_astro/figure.BoL15gQf_Z1x2y3.webp`, is `_astro/figure.*.webp`.
 */
export function withoutHashes(text: string): string {
  // Most texts have none, and are searched for a plain string in no time.
  return text.includes("_astro/") ? text.replace(hashed, "$1.*.$2") : text;
}

/** The hash is what stands before the last ending: a name may have full stops of its own. */
const hashed = /(_astro\/[^\s"'()<>?#,&\\]+)\.[\w-]{8}\d?(?:_[\w-]+)?\.([a-z\d]{2,5})(?![\w.-])/g;

export type Role = "bundle" | "index" | "copy" | "file";

/** What a file is, by which it is told how it is compared: with the file of its own path, or with others of its kind. */
export function roleOf(path: string): Role {
  if (path.startsWith("_astro/")) return "bundle";
  if (inIndex.test(plainPath(path))) return "index";
  return /^offline\/[^/]+\.(?:pack|json)$/.test(path) ? "copy" : "file";
}

const inIndex =
  /^pagefind\/(?:(?:fragment|index|filter)\/|[^/]+\.pf_meta$|(?:pagefind-entry\.json|facets\.txt|orders\.txt)$)/;

/**
 * The path of the file that a script of the portable copy hands over: scripts cannot read files from disk, so that
 * `dates/2026-06-17.bib.js` is the file of that name without `.js`. Any other path as it is.
 */
export function plainPath(path: string): string {
  return /\.(?:bib|json|pagefind|pf_[a-z]+|ris|txt)\.js$/.test(path) ? path.slice(0, -".js".length) : path;
}
