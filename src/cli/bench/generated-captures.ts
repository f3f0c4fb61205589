import { definedFields } from "../../defined-fields.ts";
import type { Entry } from "../../digest/digest.ts";
import { serializeListing } from "../../digest/serialize-listing.ts";
import { xmlText } from "../../exports/escape-xml.ts";
import { generatedEntries } from "./generated-archive.ts";

const day = "2026-06-17";

/** A capture of so many invented papers as each format has it, each written only when it is asked for. */
export function generatedCaptures(papers: number) {
  const entries = generatedEntries(papers, day);
  const daily = () => entries.map(dailyPaper);
  return {
    txt: () => serializeListing({ day, file: "", entries }),
    json: () => JSON.stringify(daily(), undefined, 1),
    html: () => page(JSON.stringify({ dateString: day, periodType: "day", dailyPapers: daily() }, undefined, 1)),
    xml: () => `<feed xmlns="http://www.w3.org/2005/Atom">\n${entries.map(feedEntry).join("\n")}\n</feed>\n`,
  };
}

/** Ids that arXiv could have given, each once. */
function idOf(index: number): string {
  return `26${String(1 + (index >> 14)).padStart(2, "0")}.${String(index & 16_383).padStart(5, "0")}`;
}

function dailyPaper({ title, abstract, published, comments, organization }: Entry, index: number) {
  return {
    paper: {
      id: idOf(index),
      title,
      summary: abstract,
      authors: [{ name: "Ada Example", hidden: false }],
      publishedAt: `${published}T00:00:00.000Z`,
      submittedOnDailyAt: `${day}T08:00:00.000Z`,
      upvotes: index,
      ...definedFields({
        organization: organization && { name: organization.handle, fullname: organization.name },
      }),
    },
    numComments: comments ?? 0,
  };
}

function page(props: string): string {
  return `<!doctype html><div data-target="DailyPapers" data-props="${xmlText(props)}"></div>\n`;
}

function feedEntry({ title, abstract, published }: Entry, index: number): string {
  return [
    `<entry><id>http://arxiv.org/abs/${idOf(index)}v1</id><published>${published}T00:00:00Z</published>`,
    `<title>${xmlText(title)}</title>`,
    `<summary>${xmlText(abstract ?? "")}</summary><author><name>Ada Example</name></author></entry>`,
  ].join("\n");
}
