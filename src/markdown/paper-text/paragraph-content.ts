import type { PhrasingContent } from "mdast";
import { closingBraces } from "./braces.ts";
import { readDashes } from "./dashes.ts";
import { readGroup } from "./brace-groups.ts";
import { readMacro } from "./macros.ts";
import { readDollars, readEscapedMath } from "./math.ts";
import type { Found, Passage, Reader } from "./passage.ts";
import { readClosingQuotes, readOpeningQuotes } from "./quotes.ts";
import { readTie } from "./ties.ts";
import { readUrl } from "./bare-urls.ts";

/** The inline nodes of a paragraph, given on one line. Time is linear in its length. */
export function paragraphContent(text: string): PhrasingContent[] {
  if (!maybeMarked.test(text)) return [{ type: "text", value: text }];
  const shared = { text, closingBrace: closingBraces(text), next: occurrences(text), closingQuotes: new Map() };
  return content(shared, 0, text.length, 0);
}

/** What every recognized thing holds at least one of. */
const maybeMarked = /[\\$`~]|--|:\/\//;

/** Beyond this many arguments in each other, text stays as typed. */
const deepest = 16;

function content(
  shared: Omit<Passage, "end" | "within">,
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
    const found = read(passage, place) ?? typed(passage, place);
    for (const node of found.nodes) append(nodes, node);
    at = found.end;
  }
  return nodes;
}

function nextMark(text: string, from: number, end: number): number {
  marks.lastIndex = from;
  return Math.min(marks.exec(text)?.index ?? end, end);
}

const marks = /[\\$`'~]|\{\\|--|https?:\/\//gi;

function read(passage: Passage, at: number): Found | undefined {
  for (const reader of readers[passage.text.charAt(at).toLowerCase()] ?? []) {
    const found = reader(passage, at);
    if (found) return found;
  }
  return undefined;
}

const readers: Record<string, Reader[]> = {
  "\\": [readEscapedMath, readMacro],
  $: [readDollars],
  "`": [readOpeningQuotes],
  "'": [readClosingQuotes],
  "~": [readTie],
  "-": [readDashes],
  "{": [readGroup],
  h: [readUrl],
};

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
