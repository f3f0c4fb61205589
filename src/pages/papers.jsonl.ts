import type { APIRoute } from "astro";
import { allPapers } from "../data/queries.ts";
import { papersJsonl } from "../exports/jsonl.ts";

export const GET: APIRoute = async () =>
  new Response(papersJsonl(await allPapers()), { headers: { "content-type": "application/jsonl; charset=utf-8" } });
