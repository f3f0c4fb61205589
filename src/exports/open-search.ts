import { absolute, urls } from "../data/urls.ts";
import { site } from "../site.ts";
import { xmlText } from "./escape-xml.ts";

/** The site's search as OpenSearch 1.1 describes it, by which browsers offer it in the address bar. */
export function openSearch(): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The standard's limits: 16 characters, and 1,024.
    `<ShortName>${xmlText(site.name.slice(0, 16))}</ShortName>`,
    `<Description>${xmlText(`Search ${site.name}. ${site.description}`.slice(0, 1024))}</Description>`,
    "<InputEncoding>UTF-8</InputEncoding>",
    `<Image type="image/svg+xml">${xmlText(absolute(urls.asset("favicon.svg")))}</Image>`,
    `<Url type="text/html" template="${xmlText(absolute(urls.search()))}?q={searchTerms}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(absolute(urls.openSearch()))}"/>`,
    "</OpenSearchDescription>\n",
  ].join("\n");
}
