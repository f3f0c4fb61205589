import { relativeAddress, type Place } from "./relative-address.ts";

/** A style sheet of the site with every `url()` relative to it. */
export function portableStyles(css: string, place: Place): string {
  return css.replace(
    /url\(\s*(["']?)([^"')]+)\1\s*\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, place)}${quote})`,
  );
}

/** A feed with the address of its style sheet relative to it; all that it says itself is as it was. */
export function portableFeed(xml: string, place: Place): string {
  return xml.replace(
    /(<\?xml-stylesheet\s[^>]*?href=")([^"]+)"/,
    (_, start: string, address: string) => `${start}${relativeAddress(address, place)}"`,
  );
}
