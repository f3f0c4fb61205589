import type { AstroIntegration } from "astro";
import type { Archive } from "../../archive/archive.ts";
import { addToEdition } from "../edition.ts";
import { afterPages } from "../after-pages.ts";
import type { FirstDays } from "./pieces.ts";
import { writeOfflineCopy } from "./write-offline-copy.ts";

/** The copy of the site that readers save on their devices. */
export function offlineCopy(): AstroIntegration {
  return afterPages("offline", async (folder, { archive }) => {
    const offline = await writeOfflineCopy(folder, firstDaysOf(archive));
    if (offline) await addToEdition(folder, { offline });
    return offline;
  });
}

/** Of all paths of papers, also of those that lead to others. */
function firstDaysOf({ papers }: Archive): FirstDays {
  return new Map(
    papers.flatMap(({ permalink, aliases, appearances }) =>
      [permalink, ...aliases].map((segment) => [segment, appearances[0]?.day ?? ""]),
    ),
  );
}
