import { definedFields } from "../defined-fields.ts";
import { absolute, urls } from "../data/urls.ts";
import { site } from "../site.ts";
import { momentOf, type Feed, type FeedEntry } from "./feed.ts";
import { tagUri } from "./tag-uri.ts";

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org). Ids are those of the Atom feed.
 *
 * @param waysToFollow path of the page that says how else to follow the archive, where there is one
 */
export function jsonFeed(feed: Feed, waysToFollow?: string): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: absolute(feed.page),
    feed_url: absolute(feed.self),
    description: feed.subtitle,
    user_comment: `This is a feed: put its address into a feed reader.${waysToFollow === undefined ? "" : ` Other ways to follow: ${absolute(waysToFollow)}`}`,
    favicon: absolute(urls.asset("favicon.svg")),
    language: site.language,
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function item({ path, title, page, published, updated, authors, topics, html }: FeedEntry) {
  return {
    id: tagUri(path),
    url: absolute(page),
    title,
    content_html: html,
    date_published: momentOf(published),
    date_modified: momentOf(updated),
    authors: authors.map((name) => ({ name })),
    ...definedFields({ tags: topics.length > 0 ? topics.map(({ name }) => name) : undefined }),
  };
}
