import { z } from "astro/zod";
import type { IsoDay } from "../../digest/digest.ts";
import type { Problem } from "../../digest/problem.ts";
import { readFrontMatter, type ContentFile } from "./front-matter.ts";
import { problem } from "../rules.ts";

/**
 * The front matter of `content/digests/<day>.md`, which a note alone does not need; the body is an editor's note on the
 * whole edition.
 */
const digestNoteSchema = z.strictObject({
  /** `summary`: the texts of that day's captures were written by the archive's editors, not by the authors. */
  text: z.enum(["listing", "summary"]).default("listing"),
});

export interface DigestNote extends z.infer<typeof digestNoteSchema> {
  day: IsoDay;
  file: string;
  /** Markdown; empty where there is none. */
  body: string;
}

export function readDigestNote(file: ContentFile): { note?: DigestNote; problems: Problem[] } {
  const name = file.path.split("/").pop() ?? "";
  const day = name.replace(/\.md$/, "");
  if (!z.iso.date().safeParse(day).success) {
    return { problems: [problem("content-name", { file: file.path, line: 1 }, name, "a day such as 2026-06-17.md")] };
  }
  const { result, problems } = readFrontMatter(file, digestNoteSchema, { optional: true });
  if (!result) return { problems };
  return { note: { ...result.data, day, file: file.path, body: result.body }, problems: [] };
}
