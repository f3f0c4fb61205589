import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** How a run of the build ended. */
export interface BuildOutcome {
  /** Exit code; -1 where it was killed. */
  code: number;
  stdout: string;
  stderr: string;
  /** The working folder, with `seeds/` and `content/`. */
  folder: string;
  /** The output folder. */
  out: string;
  /** The base path with a slash at both ends. */
  base: string;
  /** Without a final slash. */
  siteUrl: string;
}

/** A run of the build and what it wrote. Paths are relative to the output folder, with `/`. */
export class BuiltSite implements BuildOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
  readonly out: string;
  readonly base: string;
  readonly siteUrl: string;

  constructor(outcome: BuildOutcome) {
    this.code = outcome.code;
    this.stdout = outcome.stdout;
    this.stderr = outcome.stderr;
    this.folder = outcome.folder;
    this.out = outcome.out;
    this.base = outcome.base;
    this.siteUrl = outcome.siteUrl;
  }

  /** Every file, sorted. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.out, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.out, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort();
  }

  /** A file's text; `papers/x/` reads the page there. */
  read(path: string): Promise<string> {
    return readFile(this.#file(path), "utf8");
  }

  bytes(path: string): Promise<Buffer> {
    return readFile(this.#file(path));
  }

  exists(path: string): boolean {
    return existsSync(this.#file(path));
  }

  #file(path: string): string {
    return join(this.out, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  }
}
