import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { MailError } from "./mail-error.ts";

const run = promisify(execFile);

/**
 * Makes sure that a list of addresses, and the journal beside it, cannot get into a repository by an oversight: they lie
 * in none, or are ignored by it.
 *
 * @param journal what is added to the list's name for the journal
 * @returns the list's path with links followed, beside which the journal goes
 * @throws MailError where there is no such file, or a repository would take it
 */
export async function privateFile(path: string, journal: string): Promise<string> {
  const real = await realpath(path).catch(() => {
    throw new MailError(`there is no file ${path}: give --to a list of addresses, one a line`);
  });
  if (isInRepository(dirname(real)) && !(await areIgnored([real, real + journal]))) {
    throw new MailError(
      `${path} lies in a git repository that does not ignore it: people’s addresses must not get there. Move the list out of it`,
    );
  }
  return real;
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && isInRepository(dirname(folder));
}

/** Of a file that is tracked git says that it is not ignored, whatever the patterns. Without git nothing is sure. */
async function areIgnored(paths: readonly string[]): Promise<boolean> {
  const ignored = paths.map((path) =>
    run("git", ["-C", dirname(path), "check-ignore", "--quiet", "--", basename(path)]).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(ignored)).every(Boolean);
}
