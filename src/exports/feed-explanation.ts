import { urls } from "../data/urls.ts";
import { site } from "../site.ts";
import type { Feed } from "./feed.ts";
import { xmlText } from "./escape-xml.ts";

/**
 * What a reader sees who opens a feed in a browser: what it is for, and where the same is a page. XHTML.
 *
 * @param waysToFollow path of the page that says how else to follow the archive, where there is one
 */
export function explanation({ page }: Pick<Feed, "page">, waysToFollow: string | undefined): string {
  const home = xmlText(urls.home());
  const others =
    waysToFollow === undefined ? "" : ` or <a href="${xmlText(waysToFollow)}">see all ways to follow this archive</a>`;
  return [
    '<div xmlns="http://www.w3.org/1999/xhtml">',
    // Without it a phone shows a page of the width of a desk.
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<p class="name"><a href="${home}">${xmlText(site.name)}</a></p>`,
    "<p>This is a feed. Copy the address of this page into a feed reader, and it will show what is new here by itself, without an account and without a mail address.</p>",
    `<p><a href="${xmlText(page)}">Read the same as a page</a>${others}.</p>`,
    "</div>",
  ].join("");
}
