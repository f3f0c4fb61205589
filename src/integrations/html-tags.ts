/** A tag as it stands in a page. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  /** Index of its `<`, and the one behind its `>`. */
  start: number;
  end: number;
  /** As they are written, behind the name. */
  attributes: string;
}

/**
 * The tags of a page from its first to its last, whatever its elements are and however they are written: comments, the
 * texts of scripts and values in quotation marks hold none. For what serializers write it is as good as the tokenizer of
 * a parser, at an eighth of the time.
 */
export function* tagsOf(html: string): Generator<Tag> {
  const tag = new RegExp(anyTag);
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [{ length }, slash, written, attributes = ""] = found;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const isEnd = slash === "/";
    yield { name, isEnd, start: found.index, end: found.index + length, attributes };
    if (!isEnd && texts.has(name)) tag.lastIndex = endOfText(html, name, tag.lastIndex);
  }
}

/** A comment, a declaration, or a tag with its name and attributes. */
const anyTag = /<!--[^]*?-->|<[!?][^>]*>|<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

/** Elements that hold nothing but text, whatever it looks like. */
const texts = new Set(["script", "style", "title", "textarea"]);

function endOfText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** An attribute of a tag. */
export interface Attribute {
  /** In lower case. */
  name: string;
  /** As it is written, with its references; empty where there is none. */
  value: string;
  /** Index of its name within the tag's attributes, and the one behind its value. */
  start: number;
  end: number;
}

export function attributesOf({ attributes }: Pick<Tag, "attributes">): Attribute[] {
  return Array.from(attributes.matchAll(anyAttribute), ({ 0: text, 1: name = "", 2: two, 3: one, 4: none, index }) => ({
    name: name.toLowerCase(),
    value: two ?? one ?? none ?? "",
    start: index,
    end: index + text.length,
  }));
}

const anyAttribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The value of an attribute of a tag, empty where it has none; `undefined` where there is no such attribute. */
export function valueIn(tag: Pick<Tag, "attributes">, name: string): string | undefined {
  if (!tag.attributes.includes(name)) return undefined;
  return attributesOf(tag).find((attribute) => attribute.name === name)?.value;
}
