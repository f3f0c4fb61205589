import type { APIRoute } from "astro";
import { look } from "../data/look.ts";
import { favicon } from "../exports/icon/favicon.ts";

export const GET: APIRoute = () => new Response(favicon(look), { headers: { "content-type": "image/svg+xml" } });
