import { findDamage } from "../../src/digest/damage.ts";
import { relativeImages } from "../../src/markdown/index.ts";
import { payloads } from "../harness/payloads.ts";
import type { Files } from "../harness/temporary-folder.ts";

/** How many papers an edition lists. */
const perEdition = 16;

/** Handles that try to be other paths, with the segments that they get. */
export const hostileHandles: Record<string, string> = {
  index: "~69ndex",
  con: "~63on",
  "aux.txt": "~61ux~2etxt",
  Lab: "lab",
  "lab.": "~6cab~2e",
  "lab.bib": "~6cab~2ebib",
  "2026": "2026",
};

/** The arXiv id, and so the permalink, of the paper that carries a payload. */
export function arxivOf(at: number): string {
  return `2605.${String(at + 1).padStart(5, "0")}`;
}

/**
 * An archive with every payload in every place: title, abstract, author, organization, address of code and project;
 * of an overlay title, author, venue and note; name, phrase and description of a topic; note of a digest; title,
 * description and body of a page; why a paper was withdrawn, and why another was removed.
 */
export const hostileSeeds: Files = Object.fromEntries(
  editions().map(({ day, members }) => [
    `${day}.json`,
    JSON.stringify(
      members.map((at) => listed(at, day)),
      null,
      1,
    ),
  ]),
);

export const hostileContent: Files = {
  ...Object.fromEntries(payloads.map((payload, at) => [`topics/topic-${at}.md`, topic(payload, at)])),
  ...Object.fromEntries(
    payloads.flatMap((payload, at) =>
      at % 2 || isRefused(payload) ? [[`papers/${arxivOf(at)}.md`, overlay(payload, at)]] : [],
    ),
  ),
  ...Object.fromEntries(
    editions().map(({ day, members }) => [`digests/${day}.md`, `---\n---\n\n${together(members)}\n`]),
  ),
  ...Object.fromEntries(
    editions().map(({ members }, page) => [`pages/${page === 0 ? "about" : `page-${page}`}.md`, bodyOf(members)]),
  ),
  "permalinks.json": lock(),
};

function editions(): { day: string; members: number[] }[] {
  const count = Math.ceil(payloads.length / perEdition);
  return Array.from({ length: count }, (_, index) => ({
    day: `2026-05-${String(index + 1).padStart(2, "0")}`,
    members: payloads.flatMap((_, at) => (Math.floor(at / perEdition) === index ? [at] : [])),
  }));
}

/** As the Daily Papers list a paper. The words around a payload make it findable, and put it in its topic. */
function listed(at: number, day: string) {
  const payload = isRefused(payloads[at] ?? "") ? "Escaped" : (payloads[at] ?? "");
  const handle = Object.keys(hostileHandles)[at] ?? `org-${at}`;
  return {
    paper: {
      id: arxivOf(at),
      title: `${payload} number ${at}`,
      ...(isRefused(payloads[at] ?? "") ? {} : { summary: abstractOf(payload, at) }),
      authors: at % 3 ? [{ name: payload }, { name: `Ada ${payload}` }] : [],
      organization: { name: handle, fullname: `${payload} ${at}` },
      publishedAt: `${day}T10:00:00.000Z`,
      submittedOnDailyAt: `${day}T12:00:00.000Z`,
      upvotes: at,
      githubRepo: payload,
      projectPage: `https://example.org/${payload}`,
    },
    numComments: at,
  };
}

/** Whether a capture with it is refused as damaged: an overlay says it then, whose text is a curator's. */
function isRefused(payload: string): boolean {
  return findDamage(payload) !== undefined;
}

function abstractOf(payload: string, at: number): string {
  return `${payload}\n\nOf subject${at}x: ${payload} and more.\n${payload}`;
}

function overlay(payload: string, at: number): string {
  const fields = {
    ...(isRefused(payload) ? { abstract: abstractOf(payload, at), abstractSource: "arxiv" } : {}),
    title: `${payload} number ${at} curated`,
    alsoTitles: [`${payload} number ${at} also`],
    venue: payload,
    ...(at % 4 === 1 ? { authors: [payload, `Bob ${payload}`] } : { authorsUnordered: [payload, "Bob"] }),
  };
  return `${frontMatter(fields)}\n${payload}\n\nx ${payload} y\n`;
}

function topic(payload: string, at: number): string {
  // The second fits no text: a payload alone would fit those of half the archive.
  const phrases = [`subject${at}x`, `subject${at}x ${payload} x`];
  return `${frontMatter({ name: `${payload} ${at}`, phrases })}\n${payload}\n`;
}

/** Without the payloads that name an image beside the page: where none is, no page is built. */
function bodyOf(members: readonly number[]): string {
  const [first = 0] = members;
  const title = payloads[first] ?? "";
  const shown = members.filter((at) => relativeImages(payloads[at] ?? "").length === 0);
  return `${frontMatter({ title, description: payloads[first + 1] ?? title })}\n${together(shown)}\n`;
}

function together(members: readonly number[]): string {
  return members.map((at) => payloads[at]).join("\n\n");
}

/** JSON is YAML. */
function frontMatter(fields: Record<string, unknown>): string {
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("")}---\n`;
}

function lock(): string {
  const rows = payloads.flatMap((payload, at) => [
    ...(at % 5 === 0
      ? [[`papers/${arxivOf(at)}/`, { arxiv: arxivOf(at), minted: "2026-05-01", withdrawn: payload }] as const]
      : []),
    ...(at % 8 === 0
      ? [[`papers/removed-${at}/`, { titles: [payload], minted: "2026-05-01", removed: payload }] as const]
      : []),
  ]);
  return `{\n${rows.map(([path, locked]) => `${JSON.stringify(path)}: ${JSON.stringify(locked)}`).join(",\n")}\n}\n`;
}
