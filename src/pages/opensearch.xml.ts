import type { APIRoute } from "astro";
import { openSearch } from "../exports/open-search.ts";

export const GET: APIRoute = () =>
  new Response(openSearch(), { headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" } });
