import { LineCounter, parseDocument } from "yaml";
import type { z } from "astro/zod";
import type { Problem } from "../../digest/problem.ts";
import { problem } from "../rules.ts";

/** A Markdown file of `content/`: its path as problems show it, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

export interface FrontMatter<Data> {
  data: Data;
  /** The Markdown below the front matter, trimmed; empty where there is none. */
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

/**
 * Reads a Markdown file whose YAML front matter must fit a schema. Every field that does not fit is a problem at its
 * own line; with any of them there is no result.
 *
 * @param options `optional`: a file that neither starts with `---` nor with a field of the schema is all body
 */
export function readFrontMatter<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  { optional = false } = {},
): { result?: FrontMatter<z.infer<Schema>>; problems: Problem[] } {
  const text = file.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    const whole = optional && !isMeantAsFields(text) ? schema.safeParse({}) : undefined;
    if (!whole?.success) return { problems: [problem("front-matter-missing", { file: file.path, line: 1 })] };
    return { result: { data: whole.data, ...bodyOf(text, text) }, problems: [] };
  }

  const lines = new LineCounter();
  const document = parseDocument((match[1] ?? "").trimEnd(), { lineCounter: lines, logLevel: "silent" });
  // The front matter starts below the first `---`.
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: line + 1, column: col };
  };
  const broken = document.errors.map((error) =>
    problem("front-matter-yaml", place(error.pos[0]), firstLine(error.message)),
  );
  if (broken.length > 0) return { problems: broken };

  const value = valueOf(document);
  if (value instanceof Error) return { problems: [problem("front-matter-yaml", place(0), firstLine(value.message))] };
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) =>
        problem("front-matter-field", place(offsetOf(document, issue)), fieldName(issue), issue.message),
      ),
    };
  }
  return { result: { data: parsed.data, ...bodyOf(text, text.slice(match[0].length)) }, problems: [] };
}

/** Whether a text begins as front matter does, with a fence that is not closed, or with a field and no fence. */
function isMeantAsFields(text: string): boolean {
  return /^\s*(?:---|[a-z][A-Za-z]*:(?:\s|$))/.test(text);
}

/** @param below what is left of the file's text */
function bodyOf(text: string, below: string): Pick<FrontMatter<unknown>, "body" | "bodyLine"> {
  const above = text.slice(0, text.length - below.trimStart().length);
  return { body: below.trim(), bodyLine: above.split("\n").length };
}

/** The front matter as plain data. References that lead nowhere, or to far too much, are found only here. */
function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where the nearest node sits that the issue's path names: a missing field has no node of its own. */
function offsetOf(document: ReturnType<typeof parseDocument>, issue: z.core.$ZodIssue): number {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] as string] : issue.path;
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function fieldName(issue: z.core.$ZodIssue): string {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : issue.path;
  return path.length > 0 ? path.map(String).join(".") : "(front matter)";
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? text).replace(/ at line \d+, column \d+:?$/, "");
}
