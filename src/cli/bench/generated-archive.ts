import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { definedFields } from "../../defined-fields.ts";
import type { Entry, IsoDay } from "../../digest/digest.ts";
import { randomNumbers } from "./random.ts";
import { serializeListing } from "../../digest/serialize-listing.ts";

/**
 * Writes captures of invented papers, the same for the same arguments: `perDay` papers a day, back from 31 December
 * 2025. Their words are drawn unevenly, so that an index has frequent and rare ones; one title in twenty holds a
 * formula, and one paper in fifty is listed on the day before as well.
 */
export async function writeGeneratedSeeds(folder: string, papers: number, perDay = 50): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = randomNumbers(papers);
  for (let written = 0, again: Entry[] = []; written < papers; written += perDay) {
    const day = isoDay(newYearsEve - (written / perDay) * dayLength);
    const count = Math.min(perDay, papers - written);
    const fresh = Array.from({ length: count }, (_, index) => entry(written + index, day, random));
    const digest = { day, file: "", curator: "nobody in particular", entries: [...again, ...fresh] };
    await writeFile(join(folder, `${day}.txt`), serializeListing(digest));
    again = fresh.filter(() => random() < 0.02);
  }
}

/** One capture's worth of invented papers, the same for the same arguments. */
export function generatedEntries(papers: number, day: IsoDay): Entry[] {
  const random = randomNumbers(papers);
  return Array.from({ length: papers }, (_, index) => entry(index, day, random));
}

const dayLength = 86_400_000;
const newYearsEve = Date.UTC(2025, 11, 31);

function entry(number: number, day: IsoDay, random: () => number): Entry {
  const formula = number % 20 === 0 ? ` in $O(n^{${number}})$` : "";
  return {
    title: `${capital(words(3, random))} for ${words(3, random)} ${number}${formula}`,
    abstract: Array.from({ length: 8 }, () => `${capital(words(16, random))}.`).join(" "),
    published: isoDay(Date.parse(day) - Math.floor(random() * 90) * dayLength),
    ...(random() < 0.15
      ? {
          organization: {
            handle: `lab${Math.floor(random() * 40)}`,
            name: `Laboratory of ${capital(words(1, random))}`,
          },
        }
      : { authorCount: 2 + Math.floor(random() * 9) }),
    ...definedFields({ comments: random() < 0.4 ? 1 + Math.floor(random() * 30) : undefined }),
    line: 0,
  };
}

function isoDay(time: number): IsoDay {
  return new Date(time).toISOString().slice(0, 10);
}

function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => word(Math.floor(4000 * random() ** 3))).join(" ");
}

/** The n-th invented word; some of the first are real, so that topics find them. */
function word(n: number): string {
  const known = [
    "reasoning",
    "agents",
    "benchmark",
    "pretraining",
    "policy gradient",
    "mixture of experts",
    "alignment",
  ];
  if (n % 97 === 0) return known[(n / 97) % known.length] ?? "model";
  let text = "";
  for (let rest = n + 20; rest > 0; rest = Math.floor(rest / 20)) text += syllables[rest % 20];
  return text;
}

const syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
