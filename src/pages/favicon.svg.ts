import type { APIRoute } from "astro";
import { look } from "../data/site-look.ts";
import { favicon } from "../exports/icon/vector-icon.ts";

export const GET: APIRoute = () => new Response(favicon(look), { headers: { "content-type": "image/svg+xml" } });
