import { offlinePath } from "../../paths.ts";
import { isHashedOfSearch } from "../../search-files.ts";
import type { SavedCopy } from "./saved-copy.ts";

/** Milliseconds that a network may take before the saved page is shown instead. A reload waits for as long as it takes. */
const patience = 6000;

/**
 * The answer to a request of a page: from the network wherever there is one, so that nobody with a connection sees
 * yesterday's page. Files whose name changes with what they hold are taken from the copy first.
 *
 * @param path of what is asked for, below the site's base, percent-encoded
 */
export async function respond(
  request: Request,
  path: string,
  copy: SavedCopy | undefined,
  milliseconds = patience,
): Promise<Response> {
  if (!copy) return await fetch(request);
  const file = fileOf(path);
  const kept = isHashed(file) ? await saved(copy, file) : undefined;
  if (kept) return kept;

  const network = fetch(request).catch(() => undefined);
  const waits = !copy.has(file) || /^(?:no-cache|reload)$/.test(request.cache);
  const response = await (waits ? network : Promise.race([network, nothingAfter(milliseconds)]));
  // A server that fails is as good as none; one that knows no such page any more is right.
  if (response && response.status < 500) return response;
  const page = (await saved(copy, file)) ?? withSlash(request.url, file, copy) ?? response ?? (await network);
  if (page) return page;
  const instead = request.mode === "navigate" ? await saved(copy, `${offlinePath()}index.html`, 503) : undefined;
  return instead ?? Response.error();
}

async function nothingAfter(milliseconds: number): Promise<undefined> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return undefined;
}

/** As hosts do: a folder asked for without its slash is the one with it. */
function withSlash(address: string, file: string, copy: SavedCopy): Response | undefined {
  if (!copy.has(`${file}/index.html`)) return undefined;
  const url = new URL(address);
  url.pathname += "/";
  return Response.redirect(url);
}

/** A file of the copy; nothing where it has none, or the browser took it away. */
async function saved(copy: SavedCopy, file: string, status = 200): Promise<Response | undefined> {
  const content = await copy.read(file);
  const type = types[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return content && new Response(content, { status, headers: { "content-type": type } });
}

function fileOf(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Named after their content, by Astro and by Pagefind. */
function isHashed(file: string): boolean {
  return file.startsWith("_astro/") || isHashedOfSearch(file);
}

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};
