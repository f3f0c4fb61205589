import { absolute, urls } from "../data/urls.ts";
import { site } from "../site.ts";
import { explanation } from "./feed-explanation.ts";
import { momentOf, updatedOf, type Feed, type FeedEntry } from "./feed.ts";
import { tagUri } from "./tag-uri.ts";
import { xmlText } from "./escape-xml.ts";

/**
 * A feed as Atom (RFC 4287). The same feed gives the same bytes: nothing is read from the clock. A style sheet and a
 * few sentences of XHTML, which the standard allows as foreign markup, make it a page for whoever opens it in a
 * browser; browsers are giving up XSLT, and neither of the two needs it.
 *
 * @param waysToFollow as `explanation` takes it
 */
export function atom(feed: Feed, waysToFollow?: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${xmlText(urls.feedStyle())}"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(site.language)}">`,
    `<id>${xmlText(tagUri(feed.name))}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `<updated>${momentOf(updatedOf(feed, site.tag.since))}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(absolute(feed.self))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absolute(feed.page))}"/>`,
    `<icon>${xmlText(absolute(urls.asset("favicon.svg")))}</icon>`,
    explanation(feed, waysToFollow),
    ...feed.entries.map(entry),
    "</feed>\n",
  ].join("\n");
}

function entry({ path, title, page, published, updated, authors, topics, html }: FeedEntry): string {
  return [
    "<entry>",
    `<id>${xmlText(tagUri(path))}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absolute(page))}"/>`,
    `<published>${momentOf(published)}</published>`,
    `<updated>${momentOf(updated)}</updated>`,
    ...authors.map((name) => `<author><name>${xmlText(name)}</name></author>`),
    ...topics.map(({ id, name }) => `<category term="${xmlText(id)}" label="${xmlText(name)}"/>`),
    `<content type="html">${xmlText(html)}</content>`,
    "</entry>",
  ].join("\n");
}
