import { createHash } from "node:crypto";
import type { APIRoute } from "astro";
import { allEditions, allPapers } from "../data/queries.ts";
import { papersJsonl } from "../exports/jsonl.ts";

/** What belongs to the whole archive and changes daily; a page fetches it when it needs it. */
export const GET: APIRoute = async () => {
  const papers = await allPapers();
  const editions = await allEditions();
  const edition = {
    generator: "Broadsheet",
    /** Changes whenever a paper does. */
    build: createHash("sha256").update(papersJsonl(papers)).digest("hex").slice(0, 12),
    latest: editions.at(-1)?.day ?? null,
    editions: editions.length,
    papers: papers.length,
  };
  return new Response(`${JSON.stringify(edition, null, 2)}\n`, { headers: { "content-type": "application/json" } });
};
