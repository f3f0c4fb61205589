import { withoutMarked } from "./marked-elements.ts";
import { relativeAddress, type Place } from "./relative-address.ts";

export interface PortablePage {
  html: string;
  /** Paths of the modules that the page loads, relative to the site's root. */
  modules: string[];
}

/**
 * A page of the site as it works from disk: every address of the site relative and ending in a file, scripts that are no
 * modules, without what only a hosted page can offer (`data-hosted`). What it is given is what this project writes,
 * where `<` stands nowhere but before a tag and every value has double quotes; a test reads the result with a parser.
 */
export function portablePage(html: string, place: Place): PortablePage {
  const modules: string[] = [];
  const result = withoutMarked(html, "data-hosted").replace(tag, (whole, name: string, attributes: string) => {
    if (name === "html") return whole.replace("<html", "<html data-portable");
    if (name === "link" && /\srel="(?:manifest|modulepreload)"/.test(attributes)) return "";
    if (!attributes.includes("=")) return whole;
    let rewritten = attributes.replace(attribute, (text, key: string, value: string) => {
      const changed = valueOf(name, key, value, place);
      return changed === value ? text : ` ${key}="${changed}"`;
    });
    if (name === "script" && attributes.includes(' type="module"')) {
      const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1];
      if (source?.startsWith(place.base)) modules.push(source.slice(place.base.length));
      rewritten = rewritten.replace(' type="module"', " defer");
    }
    if (name === "script" || name === "link") rewritten = rewritten.replace(guards, "");
    return rewritten === attributes ? whole : whole.replace(attributes, () => rewritten);
  });
  return { html: result, modules };
}

const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /\s([^\s"'<>/=]+)="([^"]*)"/g;
/** A file on disk has no origin to be asked for, and a bundled script another hash. */
const guards = /\s(?:crossorigin|integrity)(?:="[^"]*")?/g;

/** Attributes that hold one address; `data-base` and `data-bundle` are what scripts are told. */
const addresses = new Set(["href", "src", "action", "formaction", "poster", "data", "data-base", "data-bundle"]);

function valueOf(name: string, key: string, value: string, place: Place): string {
  if (addresses.has(key)) {
    // Folders that a script puts a file's name behind.
    if (key.startsWith("data-")) return relativeAddress(value, place, "");
    return relativeAddress(value, place);
  }
  if (key === "srcset" || key === "imagesrcset") {
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
