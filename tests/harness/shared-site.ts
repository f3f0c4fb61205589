import { join } from "node:path";
import { inject } from "vitest";
import { BuiltSite, type BuildOutcome } from "./built-site.ts";
import { once } from "./once.ts";
import { buildSite, type SiteInput } from "./site.ts";
import { tinyContent, tinySeeds } from "./tiny-site.ts";

const reference = { seeds: "tests/fixtures/archive/seeds", content: "tests/fixtures/archive/content" } as const;

/** The sites that test files share. To share one more, add it here. */
const sites = {
  /** What the repository holds now, perhaps nothing: only what must be true of every archive is asserted of it. */
  shipped: { seeds: "shipped", content: "shipped" },
  /** A copy of what the repository shipped at first: what it holds is known, whatever an operator does. */
  reference,
  /** The reference in a folder of another host. */
  "base-path": { ...reference, base: "papers-site", siteUrl: "https://host.example" },
  /** Five invented papers that touch every feature; what they give is kept in `tests/fixtures/example/expected`. */
  example: { seeds: "tests/fixtures/example/seeds", content: "tests/fixtures/example/content" },
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
