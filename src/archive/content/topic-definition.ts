import { z } from "astro/zod";
import type { Problem } from "../../digest/problem.ts";
import { readFrontMatter, type ContentFile } from "./front-matter.ts";
import { problem } from "../rules.ts";
import { isReserved } from "../../paths.ts";

/** The front matter of `content/topics/<topic>.md`; the body describes the topic to readers. */
const topicFileSchema = z.strictObject({
  /** As readers see it. */
  name: z.string().trim().min(1),
  /** What places a paper in the topic: see `tagging.ts` for how a phrase is matched. */
  phrases: z
    .array(
      z
        .string()
        .trim()
        .regex(/[\p{L}\p{N}]/u, "expected a phrase with at least one letter or digit"),
    )
    .min(1),
});

export interface TopicDefinition extends z.infer<typeof topicFileSchema> {
  /** The file's name without extension; the path segment of the topic's page. */
  id: string;
  /** Markdown; empty where there is none. */
  description: string;
}

export function readTopic(file: ContentFile): { topic?: TopicDefinition; problems: Problem[] } {
  const name = file.path.split("/").pop() ?? "";
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(name) || name.length > 100 || isReserved(name)) {
    return {
      problems: [
        problem(
          "content-name",
          { file: file.path, line: 1 },
          name,
          "made of a–z, 0–9 and single hyphens, short and no name of a device, such as code-generation.md",
        ),
      ],
    };
  }
  const { result, problems } = readFrontMatter(file, topicFileSchema);
  if (!result) return { problems };
  return { topic: { ...result.data, id: name.replace(/\.md$/, ""), description: result.body }, problems: [] };
}
