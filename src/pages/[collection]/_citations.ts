import type { APIRoute, GetStaticPaths } from "astro";
import { citedLists, papersOf, type CitedList } from "../../data/cited-lists.ts";
import { citationsOf } from "../../exports/citation.ts";
import { citationFormats } from "../../exports/citations/formats.ts";
import type { Ending } from "../../exports/citations/endings.ts";
import { segmentsOf } from "../../paths.ts";

/**
 * The files of citations in one format, beside the page of each list: `/dates/2026-06.bib`, `/topics/agents.bib` … A
 * route for each ending, since a development server finds no file where the ending is a part of a parameter.
 */
export function citationRoute(ending: Ending): { paths: GetStaticPaths; file: APIRoute<{ list: CitedList }> } {
  const format = citationFormats.find((it) => it.ending === ending);
  if (!format) throw new Error(`there is no format of citations with the ending ${ending}`);
  return {
    paths: async () =>
      (await citedLists()).flatMap((list) =>
        segmentsOf(list.kind).map((collection) => ({ params: { collection, list: list.id }, props: { list } })),
      ),
    file: async ({ props: { list } }) =>
      new Response(format.write(citationsOf(await papersOf(list))), {
        headers: { "content-type": `${format.mediaType}; charset=utf-8` },
      }),
  };
}
