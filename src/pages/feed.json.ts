import type { APIRoute } from "astro";
import { newestEditions, waysToFollow } from "../data/queries.ts";
import { urls } from "../data/urls.ts";
import { editionsFeed, editionsInFeed } from "../exports/site-feeds.ts";
import { jsonFeed } from "../exports/json-feed.ts";

export const GET: APIRoute = async () =>
  new Response(jsonFeed(editionsFeed(await newestEditions(editionsInFeed), urls.jsonFeed()), await waysToFollow()), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
