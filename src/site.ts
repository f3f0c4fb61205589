import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorError } from "./operator-error.ts";

/** The one place to rebrand: who publishes the site and how it names itself. */
export const site = {
  /** On the nameplate, in titles and in metadata. */
  name: "Broadsheet",
  /** Under the nameplate. */
  tagline: "The daily papers, kept",
  /** One sentence for search engines and link previews. */
  description:
    "A permanent archive of the research papers a community picks every day: one page per paper, one page per date, searchable in the browser.",
  /** BCP 47; texts of the site itself are in this language. */
  language: "en",
  /** Web address of the repository, such as `https://github.com/owner/name`; empty: no “correct this page” links. */
  repository: "",
  /** The branch that “correct this page” edits. */
  branch: "main",
  /**
   * Names what feeds and mails carry for ever, wherever the site moves (RFC 4151): a domain of yours, and a day on which
   * it was yours. Set both before you publish, and never change them.
   */
  tag: { authority: "broadsheet.example", since: "2026-01-01" },
  /** Of editions sent by mail: who sends them, and the mailbox that takes requests to be sent no more. */
  mail: { from: "Broadsheet <daily@broadsheet.example>", unsubscribe: "unsubscribe@broadsheet.example" },
  /**
   * Where the form of a newsletter provider is sent to, such as `https://lists.example.org/subscribe`, and its field
   * for the address; empty: no form.
   */
  signUp: { action: "", field: "email" },
  /**
   * Whether readers may save the site on their device. `false` takes the offer away and, with the next visit of each
   * reader, what was saved before.
   */
  offline: true as boolean,
};

/** Where a build reads and writes, from the environment. Folders are absolute. */
export interface Environment {
  /** Origin of the hosted site, without a final slash. */
  siteUrl: string;
  /** Path under which the site lives, with a slash at both ends: `/` or `/papers-site/`. */
  base: string;
  seedsDir: string;
  contentDir: string;
  outDir: string;
  /**
   * Whether the seeds are those that the content folder's lock file speaks of. Where only `SEEDS_DIR` leads elsewhere, a
   * capture is tried beside the archive, and its lock file is neither held nor written.
   */
  locked: boolean;
  /** Astro's and Vite's caches: one for each output folder, since builds that share a cache lose pages. */
  cacheDir: string;
}

/** The repository's root. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** A variable of the environment that cannot be used. `message` says what is wrong and what to set. */
class EnvironmentError extends OperatorError {}

export const environment = readEnvironment(process.env);

/** The only reader of the environment variables of a build. An empty variable counts as unset. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const { SITE_URL, BASE_PATH, SEEDS_DIR, CONTENT_DIR, OUT_DIR } = variables;
  const outDir = OUT_DIR ? resolve(OUT_DIR) : join(root, "dist");
  return {
    siteUrl: originOf(SITE_URL || "http://localhost:4321"),
    base: baseOf(BASE_PATH ?? ""),
    seedsDir: SEEDS_DIR ? resolve(SEEDS_DIR) : join(root, "seeds"),
    contentDir: CONTENT_DIR ? resolve(CONTENT_DIR) : join(root, "content"),
    outDir,
    locked: !SEEDS_DIR || Boolean(CONTENT_DIR) || resolve(SEEDS_DIR) === join(root, "seeds"),
    cacheDir: join(
      root,
      "node_modules/.cache/broadsheet",
      createHash("sha256").update(outDir).digest("hex").slice(0, 12),
    ),
  };
}

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new EnvironmentError(`SITE_URL is “${address}”: set it to an address such as https://papers.example.org`);
  }
  if (url.pathname !== "/" || url.search || url.hash) {
    throw new EnvironmentError(
      `SITE_URL is “${address}”: set it to ${url.origin} alone, and BASE_PATH to ${url.pathname}`,
    );
  }
  return url.origin;
}

function baseOf(path: string): string {
  const segments = path.split("/").filter(Boolean);
  if (segments.some((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment))) {
    throw new EnvironmentError(`BASE_PATH is “${path}”: use letters, digits, “-”, “_”, “.” and “/” only`);
  }
  return segments.length > 0 ? `/${segments.join("/")}/` : "/";
}
