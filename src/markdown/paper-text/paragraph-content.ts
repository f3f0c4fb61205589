import type { PhrasingContent } from "mdast";
import { closingBraces } from "./braces.ts";
import type { Found, Passage } from "./passage.ts";
import { marks, readers, type Readers, strictReaders } from "./readers.ts";

/**
 * The inline nodes of a paragraph, given on one line. Time is linear in its length.
 *
 * @param isStrict leaves as typed what has no delimiters of its own
 */
export function paragraphContent(text: string, isStrict: boolean): PhrasingContent[] {
  if (!mayBeMarked(text)) return [{ type: "text", value: text }];
  const shared = { text, closingBrace: closingBraces(text), next: occurrences(text), closingQuotes: new Map() };
  return content({ ...shared, readers: isStrict ? strictReaders : readers }, 0, text.length, 0);
}

/** Whether a text may hold anything that is recognized: each holds at least one of these. */
export function mayBeMarked(text: string): boolean {
  return /[\\$`~^_]|--|''|:\/\//.test(text);
}

/** Beyond this many arguments in each other, text stays as typed. */
const deepest = 16;

function content(
  shared: Omit<Passage, "end" | "within"> & { readers: Readers },
  start: number,
  end: number,
  depth: number,
): PhrasingContent[] {
  if (depth > deepest) return [{ type: "text", value: shared.text.slice(start, end) }];
  const within = (from: number, to: number) => content(shared, from, to, depth + 1);
  const passage = { ...shared, end, within };
  const nodes: PhrasingContent[] = [];
  for (let at = start; at < end;) {
    const place = nextMark(shared.text, at, end);
    append(nodes, { type: "text", value: shared.text.slice(at, place) });
    if (place === end) break;
    const found = read(passage, place, shared.readers) ?? typed(passage, place);
    for (const node of found.nodes) append(nodes, node);
    at = found.end;
  }
  return nodes;
}

function nextMark(text: string, from: number, end: number): number {
  marks.lastIndex = from;
  return Math.min(marks.exec(text)?.index ?? end, end);
}

function read(passage: Passage, at: number, readers: Readers): Found | undefined {
  for (const reader of readers[passage.text.charAt(at).toLowerCase()] ?? readers.other) {
    const found = reader(passage, at);
    if (found) return found;
  }
  return undefined;
}

/** One character that means itself. */
function typed({ text }: Passage, at: number): Found {
  return { nodes: [{ type: "text", value: text.charAt(at) }], end: at + 1 };
}

function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type !== "text") nodes.push(node);
  else if (last?.type === "text") last.value += node.value;
  else if (node.value) nodes.push({ ...node });
}

/** `indexOf` that remembers: asking for the same string again and again, from left to right, reads the text once. */
function occurrences(text: string): Passage["next"] {
  const known = new Map<string, { from: number; index: number }>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last && from >= last.from && (last.index === -1 || from <= last.index)) return last.index;
    const index = text.indexOf(needle, from);
    known.set(needle, { from, index });
    return index;
  };
}
