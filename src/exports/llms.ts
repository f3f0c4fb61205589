import { longDay } from "../data/days.ts";
import { absolute, urls } from "../data/urls.ts";
import type { EditionEntry } from "../loaders/entries.ts";
import { kinds, listKinds } from "../paths.ts";
import { site } from "../site.ts";

/** What a page of `content/pages` is called. */
interface NamedPage {
  id: string;
  title: string;
  description: string;
}

/** `llms.txt` (llmstxt.org): what the site is and where a program finds it, as Markdown. */
export function llms(latest: Pick<EditionEntry, "day"> | undefined, pages: readonly NamedPage[]): string {
  const link = (title: string, path: string, what: string): string =>
    `- [${escaped(title)}](${absolute(path)}): ${escaped(what)}`;
  return `${[
    `# ${escaped(site.name)}`,
    `> ${escaped(site.description)}`,
    "Every text says what it is: `abstractSource` is `listing` or `arxiv` for the authors’ abstract and `summary` for one that the archive’s editors wrote, which is not to be quoted as the authors’ words. A paper of status `withdrawn` is not to be cited.",
    "## Data",
    [
      link("All papers", urls.papersJsonl(), "one JSON object a line; take this one file rather than every page"),
      link("Schema", urls.papersSchema(), "JSON Schema of a line"),
      link("Papers of the newest editions", urls.papersFeed(), "Atom, whole texts"),
      link("The newest editions", urls.jsonFeed(), "JSON Feed, whole texts"),
    ].join("\n"),
    "## Pages",
    [
      latest === undefined
        ? link("The latest edition", urls.home(), "its papers in the order of their listing")
        : link("The latest edition", urls.date(latest.day), `papers of ${longDay(latest.day)}`),
      link("Calendar", urls.calendar(), "every day that has papers"),
      ...listKinds.map((kind) => link(kinds[kind].label, urls.directory(kind), kinds[kind].forPrograms)),
    ].join("\n"),
    ...(pages.length > 0 ? ["## Optional"] : []),
    pages.map(({ id, title, description }) => link(title, urls.page(id), description)).join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

/** Plain text for Markdown. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
