/**
 * The permalink in the address of a paper's page, on the site or in a copy on disk. Read from the address's end: a site may
 * live below a folder that is named `papers` too.
 *
 * @param address absolute or not; its permalink may be percent-encoded
 * @returns `undefined` for the address of anything else
 */
export function permalinkIn(address: string): string | undefined {
  const segment = /(?:^|\/)papers\/([^/?#]+)\/(?:index\.html)?(?:[?#].*)?$/.exec(address)?.[1];
  if (segment === undefined) return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
