import { absolute } from "../data/urls.ts";
import { xmlText } from "./escape-xml.ts";

/**
 * Gives the footnotes of a rendered note, which lead to places of their own page, the address of that page. A note has no
 * other relative links.
 */
export function withAbsoluteLinks(html: string, page: string): string {
  return html.replaceAll(' href="#', ` href="${xmlText(absolute(page))}#`);
}
