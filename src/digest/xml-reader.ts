import { parseXml, XmlElement, XmlError, type XmlDocument } from "@rgrove/parse-xml";
import type { Line } from "./lines.ts";
import type { Places } from "./places.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";
import { shown, type TypedField } from "./typed-fields.ts";

/** An element of an XML text, its path (`feed/entry[3]`), and where its text stands. */
export interface Xml {
  element: XmlElement;
  path: string;
  places: Places;
}

/**
 * Parses XML 1.0. Entities other than XML's own five are never expanded: a DOCTYPE, which could define some, is refused.
 * A problem and undefined where the text is not well-formed.
 */
export function openXml(text: string, places: Places, report: ProblemCollector): Xml | undefined {
  const document = parse(text, places, report);
  const doctype = document?.children.find(({ type }) => type === "doctype");
  if (doctype) report.raise("xml-doctype", places.at(doctype.start));
  const element = doctype ? undefined : document?.root;
  return element ? { element, path: localName(element), places } : undefined;
}

/** The elements below one that have this name, whatever its prefix. */
export function childrenOf({ element, path, places }: Xml, name: string): Xml[] {
  return element.children
    .filter((child): child is XmlElement => child instanceof XmlElement && localName(child) === name)
    .map((child, i) => ({ element: child, path: `${path}/${name}[${i + 1}]`, places }));
}

/** The text of the first child of this name, which messages call by its name alone. */
export function childText(xml: Xml, name: string): TypedField | undefined {
  const [child] = childrenOf(xml, name);
  return child && { text: child.element.text, name: `${xml.path}/${name}`, at: placeOf(child) };
}

/** The text of a child that must be there. */
export function neededText(xml: Xml, name: string, report: ProblemCollector): TypedField | undefined {
  const stated = childText(xml, name);
  if (!stated) report.raise("missing-field", placeOf(xml), `${xml.path}/${name}`);
  return stated;
}

export function attributeOf(xml: Xml | undefined, name: string): TypedField | undefined {
  const text = xml?.element.attributes[name];
  return xml && text !== undefined ? { text, name: `${xml.path}/@${name}`, at: placeOf(xml) } : undefined;
}

export function placeOf({ element, places }: Xml): At {
  return places.at(element.start);
}

/** The lines that an element stands on. */
export function linesOf({ element, places }: Xml): readonly Line[] {
  return places.span(element.start, element.end);
}

function parse(text: string, places: Places, report: ProblemCollector): XmlDocument | undefined {
  try {
    return parseXml(text, { includeOffsets: true, preserveDocumentType: true });
  } catch (error) {
    const doctype = text.indexOf("<!DOCTYPE");
    if (doctype >= 0) report.raise("xml-doctype", places.at(doctype));
    else if (error instanceof XmlError) report.raise("invalid-xml", places.at(error.pos), reasonOf(error));
    // The parser descends with the stack: it gives up at some thousand levels, where a feed has three.
    else if (error instanceof RangeError) report.raise("invalid-xml", places.at(0), "it is nested too deeply");
    else throw error;
    return undefined;
  }
}

/** The parser's words without the place, which problems have of their own. */
function reasonOf({ message }: XmlError): string {
  const said = (message.split("\n")[0] ?? "").replace(/ \(line \d+, column \d+\)$/, "");
  return shown(said.charAt(0).toLowerCase() + said.slice(1));
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}
