import { site } from "../site.ts";

/**
 * A name that stays the same wherever the site moves: a `tag:` URI (RFC 4151) of what a permanent path stands for.
 *
 * @param path of the page below the base, such as `papers/2504.07912`; permanent by the lock file
 */
export function tagUri(path: string): string {
  const { authority, since } = site.tag;
  return `tag:${authority},${since}:${path}`;
}
