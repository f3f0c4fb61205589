import { bundleDifferences } from "./compare-sites/bundle-differences.ts";
import { copyDifferences } from "./compare-sites/copy-differences.ts";
import type { Difference } from "./compare-sites/difference.ts";
import { fileDifferences } from "./compare-sites/file-differences.ts";
import { indexDifferences } from "./compare-sites/index-differences.ts";
import { openSite, zipFiles, type SiteFiles } from "./compare-sites/site-files.ts";

export interface CompareOptions {
  /** Names of attributes in which pages may differ, beside `class` and Astro's scope ids. */
  ignoreAttributes?: RegExp;
  /** Whether style sheets and scripts are compared. */
  assets?: boolean;
}

/**
 * Attributes that mark an element for a script, for the search index or for the copies; what these make of it is compared
 * itself, or tested in a browser. All `data-*` but those that tell a script or a style something: what it sorts, saves,
 * fetches or writes. Whoever adds one of these names it here.
 */
export const markers =
  /^data-(?!(?:archive|base|bundle|byline|comments|date|day|edition|ending|label|list|paper|portable|upvotes|worker)$)/;

/**
 * What two built sites differ in, always in the same order. Two builds of one archive by two states of the code thus show
 * what a change of the code did to the site.
 *
 * Compared are
 * - the paths of all files;
 * - pages as DOM: elements, their order, attributes and text, with runs of white space as one space and none where none
 *   is rendered (at the borders of what HTML itself renders as a block; styles are not known). JSON in them by its fields;
 * - other text as it stands; JSON that differs, line by line in JSON Lines, by its fields; anything else as bytes;
 * - zips by what they hold, a file in a script (the portable copy) as the file that it is;
 * - the search index by its pages with all that is kept of them, and, of those that are equal, by the weight and the
 *   places of each word and by the values and orders beside it;
 * - the saved copy by the paths that its packs hold;
 * - files with a hash in their names by kind: style sheets and scripts by their number, fonts and images as bytes.
 *
 * Not compared are comments; `class`, Astro's scope ids and `ignoreAttributes`; hashes in names and addresses, and the
 * build's own; what bundled style sheets and scripts say, and where in a page they are asked for; how the index is cut
 * into chunks and the saved copy into packs, and the bytes of these.
 *
 * @param one a built site's folder, or a zip of one, such as the portable copy that lies beside a large site
 * @throws where one of them cannot be read or holds no file
 */
export async function* compareSites(
  one: string,
  other: string,
  options: CompareOptions = {},
): AsyncGenerator<Difference> {
  yield* differences(await openSite(one), await openSite(other), options);
}

async function* differences(one: SiteFiles, other: SiteFiles, options: CompareOptions): AsyncGenerator<Difference> {
  const { ignoreAttributes = markers, assets = true } = options;
  for await (const difference of allDifferences(one, other, ignoreAttributes))
    if (assets || (difference.kind !== "style sheets" && difference.kind !== "scripts")) yield difference;
}

async function* allDifferences(one: SiteFiles, other: SiteFiles, ignored: RegExp): AsyncGenerator<Difference> {
  yield* fileDifferences(one, other, ignored);
  yield* bundleDifferences(one, other);
  yield* indexDifferences(one, other);
  yield* copyDifferences(one, other);
  for (const path of one.paths) {
    if (!path.endsWith(".zip") || !other.paths.includes(path)) continue;
    const [zip, otherZip] = [await one.read(path), await other.read(path)];
    if (Buffer.compare(zip, otherZip) === 0) continue;
    for await (const difference of allDifferences(zipFiles(zip, path), zipFiles(otherZip, path), ignored))
      yield { ...difference, path: `${path}/${difference.path}` };
  }
}
