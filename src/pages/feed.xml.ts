import type { APIRoute } from "astro";
import { newestEditions } from "../data/queries.ts";
import { urls } from "../data/urls.ts";
import { atom } from "../exports/atom.ts";
import { editionsFeed, editionsInFeed } from "../exports/feeds.ts";

export const GET: APIRoute = async () =>
  new Response(atom(editionsFeed(await newestEditions(editionsInFeed), urls.feed())), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
