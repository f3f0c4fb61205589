import type { APIRoute } from "astro";
import { papersSchema } from "../exports/jsonl.ts";

export const GET: APIRoute = () =>
  new Response(papersSchema(), { headers: { "content-type": "application/schema+json; charset=utf-8" } });
