import type { AstroIntegration } from "astro";
import { countOf } from "../data/counts.ts";
import type { Problem } from "../digest/problem.ts";
import { countProblems, formatProblems } from "../loaders/format-problems.ts";
import { readSnapshot } from "../loaders/read-snapshot.ts";
import { snapshotHook, snapshotOf, type Snapshot } from "../loaders/snapshot.ts";
import type { Folders } from "../loaders/sources.ts";
import { withoutStack } from "./without-stack.ts";

/**
 * Reads the inputs when they are first needed and tells their problems; inputs with errors are not built. A command that
 * has read and checked them before hands its own snapshot over, and this one reads nothing.
 *
 * @param tell what is written on stderr of each snapshot
 */
export function archiveSnapshot(
  folders: Folders,
  tell: (snapshot: Snapshot) => string = ({ problems }) => formatProblems(problems),
): AstroIntegration {
  let snapshot: Promise<Snapshot> | undefined;
  return {
    name: "broadsheet:archive",
    hooks: {
      "astro:config:setup": async ({ command, config }) => {
        if (command !== "build") return;
        const refusal = refusalOf((await snapshotOf(config)).problems);
        if (refusal !== undefined) throw withoutStack(new Error(refusal));
      },
      ...snapshotHook(({ again }) => (snapshot = again || !snapshot ? readAndTell(folders, tell) : snapshot)),
    },
  };
}

async function readAndTell(folders: Folders, tell: (snapshot: Snapshot) => string): Promise<Snapshot> {
  const snapshot = await readSnapshot(folders);
  process.stderr.write(tell(snapshot));
  return snapshot;
}

/** Why inputs with these problems are not built; `undefined` where they are. */
export function refusalOf(problems: readonly Problem[]): string | undefined {
  const { errors } = countProblems(problems);
  return errors > 0 ? `${countOf(errors, "error")}: nothing was built, the last good site stays as it was` : undefined;
}
