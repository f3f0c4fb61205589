import { absolute, urls } from "../data/urls.ts";
import type { IsoDay } from "../digest/digest.ts";
import { xmlText } from "./escape-xml.ts";

/** A page as search engines are told of it: its path with the base, and when it last changed, where that is known. */
export interface SitemapPage {
  path: string;
  changed?: IsoDay | undefined;
}

/** Of at most 50,000 that the protocol allows (sitemaps.org), with room to spare. */
const mostInPart = 45_000;

/**
 * The files of a sitemap: an index, and its parts. The index says of each part the newest change in it.
 *
 * @param most pages in a part
 * @returns paths with the base, and their content
 */
export function sitemap(pages: readonly SitemapPage[], most = mostInPart): { path: string; content: string }[] {
  const parts = Array.from({ length: Math.max(1, Math.ceil(pages.length / most)) }, (_, part) =>
    pages.slice(part * most, (part + 1) * most),
  );
  const index = parts.map((part, number) => ({
    path: urls.sitemap(number),
    changed: part.reduce<IsoDay>((newest, { changed = "" }) => (changed > newest ? changed : newest), ""),
  }));
  return [
    { path: urls.sitemapIndex(), content: list("sitemapindex", "sitemap", index) },
    ...parts.map((part, number) => ({ path: urls.sitemap(number), content: list("urlset", "url", part) })),
  ];
}

function list(root: string, element: string, pages: readonly SitemapPage[]): string {
  const rows = pages.map(({ path, changed }) => {
    const when = changed ? `<lastmod>${changed}</lastmod>` : "";
    return `<${element}><loc>${xmlText(absolute(encodeURI(path)))}</loc>${when}</${element}>\n`;
  });
  const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${namespace}">\n${rows.join("")}</${root}>\n`;
}
