import { readArxivId } from "../../digest/arxiv-id.ts";
import { OperatorError } from "../../operator-error.ts";
import { arxivSegment } from "../names/arxiv-segment.ts";
import { sameArxiv } from "../identity/locked-identity.ts";
import { idAt, isLockedPath, paperPath, type PagePath } from "../../paths.ts";
import { toPagePath, type Lock } from "./lock.ts";

/** What was given is no address of a page; the message says what to give. */
class PageAddressError extends OperatorError {}

/**
 * The path of the page that an operator names: by the path itself, by the page's address on the site, wherever that is
 * hosted, or in a copy on disk, and a paper also by its arXiv id or by any address that ends in it, such as
 * https://arxiv.org/pdf/2504.07912v2 or that of the hosted Daily Papers. Blanks around it, a query and a fragment count
 * for nothing.
 *
 * @throws PageAddressError where it names no page that can be published
 */
export function readPageAddress(text: string, lock: Lock): PagePath {
  const address = withoutEnd(text);
  const path = toPagePath(address);
  if (isLockedPath(path)) return atItsPaper(path, lock);
  // Read from its end: a site may live below a folder that is named like a kind of page.
  const last = toPagePath(address.split("/").slice(-2).join("/"));
  if (isLockedPath(last)) return atItsPaper(last, lock);
  const id = arxivIdIn(address);
  if (id !== undefined) return pathOfId(id, lock);
  throw new PageAddressError(
    `“${text.slice(0, 200)}” is no path of a page: give one such as ${paperPath("2504.07912")}, or the address of the page`,
  );
}

function withoutEnd(text: string): string {
  const bare = text
    .trim()
    .replace(/[?#].*$/s, "")
    .replace(/\/index\.html$/, "")
    .replace(/\/+$/, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** Others name a version of a paper in its address: the hosted Daily Papers have a page at `papers/2504.07912v2` too. */
function atItsPaper(path: PagePath, lock: Lock): PagePath {
  const id = lock.paths.has(path) ? undefined : readArxivId(idAt("papers", path) ?? "");
  return id === undefined ? path : pathOfId(id, lock);
}

/** An id alone, behind `arXiv:` or at an address's end, as arXiv and those who resolve DOIs write it. */
function arxivIdIn(address: string): string | undefined {
  const [, id] =
    /(?:^|[/:]\s*|\/arxiv\.)((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)(?:\.pdf)?$/i.exec(address) ??
    [];
  return id === undefined ? undefined : readArxivId(id);
}

/** Where a paper was published that has this id; where none was, the path that the next build would give it. */
function pathOfId(id: string, lock: Lock): PagePath {
  const own = paperPath(arxivSegment(id));
  if (lock.paths.has(own)) return own;
  const known = [...lock.paths].find(([, { arxiv, moved }]) => moved === undefined && sameArxiv(arxiv, id));
  return known?.[0] ?? own;
}
