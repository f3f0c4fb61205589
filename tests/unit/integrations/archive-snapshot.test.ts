import type { AstroIntegration } from "astro";
import { expect, test, vi } from "vitest";
import { archiveSnapshot } from "../../../src/integrations/archive-snapshot.ts";
import { snapshotOf } from "../../../src/loaders/snapshot.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../../harness/tiny-site.ts";

async function reading(seeds: typeof tinySeeds): Promise<AstroIntegration> {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return archiveSnapshot({ seedsDir: await temporaryFolder(seeds), contentDir: await temporaryFolder(tinyContent) });
}

/** Runs the hook with which Astro begins, as far as this integration looks. */
async function begin(integration: AstroIntegration, command: "build" | "dev"): Promise<void> {
  const config = { integrations: [integration] };
  await (integration.hooks["astro:config:setup"] as (options: object) => Promise<void>)({ command, config });
}

test("the inputs are read once, until they are asked for again", async () => {
  const integration = await reading(tinySeeds);
  const config = { integrations: [integration] };
  await begin(integration, "build");
  const snapshot = await snapshotOf(config);
  expect(snapshot.archive.papers).toHaveLength(4);
  expect([...snapshot.entriesOf("editions")]).toHaveLength(2);
  expect(await snapshotOf(config)).toBe(snapshot);
  const later = await snapshotOf(config, { again: true });
  expect(later).not.toBe(snapshot);
  expect(await snapshotOf(config)).toBe(later);
});

test("inputs with errors are told and not built, without a stack; they are edited all the same", async () => {
  const integration = await reading({ "yesterday.txt": "Daily Papers\n" });
  const refused = await begin(integration, "build").then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  expect(refused?.message).toMatch(/^2 errors: nothing was built/);
  expect(refused?.stack).toBe("");
  expect(vi.mocked(process.stderr.write).mock.calls.join()).toContain("yesterday.txt:1:1 error file-name");
  await begin(integration, "dev");
});
