import { readFileSync } from "node:fs";
import { buildArchive } from "../../../src/archive/build.ts";
import type { Paper } from "../../../src/archive/paper.ts";
import type { PaperEntry } from "../../../src/loaders/entries.ts";
import { readLook } from "../../../src/styles/look.ts";
import { digest, sources } from "../archive/samples.ts";

/** The site's own. */
export const look = readLook(readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8"));

/** A paper as the archive gives it, with the given fields on top; its title is taken as plain text. */
export function paperEntry(fields: Partial<Paper>): PaperEntry {
  const title = fields.title ?? "A Title";
  const [paper] = buildArchive(sources({ digests: [digest("2026-06-17", [{ title: "A Title" }])] })).archive.papers;
  if (!paper) throw new Error("the sample digest gives no paper");
  return {
    ...paper,
    ...(fields.arxiv ? { permalink: fields.arxiv } : {}),
    ...fields,
    title,
    day: fields.published ?? paper.day,
    titleHtml: title,
    titleText: title,
    abstractText: fields.abstract ?? "",
  };
}
