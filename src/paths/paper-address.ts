import { papers } from "./kinds.ts";

/**
 * The permalink in the address of a paper's page, on the site or in a copy on disk. Read from the address's end: a site may
 * live below a folder that is named `papers` too.
 *
 * @param address absolute or not; its permalink may be percent-encoded
 * @returns `undefined` for the address of anything else
 */
export function permalinkIn(address: string): string | undefined {
  const whole = new RegExp(`(?:^|/)${papers.segment}/([^/?#]+)/(?:index\\.html)?(?:[?#].*)?$`);
  const segment = whole.exec(address)?.[1];
  return segment === undefined ? undefined : decoded(segment);
}

/** The permalinks in a text to which it links, in its order, whether a link stands as it is or percent-encoded in another. */
export function permalinksIn(text: string): string[] {
  const { segment } = papers;
  const plain = `/${segment}/(?!${segment}/)([^/\\s"'<>?#{}]+)/`;
  const encoded = `%2F${segment}%2F(?!${segment}%2F)([^\\s"'<>&]+?)%2F`;
  return Array.from(text.matchAll(new RegExp(`${plain}|${encoded}`, "g")), ([, plain, encoded]) =>
    decoded(plain ?? decoded(encoded ?? "")),
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
