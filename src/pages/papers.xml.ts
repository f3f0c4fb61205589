import type { APIRoute } from "astro";
import { newestEditions, topicNames } from "../data/queries.ts";
import { editionsOfPapers, papersFeed } from "../exports/site-feeds.ts";
import { atomResponse } from "./_atom.ts";

export const GET: APIRoute = async () =>
  atomResponse(papersFeed(await newestEditions(editionsOfPapers), await topicNames()));
