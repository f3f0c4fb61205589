import { join } from "node:path";
import { inject } from "vitest";
import { BuiltSite, type BuildOutcome } from "./built-site.ts";
import { once } from "./once.ts";
import { buildSite, type SiteInput } from "./site.ts";
import { tinyContent, tinySeeds } from "./tiny-site.ts";

/** The sites that test files share. To share one more, add it here. */
const sites = {
  /** What the repository ships. Its counts change with every digest an operator adds: never assert them. */
  shipped: { seeds: "shipped", content: "shipped" },
  /** The same in a folder of its host. */
  "base-path": { seeds: "shipped", content: "shipped", base: "papers-site" },
  /** Two editions with four papers, of which one is in both. */
  tiny: { seeds: tinySeeds, content: tinyContent },
} satisfies Record<string, SiteInput>;

/**
 * A site built once in a test run, whichever test file asks first. It is for reading: a test that writes builds its own.
 *
 * @throws where the build fails, with what it said.
 */
export async function sharedSite(name: keyof typeof sites): Promise<BuiltSite> {
  const file = join(inject("runFolder"), "shared", `${name}.json`);
  const outcome = await once<BuildOutcome>(file, () => buildSite(sites[name]));
  if (outcome.code !== 0) throw new Error(`the build of “${name}” ended with ${outcome.code}:\n${outcome.stderr}`);
  return new BuiltSite(outcome);
}
