import type { PhrasingContent } from "mdast";
import type { Passage } from "./passage.ts";
import { symbol } from "./symbols.ts";

export type Format = "emphasis" | "strong" | "code" | "plain" | "quoted" | "superscript" | "subscript";

/** What an argument or a group holds, in the form that its command gives it. */
export function formatted(format: Format, passage: Passage, start: number, end: number): PhrasingContent[] {
  if (format === "code") return [{ type: "inlineCode", value: codeText(passage.text.slice(start, end)) }];
  const children = passage.within(start, end);
  if (children.length === 0) return [];
  switch (format) {
    case "plain":
      return children;
    case "quoted":
      return [{ type: "text", value: "“" }, ...children, { type: "text", value: "”" }];
    case "superscript":
      return [{ type: "emphasis", children, data: { hName: "sup" } }];
    case "subscript":
      return [{ type: "emphasis", children, data: { hName: "sub" } }];
    case "emphasis":
    case "strong":
      return [{ type: format, children }];
  }
}

/** In code only the characters that LaTeX cannot do without a backslash are not as typed. */
function codeText(source: string): string {
  return source.replace(/\\([A-Za-z]+|[^])(?:\{\})?/g, (typed, name: string) => symbol(name) ?? typed);
}
