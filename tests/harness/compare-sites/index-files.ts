import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import { pagesOfFragment, type IndexedPage } from "../../../src/integrations/search/indexed-pages.ts";
import { readMeta, type Meta } from "../../../src/integrations/search/short-names.ts";
import { plainPath, roleOf } from "./hashed-names.ts";
import type { SiteFiles } from "./site-files.ts";

/** A search index, read as the code beside this writes it. */
export interface SearchIndex {
  /** Text of a file of its folder that has no hash in its name; `undefined` where there is none. */
  text: (name: string) => string | undefined;
  meta: Meta;
  /** The file of each page's fragment, and the page's id, by its address. */
  pages: Map<string, { fragment: string; id: string }>;
  /** The address of a page by its id. */
  urls: Map<string, string>;
  page: (url: string) => IndexedPage | undefined;
  /** The chunk of words that has this name. */
  chunk: (name: string) => Chunk;
}

/** Words in the order of their UTF-8, each with the forms of which it is the plain one: böck of bock. */
export type Chunk = [words: [word: string, postings: Posting[], forms: [form: string, postings: Posting[]][]][]];

/** Where a word stands in a page, which is named by how far it is behind the page before in the list of pages. */
export type Posting = [step: number, inText: number[], inFields: number[]];

/** Holds the files of the index packed, which are some KB a page; `undefined` where the site has none. */
export async function openIndex(files: SiteFiles): Promise<SearchIndex | undefined> {
  const packed = new Map<string, Uint8Array>();
  for (const path of files.paths)
    if (roleOf(path) === "index") packed.set(plainPath(path).slice("pagefind/".length), await files.read(path));
  const metaFile = [...packed.keys()].find((name) => name.endsWith(".pf_meta"));
  if (metaFile === undefined) return undefined;

  const fileOf = (name: string): Uint8Array => {
    const file = packed.get(name);
    if (!file) throw new Error(`the search index names pagefind/${name}, which is not there`);
    return file;
  };
  const pages: SearchIndex["pages"] = new Map();
  for (const name of packed.keys()) {
    if (!name.startsWith("fragment/")) continue;
    const fragment = name.slice("fragment/".length);
    for (const { id, url } of pagesOfFragment(fragment, fileOf(name))) pages.set(url, { fragment, id });
  }
  return {
    meta: readMeta(fileOf(metaFile)),
    pages,
    urls: new Map([...pages].map(([url, { id }]) => [id, url])),
    text: (name) => (packed.has(name) ? Buffer.from(fileOf(name)).toString() : undefined),
    page(url) {
      const { fragment = "", id = "" } = pages.get(url) ?? {};
      return fragment === ""
        ? undefined
        : pagesOfFragment(fragment, fileOf(`fragment/${fragment}`)).find((page) => page.id === id);
    },
    // Behind a mark of twelve bytes.
    chunk: (name) => decode(gunzipSync(fileOf(`index/${name}.pf_index`)).subarray(12)) as Chunk,
  };
}
