import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import type { OfflineOffer } from "../browser/offline/catalogue.ts";
import { snapshotOf, type Snapshot } from "../loaders/snapshot.ts";
import type { PortableCopy } from "./portable/write-portable.ts";

/** What the steps over a written site tell of what they did. */
interface Results {
  /** How many paths lead to others. */
  redirects: number;
  sitemap: void;
  /** How many pages the index holds. */
  search: { pages: number };
  portable: PortableCopy;
  /** Nothing where the site offers no copies. */
  offline: OfflineOffer | undefined;
}

type StepName = keyof Results;

/** A finished step. */
export type StepDone = { [Name in StepName]: { name: Name; result: Results[Name]; seconds: number } }[StepName];

/**
 * A step over a written site, as an integration. Steps run in the order in which `astro.config.mjs` lists them, each
 * over what those before it wrote.
 *
 * @param work is given the site's folder, absolute, and the inputs that it was built from
 */
export function afterPages<Name extends StepName>(
  name: Name,
  work: (folder: string, snapshot: Snapshot) => Promise<Results[Name]>,
): AstroIntegration {
  let config: Pick<AstroConfig, "integrations"> = { integrations: [] };
  return {
    name: `broadsheet:${name}`,
    hooks: {
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:done": async ({ dir }) => {
        const snapshot = await snapshotOf(config);
        const start = performance.now();
        const result = await work(fileURLToPath(dir), snapshot);
        tell(config, { name, result, seconds: (performance.now() - start) / 1000 } as StepDone);
      },
    },
  };
}

type Listener = (step: StepDone) => void;

/** A hook of our own, as that of `snapshot.ts`: told of each step as it ends. */
const hook = "broadsheet:step";

/** As a part of an integration's hooks. */
export function stepHook(listener: Listener): Record<string, Listener> {
  return { [hook]: listener };
}

function tell({ integrations }: Pick<AstroConfig, "integrations">, step: StepDone): void {
  for (const { hooks } of integrations) (hooks[hook] as Listener | undefined)?.(step);
}
