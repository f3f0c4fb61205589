import { told } from "../../markup.ts";
import { findMarked } from "../marked.ts";

/**
 * Where the archive is, as every page says in its link to the reader's list. In a copy on disk that link is relative and
 * names a file, `../saved/index.html`, and so do the addresses made from it.
 */
function link(): HTMLAnchorElement {
  return findMarked<HTMLAnchorElement>(document, "data-archive");
}

/**
 * The archive's published address, with a slash at its end. Several archives may share an origin, and all copies on disk
 * do: what is kept of one is kept under this name.
 */
export function archiveAddress(): string {
  return told(link(), "data-archive");
}

/** @param path of a page below the base, such as `papers/2504.07912/` */
export function pageAddress(path: string): string {
  const list = link().href;
  return new URL(`../${path}${list.slice(list.lastIndexOf("/") + 1)}`, list).href;
}

/** @param path of a file below the base, such as `dates/2026-06-17.bib` */
export function fileAddress(path: string): string {
  return new URL(`../${path}`, link().href).href;
}
