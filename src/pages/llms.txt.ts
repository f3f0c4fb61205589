import type { APIRoute } from "astro";
import { allEditions, allPages } from "../data/queries.ts";
import { llms } from "../exports/llms.ts";

export const GET: APIRoute = async () => {
  const pages = (await allPages()).map(({ id, data }) => ({ id, ...data }));
  return new Response(llms((await allEditions()).at(-1), pages), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
