import { waysToFollow } from "../data/queries.ts";
import { atom } from "../exports/atom.ts";
import type { Feed } from "../exports/feed.ts";

/** A feed as Atom, as every endpoint of one answers. */
export async function atomResponse(feed: Feed): Promise<Response> {
  return new Response(atom(feed, await waysToFollow()), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
}
