import { absolute, urls } from "../data/urls.ts";

/** `robots.txt` (RFC 9309): everything may be read, and here is the list of it. Crawlers read it at a host's root only. */
export function robots(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(urls.sitemapIndex())}\n`;
}
