/** Names up to which a page of 8 KB has room for the list of authors in every format. */
const longest = 40;

/**
 * Whether a list of authors is so long that a page names them to programs only once, in its `citation_author` tags:
 * what else needs them is a file beside the page, or does without.
 */
export function isLong(authors: readonly string[] = []): boolean {
  return authors.length > longest;
}
