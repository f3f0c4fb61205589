import type { APIRoute, GetStaticPaths } from "astro";
import { citationFormatOf, type CitationFormat } from "../citation-formats.ts";
import { citedLists, papersOf, type CitedList } from "../data/cited-lists.ts";
import { citationsOf } from "../exports/citation.ts";
import { writers } from "../exports/citations/writers.ts";
import { segmentsOf } from "../paths.ts";

// The files of citations beside the page of each list: `/dates/2026-06.bib`, `/topics/agents.bib` … Which format it is
// says the pattern of the route; see src/integrations/citation-routes.ts.

export const getStaticPaths = (async () =>
  (await citedLists()).flatMap((list) =>
    segmentsOf(list.kind).map((collection) => ({ params: { collection, list: list.id }, props: { list } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: CitedList }> = async ({ props: { list }, routePattern }) => {
  const { ending, mediaType } = formatOf(routePattern);
  return new Response(writers[ending](citationsOf(await papersOf(list))), {
    headers: { "content-type": `${mediaType}; charset=utf-8` },
  });
};

function formatOf(routePattern: string): CitationFormat {
  const format = citationFormatOf(routePattern);
  if (!format) throw new Error(`there is no format of citations for the route ${routePattern}`);
  return format;
}
