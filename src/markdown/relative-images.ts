import type { Definition, Nodes } from "mdast";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** An image that is named by its place beside the file. */
export interface RelativeImage {
  /** As it is written in the text. */
  address: string;
  /** 1-based line of the text. */
  line: number;
}

/** The images of a Markdown text whose addresses are relative: neither another host's nor from the root of this one. */
export function relativeImages(markdown: string): RelativeImage[] {
  const tree = processor.parse(markdown);
  const definitions = new Map<string, string>();
  visit(tree, "definition", ({ identifier, url }: Definition) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  const images: RelativeImage[] = [];
  visit(tree, (node: Nodes) => {
    const address =
      node.type === "image" ? node.url : node.type === "imageReference" ? definitions.get(node.identifier) : undefined;
    if (address && !address.startsWith("/") && !URL.canParse(address)) {
      images.push({ address, line: node.position?.start.line ?? 1 });
    }
  });
  return images;
}

const processor = unified().use(remarkParse).use(remarkMath).freeze();
