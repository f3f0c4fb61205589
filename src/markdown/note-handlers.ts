import type { ElementContent } from "hast";
import type { Html, Image, ImageReference, Parents } from "mdast";
import type { Options } from "remark-rehype";

/** How a note shows what must not become HTML. */
export const noteHandlers: NonNullable<Options["handlers"]> = {
  html: (_, node: Html, parent) => asTyped(node, parent),
  image: (_, node: Image) => description(node),
  imageReference: (_, node: ImageReference) => description(node),
};

/** HTML as it was typed; comments are for those who read the source. */
function asTyped({ value }: Html, parent: Parents | undefined): ElementContent | undefined {
  if (/^<!--[^]*-->$/.test(value.trim())) return undefined;
  const text = { type: "text" as const, value };
  const isBlock = !parent || ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type);
  return isBlock ? { type: "element", tagName: "p", properties: {}, children: [text] } : text;
}

function description({ alt }: Image | ImageReference): ElementContent | undefined {
  return alt ? { type: "text", value: alt } : undefined;
}
