import { site } from "../site.ts";

/**
 * A name that stays the same wherever the site moves: a `tag:` URI (RFC 4151) of what never changes.
 *
 * @param path what it is of, such as `papers/2504.07912`; see `stableName`
 */
export function tagUri(path: string): string {
  const { authority, since } = site.tag;
  return `tag:${authority},${since}:${path}`;
}
