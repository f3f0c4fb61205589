/** Where an address stands. */
export interface Place {
  /** The file, relative to the site's root. */
  path: string;
  /** Path under which the site expects to be, with a slash at both ends. */
  base: string;
}

/**
 * An address of the site as one relative to the file it stands in, ending in a file; any other address as it is. Query
 * and fragment stay as they are written.
 *
 * @param index the file that a folder stands for
 */
export function relativeAddress(address: string, { path, base }: Place, index = "index.html"): string {
  const end = address.search(/[?#]/);
  const target = end === -1 ? address : address.slice(0, end);
  const rest = end === -1 ? "" : address.slice(end);
  if (target === "" || target.startsWith("//") || /^[a-z][a-z0-9+.-]*:/i.test(target)) return address;
  const within = target.startsWith("/") ? belowBase(target, base) : resolved(target, path);
  if (within === undefined) return address;
  const file = within === "" || within.endsWith("/") ? within + index : within;
  return `${"../".repeat(path.split("/").length - 1)}${file}${rest}` || "./";
}

function belowBase(target: string, base: string): string | undefined {
  return target.startsWith(base) ? target.slice(base.length) : undefined;
}

function resolved(target: string, path: string): string {
  return new URL(target, `http://site.invalid/${path}`).pathname.slice(1);
}
