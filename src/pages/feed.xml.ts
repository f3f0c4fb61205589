import type { APIRoute } from "astro";
import { newestEditions } from "../data/queries.ts";
import { urls } from "../data/urls.ts";
import { editionsFeed, editionsInFeed } from "../exports/site-feeds.ts";
import { atomResponse } from "./_atom.ts";

export const GET: APIRoute = async () => atomResponse(editionsFeed(await newestEditions(editionsInFeed), urls.feed()));
