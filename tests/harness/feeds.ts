import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";

/** An entry as a feed reader has it, whatever the format. */
export interface ReadEntry {
  id: string;
  title: string;
  url: string;
  published: string;
  updated: string;
  authors: string[];
  html: string;
}

export interface ReadFeed {
  id: string;
  title: string;
  self: string;
  page: string;
  updated: string;
  entries: ReadEntry[];
}

/** Reads an Atom feed as a feed reader does. */
export function readAtom(text: string): ReadFeed {
  const feed = parseAtomFeed(text);
  const linkOf = (links: readonly { rel?: string; href?: string }[] | undefined, rel: string) =>
    links?.find((link) => link.rel === rel)?.href ?? "";
  return {
    id: feed.id ?? "",
    title: textOf(feed.title),
    self: linkOf(feed.links, "self"),
    page: linkOf(feed.links, "alternate"),
    updated: feed.updated ?? "",
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? "",
      title: textOf(entry.title),
      url: linkOf(entry.links, "alternate"),
      published: entry.published ?? "",
      updated: entry.updated ?? "",
      authors: (entry.authors ?? []).map(({ name }) => name ?? ""),
      html: textOf(entry.content),
    })),
  };
}

/** Reads a JSON Feed as a feed reader does; it has no id, and the date of no entry but its own. */
export function readJsonFeed(text: string): Omit<ReadFeed, "id" | "updated"> {
  const feed = parseJsonFeed(text);
  return {
    title: feed.title ?? "",
    self: feed.feed_url ?? "",
    page: feed.home_page_url ?? "",
    entries: (feed.items ?? []).map((item) => ({
      id: item.id ?? "",
      title: item.title ?? "",
      url: item.url ?? "",
      published: item.date_published ?? "",
      updated: item.date_modified ?? "",
      authors: (item.authors ?? []).map(({ name }) => name ?? ""),
      html: item.content_html ?? "",
    })),
  };
}

/**
 * What is wrong with an Atom feed by RFC 4287: well-formed XML, the elements that must be there once, dates as RFC 3339
 * writes them, ids that are addresses and occur once, an author wherever there is none above. One string a mistake.
 */
export function atomMistakes(text: string): string[] {
  const root = parseXml(text).root;
  if (root?.name !== "feed" || root.attributes["xmlns"] !== atomNamespace) return ["no feed"];
  const entries = childrenOf(root, "entry");
  const ids = [root, ...entries].map((element) => childrenOf(element, "id")[0]?.text ?? "");
  const mistakes = [root, ...entries].flatMap((element, at) => [
    ...["id", "title", "updated"].flatMap((name) => {
      const count = childrenOf(element, name).length;
      return count === 1 ? [] : [`${at}: ${count} × ${name}`];
    }),
    ...["updated", "published"].flatMap((name) =>
      childrenOf(element, name).flatMap((date) =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(date.text) &&
        !Number.isNaN(Date.parse(date.text))
          ? []
          : [`${at}: ${name} is ${date.text}`],
      ),
    ),
    ...childrenOf(element, "link").flatMap(({ attributes }) =>
      URL.canParse(attributes["href"] ?? "") ? [] : [`${at}: link to ${attributes["href"]}`],
    ),
    ...(URL.canParse(ids[at] ?? "") ? [] : [`${at}: id is ${ids[at]}`]),
    ...(ids.indexOf(ids[at] ?? "") === at ? [] : [`${at}: id occurs twice`]),
  ]);
  const anonymous =
    childrenOf(root, "author").length === 0 && entries.some((it) => childrenOf(it, "author").length === 0);
  return [...mistakes, ...(anonymous ? ["an entry without an author"] : [])];
}

const atomNamespace = "http://www.w3.org/2005/Atom";

/** Feedsmith gives a text construct as text, or as an object with its kind. */
function textOf(text: string | { value?: string } | undefined): string {
  return (typeof text === "string" ? text : text?.value) ?? "";
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}
