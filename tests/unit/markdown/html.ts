import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The parse errors of a fragment of HTML, by the standard's names for them. */
export function parseErrors(html: string): string[] {
  const errors: string[] = [];
  parseFragment(html, { onParseError: ({ code }) => errors.push(code) });
  return errors;
}

/** Elements, attributes and addresses of a fragment that no text may bring forth, as `tag`, `tag[name=value]`. */
export function foreignParts(html: string): string[] {
  return elementsOf(html).flatMap(foreignPartsOf);
}

/** The same of one element, those below it aside. */
export function foreignPartsOf(element: Element): string[] {
  return [
    ...(tags.has(element.tagName) ? [] : [element.tagName]),
    ...element.attrs
      .filter(({ name, value }) => !isKnown(element, name, value))
      .map(({ name, value }) => `${element.tagName}[${name}=${value}]`),
  ];
}

/** What a reader sees of a fragment, tags aside. */
export function textContent(html: string): string {
  return descendants(parseFragment(html))
    .map((node) => ("value" in node ? node.value : ""))
    .join("");
}

export function elementsOf(html: string): Element[] {
  return descendants(parseFragment(html)).filter((node): node is Element => "tagName" in node);
}

function descendants(node: Node): Node[] {
  return [node, ...("childNodes" in node ? node.childNodes.flatMap(descendants) : [])];
}

function isKnown({ tagName }: Element, name: string, value: string): boolean {
  if (mathAttributes.has(name) && mathTags.has(tagName)) return value.length < 200 && !/[:;<>]/.test(value);
  return attributes[`${tagName} ${name}`]?.test(value) ?? false;
}

const mathTags = new Set(
  (
    "math mrow mi mn mo ms mtext mspace mstyle mfrac msqrt mroot msub msup msubsup munder mover munderover " +
    "mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom menclose merror"
  ).split(" "),
);

const tags = new Set([
  ...mathTags,
  ..."p a em strong code sup sub span".split(" "),
  // Of notes alone.
  ..."h3 h4 h5 h6 ul ol li del table thead tbody tr th td blockquote pre br hr section input".split(" "),
]);

const mathAttributes = new Set(
  (
    "accent accentunder columnalign columnlines columnspacing columnspan depth displaystyle fence height largeop " +
    "linethickness lspace mathvariant maxsize minsize movablelimits notation rowlines rowspacing rspace " +
    "scriptlevel separator stretchy symmetric voffset width"
  ).split(" "),
);

const attributes: Record<string, RegExp> = {
  "a href": /^(?:https?:\/\/|mailto:|#user-content-)/i,
  "a rel": /^noopener$/,
  // Of notes alone: Markdown has a place for it.
  "a title": /./,
  "code class": /^(?:math-broken|language-\S+)$/,
  "code title": /^This formula cannot be shown: /,
  // Of titles alone.
  "span class": /^whole$/,
  "math display": /^block$/,
  "math mathvariant": /^normal$/,
  "a id": /^user-content-fnref-/,
  "a data-footnote-ref": /^$/,
  "a data-footnote-backref": /^$/,
  "a aria-describedby": /^footnote-label$/,
  "a aria-label": /^Back to reference /,
  "a class": /^data-footnote-backref$/,
  "h3 id": /^footnote-label$/,
  "li id": /^user-content-fn-/,
  "li class": /^task-list-item$/,
  "ul class": /^contains-task-list$/,
  "ol start": /^\d+$/,
  "section data-footnotes": /^$/,
  "section class": /^footnotes$/,
  "input type": /^checkbox$/,
  "input disabled": /^$/,
  "input checked": /^$/,
  "input aria-label": /^(?:Done|To do)$/,
};
