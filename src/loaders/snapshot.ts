import type { AstroConfig } from "astro";
import type { CollectionEntry, CollectionName } from "./render-entries.ts";
import type { LoadedArchive } from "./sources.ts";

/** The inputs of a site at one moment: what is checked is what is built, locked and reported. */
export interface Snapshot extends LoadedArchive {
  /** What pages are told, rendered as it is asked for. */
  entriesOf: (collection: CollectionName) => Iterable<CollectionEntry>;
}

/** Gives the snapshot that a run of Astro works with; where `again` is set, one of the inputs as they are now. */
type Offer = (options: { again: boolean }) => Promise<Snapshot>;

/**
 * A hook of our own beside Astro's (see “Custom hooks” in its reference of integrations). Vite loads the collections'
 * loaders in a module graph apart from the one in which commands and integrations run: no module is the same in both,
 * but the configuration with all integrations is handed to either.
 */
const name = "broadsheet:snapshot";

/** As a part of an integration's hooks: offers it to the loaders and to all integrations. */
export function snapshotHook(offer: Offer): Record<string, Offer> {
  return { [name]: offer };
}

/** The snapshot that the last of the integrations offers which offer one: a command's own come last. */
export async function snapshotOf(
  { integrations }: Pick<AstroConfig, "integrations">,
  { again = false } = {},
): Promise<Snapshot> {
  const offer = integrations.map(({ hooks }) => hooks[name] as Offer | undefined).findLast((it) => it !== undefined);
  if (!offer) throw new Error("no integration in astro.config.mjs reads the inputs");
  return offer({ again });
}
