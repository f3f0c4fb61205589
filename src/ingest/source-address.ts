import { IngestError } from "./ingest-error.ts";

/**
 * An address that may be fetched: https, without a password in it. Plain http goes to this machine alone.
 *
 * @throws IngestError where it may not.
 */
export function readAddress(text: string): URL {
  const url = URL.parse(text);
  if (!url) throw new IngestError(`“${text}” is not an address: write it as https://example.org/2026-06-17.json`);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) {
    throw new IngestError(`${text} is not fetched, since it is not an https address: use https, or save it as a file`);
  }
  if (url.username + url.password !== "") {
    throw new IngestError(`${url.host} is not asked with a password in its address: save the capture as a file`);
  }
  return url;
}

/**
 * Where a redirect leads; it is followed only to the same host, and never from https to http.
 *
 * @throws IngestError where it is not followed.
 */
export function readRedirect(location: string | null, from: URL): URL {
  const to = location === null ? null : URL.parse(location, from);
  if (!to) throw new IngestError(`${from.href} redirects to no address: look at it in a browser`);
  if (to.host !== from.host || (to.protocol !== "https:" && to.protocol !== from.protocol)) {
    throw new IngestError(
      `${from.href} redirects to ${to.href}, which is not followed: if you trust it, give that one`,
    );
  }
  return readAddress(to.href);
}

function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
