import type { APIRoute, GetStaticPaths } from "astro";
import { everyList, papersNamed, topicNames } from "../../../data/queries.ts";
import { urls } from "../../../data/urls.ts";
import { collectionFeed } from "../../../exports/site-feeds.ts";
import type { ListEntry } from "../../../loaders/entries.ts";
import { rowOf, segmentsOf, stableName } from "../../../paths.ts";
import { atomResponse } from "../../_atom.ts";

/** At the paths of before too: a feed reader asks where it asked yesterday, and knows the feed by its id. */
export const getStaticPaths = (async () =>
  (await everyList())
    .filter(({ kind }) => rowOf(kind).fed)
    .flatMap((list) =>
      segmentsOf(list.kind).map((collection) => ({ params: { collection, list: list.id }, props: { list } })),
    )) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: ListEntry }> = async ({ props: { list } }) => {
  const { kind, id, name } = list;
  const papers = await papersNamed(list.papers);
  const feed = collectionFeed(
    { name, page: urls.list(kind, id), path: stableName(kind, id), papers },
    await topicNames(),
  );
  return atomResponse(feed);
};
