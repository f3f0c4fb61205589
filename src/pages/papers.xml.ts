import type { APIRoute } from "astro";
import { newestEditions, topicNames } from "../data/queries.ts";
import { atom } from "../exports/atom.ts";
import { editionsOfPapers, papersFeed } from "../exports/feeds.ts";

export const GET: APIRoute = async () =>
  new Response(atom(papersFeed(await newestEditions(editionsOfPapers), await topicNames())), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
