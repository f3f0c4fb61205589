import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes captures of invented papers, the same for the same arguments: `perDay` papers a day, back from 31 December
 * 2025. Their words are drawn unevenly, so that an index has frequent and rare ones.
 */
export async function writeGeneratedSeeds(folder: string, papers: number, perDay = 50): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = randomNumbers(papers);
  for (let written = 0, day = 0; written < papers; written += perDay, day++) {
    const date = new Date(Date.UTC(2025, 11, 31 - day));
    const count = Math.min(perDay, papers - written);
    const entries = Array.from({ length: count }, (_, index) => entry(written + index, date, random));
    const header = `Daily Papers\nby nobody in particular\n${monthDay(date)}\n`;
    await writeFile(join(folder, `${date.toISOString().slice(0, 10)}.txt`), `${header}\n${entries.join("\n")}`);
  }
}

function entry(number: number, day: Date, random: () => number): string {
  const title = `${capital(words(3, random))} for ${words(3, random)} ${number}`;
  const abstract = Array.from({ length: 8 }, () => `${capital(words(16, random))}.`).join(" ");
  const published = new Date(day.getTime() - Math.floor(random() * 90) * 86_400_000);
  const who =
    random() < 0.15
      ? `lab${Math.floor(random() * 40)} Laboratory of ${capital(words(1, random))}`
      : `  • ${2 + Math.floor(random() * 9)} authors`;
  const comments = random() < 0.4 ? ` ${1 + Math.floor(random() * 30)}` : "";
  return `${title}\n\n${abstract}\n\n${who}\n·\n${monthDay(published)}, ${published.getUTCFullYear()}${comments}\n`;
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

function monthDay(date: Date): string {
  const month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[date.getUTCMonth()];
  return `${month} ${date.getUTCDate()}`;
}

/** Numbers in [0, 1) by a linear congruential generator: enough for sample texts, equal on every machine. */
function randomNumbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
