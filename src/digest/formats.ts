import { arxivFeed } from "./arxiv-feed.ts";
import { dailyJson } from "./daily-json.ts";
import { dailyPage } from "./daily-page.ts";
import type { CaptureFormat } from "./format.ts";
import { listing } from "./listing.ts";

/** Every format that is read, a row each. Of two that are kin to a capture the first reads it, so the listing is last. */
export const formats: readonly CaptureFormat[] = [dailyJson, arxivFeed, dailyPage, listing];

/** The format that reads a capture; undefined where none recognizes it. */
export function formatOf(opening: string): CaptureFormat | undefined {
  const all = formats.map((format) => ({ format, recognition: format.recognizes(opening) }));
  return (all.find(({ recognition }) => recognition === "own") ?? all.find(({ recognition }) => recognition))?.format;
}

/** All of them, as a sentence ends. */
export function whatIsRead(): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(formats.map(({ name }) => name));
}
