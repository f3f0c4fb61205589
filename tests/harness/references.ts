import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

/** An address as a file writes it, and what writes it: `a[href]`, `url()`. */
export interface Reference {
  value: string;
  via: string;
}

/** Everything that a document refers to, and the ids that others may refer to in it. */
export function referencesOfHtml(html: string): { references: Reference[]; fragments: Set<string> } {
  const references: Reference[] = [];
  const fragments = new Set<string>();
  const add = (via: string, value: string): number => references.push({ via, value: value.trim() });

  for (const element of elementsOf(parse(html))) {
    const name = element.tagName;
    const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
    for (const [attribute, value] of attributes) {
      if (attribute === "id" || (attribute === "name" && name === "a")) fragments.add(value);
      else if (attribute === "style") references.push(...referencesOfCss(value));
      else if (addresses.has(attribute)) add(`${name}[${attribute}]`, value);
      else if (attribute === "srcset" || attribute === "imagesrcset") {
        for (const candidate of value.split(/,\s+|,$/)) {
          const url = candidate.trim().split(/\s/)[0];
          if (url) add(`${name}[${attribute}]`, url);
        }
      }
    }
    if (name === "style") references.push(...referencesOfCss(textOf(element)));
    if (name === "meta") {
      const content = attributes.get("content") ?? "";
      const refresh = /^\s*\d+\s*[;,]\s*url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1];
      if (/^refresh$/i.test(attributes.get("http-equiv") ?? "") && refresh) add("meta[refresh]", refresh);
      if (/^(?:og|twitter):(?:url|image)$/.test(attributes.get("property") ?? attributes.get("name") ?? "")) {
        add("meta[content]", content);
      }
    }
  }
  return { references, fragments };
}

/** `url()` and `@import` of a style sheet. */
export function referencesOfCss(css: string): Reference[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const urls = [...bare.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g)];
  const imports = [...bare.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)];
  return [
    ...urls.map((match) => ({ via: "url()", value: match[1] ?? match[2] ?? match[3] ?? "" })),
    ...imports.map((match) => ({ via: "@import", value: match[1] ?? match[2] ?? "" })),
  ];
}

const addresses = new Set(["href", "src", "action", "formaction", "poster", "data", "cite"]);

/** Every element below a node, those in templates too, in no order. */
export function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  const pending: DefaultTreeAdapterTypes.Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (defaultTreeAdapter.isElementNode(next)) yield next;
    if ("content" in next) pending.push(next.content);
    if ("childNodes" in next) pending.push(...next.childNodes);
  }
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : "")).join("");
}
