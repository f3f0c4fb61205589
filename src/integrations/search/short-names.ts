import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { gzipSync } from "fflate";
import { entryFile, fragmentEnding, unpackedMark } from "../../search-files.ts";
import { nameOf } from "../../browser/offline/catalogue.ts";

/**
 * Gives the pages and the chunks of an index that Pagefind wrote the shortest names that tell them apart. Every search
 * begins with downloading all these names: they are made from hashes, which do not compress, and are most of that file.
 *
 * A name is still made from the hash of what it names, and from nothing else but those that begin as it does: what
 * stays as it is keeps its name. Where pages share files each file has the names of its pages in it, and all stay.
 *
 * @param bundle the folder that Pagefind wrote, with an index in one language
 */
export async function shortenNames(bundle: string): Promise<void> {
  const path = join(bundle, entryFile);
  const entry = JSON.parse(await readFile(path, "utf8")) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(entry.languages)) {
    const file = metaFile(bundle, language.hash);
    const meta = readMeta(await readFile(file));
    const { pages, chunks } = meta;
    const isShared = pages.some(([, , shared]) => shared !== "");
    const renamed = [
      ...(isShared ? [] : shorten(pages, 0, (name) => `fragment/${name}${fragmentEnding}`)),
      ...shorten(chunks, 2, (name) => `index/${name}.pf_index`),
    ];
    for (const [from, to] of renamed) await rename(join(bundle, from), join(bundle, to));
    const written = writeMeta(meta);
    await rm(file);
    language.hash = (await nameOf(written)).slice(0, 10);
    await writeFile(metaFile(bundle, language.hash), written);
  }
  await writeFile(path, JSON.stringify(entry));
}

function metaFile(bundle: string, hash: string): string {
  return join(bundle, `pagefind.${hash}.pf_meta`);
}

/** What every search begins with. See `pagefind_web/src/metadata.rs` of Pagefind 1.6. */
export interface Meta {
  /** Name, number of words, and the name of the file where pages share files. */
  pages: [name: string, words: number, shared: string][];
  /** The words that a chunk of the index begins and ends with, and its name. */
  chunks: [from: string, to: string, name: string][];
  version: string;
  /** Facets, orders, and the names of the fields. */
  rest: unknown[];
}

export function readMeta(file: Uint8Array): Meta {
  const bytes = gunzipSync(file);
  const [version, pages, chunks, ...rest] = decode(bytes.subarray(unpackedMark.length)) as [
    string,
    Meta["pages"],
    Meta["chunks"],
    ...unknown[],
  ];
  return { version, pages, chunks, rest };
}

/** The same bytes on every machine. */
function writeMeta({ version, pages, chunks, rest }: Meta): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.concat([Buffer.from(unpackedMark), encode([version, pages, chunks, ...rest])]);
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

/**
 * Shortens the names at a place of each row.
 *
 * @returns the path of each file, and the one that it is to have
 */
function shorten<Row extends [unknown, unknown, unknown]>(
  rows: readonly Row[],
  place: 0 | 2,
  pathOf: (name: string) => string,
): [from: string, to: string][] {
  const short = shortNames(rows.map((row) => row[place] as string));
  return rows.map((row) => {
    const from = row[place] as string;
    const to = short.get(from) as string;
    row[place] = to;
    return [pathOf(from), pathOf(to)];
  });
}

/**
 * @param names of Pagefind: a language and hexadecimal digits of a hash, `en_1ff8edb`
 * @returns the short name of each; names that would be the same keep all of their hash
 */
export function shortNames(names: readonly string[]): Map<string, string> {
  const whole = (name: string) =>
    BigInt(`0x${name.slice(name.lastIndexOf("_") + 1)}`)
      .toString(36)
      .padStart(6, "0");
  const beginnings = new Map<string, Set<string>>();
  for (const name of names) {
    const beginning = whole(name).slice(-length);
    beginnings.set(beginning, (beginnings.get(beginning) ?? new Set()).add(name));
  }
  return new Map(
    names.map((name) => {
      const beginning = whole(name).slice(-length);
      return [name, beginnings.get(beginning)?.size === 1 ? beginning : whole(name)];
    }),
  );
}

/** Letters and digits that tell 1.7 million apart: of 10,000 pages some 60 keep all of their hash. */
const length = 4;
