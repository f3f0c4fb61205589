import { mark, type Marker } from "../../markup.ts";
import { attributesOf, tagsOf, valueIn, type Tag } from "../html-tags.ts";
import { withoutMarked } from "../marked-elements.ts";
import { relativeAddress, type Place } from "./relative-address.ts";

export interface PortablePage {
  html: string;
  /** Paths of the modules that the page loads, relative to the site's root. */
  modules: string[];
}

/**
 * A page of the site as it works from disk: every address of the site relative and ending in a file, scripts that are no
 * modules, without what only a hosted page can offer. A test reads the result with a parser.
 */
export function portablePage(html: string, place: Place): PortablePage {
  const modules: string[] = [];
  const hosted = withoutMarked(html, "data-hosted");
  let result = "";
  let at = 0;
  for (const tag of tagsOf(hosted)) {
    if (tag.isEnd || !(ofHead.has(tag.name) || hasAddress.test(tag.attributes))) continue;
    const name = hosted.slice(tag.start, tag.end - tag.attributes.length - 1);
    const module = moduleOf(tag, place);
    if (module !== undefined) modules.push(module);
    result += hosted.slice(at, tag.start);
    if (tag.name === "html") result += `${name} ${portable}${tag.attributes}>`;
    else if (!isOfHosts(tag)) result += `${name}${portableAttributes(tag, place)}>`;
    at = tag.end;
  }
  return { html: result + hosted.slice(at), modules };
}

const [portable] = Object.keys(mark("data-portable"));

/** Of no use on disk: the application that a host offers, and modules to be loaded beforehand. */
function isOfHosts(tag: Tag): boolean {
  return tag.name === "link" && /^(?:manifest|modulepreload)$/.test(valueIn(tag, "rel") ?? "");
}

/** The path of the module that a tag loads, relative to the site's root. */
function moduleOf(tag: Tag, { base }: Place): string | undefined {
  const source = tag.name === "script" && valueIn(tag, "type") === "module" ? valueIn(tag, "src") : undefined;
  return source?.startsWith(base) ? source.slice(base.length) : undefined;
}

function portableAttributes(tag: Tag, place: Place): string {
  const isScript = tag.name === "script";
  return attributesOf(tag).reduceRight((text, { name, value, start, end }) => {
    const before = text.slice(0, start);
    if (isScript && name === "type" && value === "module") return `${before}defer${text.slice(end)}`;
    if ((isScript || tag.name === "link") && guards.has(name)) return before.trimEnd() + text.slice(end);
    const changed = valueOf(tag.name, name, value, place);
    const quote = changed.includes('"') ? "'" : '"';
    return changed === value ? text : `${before}${name}=${quote}${changed}${quote}${text.slice(end)}`;
  }, tag.attributes);
}

/** A file on disk has no origin to be asked for, and a bundled script another hash. */
const guards = new Set(["crossorigin", "integrity"]);

/** Attributes that hold one address. */
const addresses = new Set(["href", "src", "action", "formaction", "poster", "data"]);

/** Attributes that hold a folder, behind which a script puts the name of a file. */
const folders = new Set<string>(["data-base", "data-bundle"] satisfies Marker[]);

const sets = ["srcset", "imagesrcset"];

/** Elements of which more may change than addresses. */
const ofHead = new Set(["html", "link", "meta", "script"]);

/** Most tags have none, and stay as they are. */
const hasAddress = new RegExp(`(?:^|[\\s"'])(?:${[...addresses, ...folders, ...sets].join("|")})\\s*=`, "i");

function valueOf(name: string, key: string, value: string, place: Place): string {
  if (folders.has(key)) return relativeAddress(value, place, "");
  if (addresses.has(key)) return relativeAddress(value, place);
  if (sets.includes(key)) {
    return value.replace(
      /([^\s,]+)(\s[^,]*)?/g,
      (_, address: string, size = "") => relativeAddress(address, place) + size,
    );
  }
  if (name === "meta" && key === "content") {
    const refresh = /^(\s*\d+\s*;\s*url=)(.*)$/i.exec(value);
    if (refresh) return `${refresh[1]}${relativeAddress(refresh[2] ?? "", place)}`;
    // What a file may load from its own folder: not every browser counts that as 'self'.
    if (value.startsWith("default-src ")) return value.replaceAll("'self'", "'self' file:");
  }
  return value;
}
