import { compareSites, type CompareOptions } from "../../harness/compare-sites.ts";
import type { Difference } from "../../harness/compare-sites/difference.ts";
import { temporaryFolder, type Files } from "../../harness/temporary-folder.ts";

/** What two sites of these files differ in. */
export async function compared(one: Files, other: Files, options?: CompareOptions): Promise<Difference[]> {
  return await Array.fromAsync(compareSites(await temporaryFolder(one), await temporaryFolder(other), options));
}
