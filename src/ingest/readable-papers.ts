import { parseTree, type Node, type ParseError } from "jsonc-parser";
import { decode } from "../digest/bytes.ts";
import type { Entry, IsoDay } from "../digest/digest.ts";
import { readCapture } from "../digest/read.ts";

/** An answer parted by whether its papers can be read. */
export interface PartedAnswer {
  /** The answer as it came, without the papers that cannot be read or are known; missing where none is left. */
  readable?: Uint8Array;
  /** The JSON of each paper that cannot be read, as it came. */
  refused: string[];
}

/**
 * Parts a list of papers in JSON into those that can be read and those that cannot, so that one bad paper does not take
 * the day's others along. What stays is what came, byte for byte, but for the papers cut out.
 *
 * @param isKnown whether a paper that can be read is there already, and so is left out too
 * @returns `undefined` where the answer is no such list, and so is to be judged as a whole
 */
export function partAnswer(
  bytes: Uint8Array,
  day: IsoDay,
  isKnown: (entry: Entry) => boolean = () => false,
): PartedAnswer | undefined {
  const { text, problems } = decode("answer", bytes);
  const faults: ParseError[] = [];
  const list = parseTree(text, faults);
  if (problems.length > 0 || faults.length > 0 || list?.type !== "array") return undefined;
  const papers = (list.children ?? []).map((node) => textOf(text, node));
  const entries = papers.map((paper) => entryOf(paper, day));
  const wanted = papers.filter((_, at) => entries[at] && !isKnown(entries[at]));
  const refused = papers.filter((_, at) => !entries[at]);
  if (wanted.length === papers.length) return { readable: bytes, refused };
  return wanted.length === 0 ? { refused } : { readable: Buffer.from(listOf(text, list, wanted)), refused };
}

/** The paper, if it can be read without an error. */
function entryOf(paper: string, day: IsoDay): Entry | undefined {
  const { digest, problems } = readCapture({ path: `${day}.json`, bytes: Buffer.from(`[${paper}]`) });
  return problems.some(({ severity }) => severity === "error") ? undefined : digest?.entries[0];
}

/** With what stood around and between the papers. */
function listOf(text: string, list: Node, papers: readonly string[]): string {
  const [first, second] = list.children ?? [];
  const last = list.children?.at(-1);
  if (!first || !last) return "[]";
  const between = second ? text.slice(endOf(first), second.offset) : ",";
  return text.slice(0, first.offset) + papers.join(between) + text.slice(endOf(last));
}

function textOf(text: string, node: Node): string {
  return text.slice(node.offset, endOf(node));
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}
