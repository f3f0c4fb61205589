import { definedFields } from "../../../defined-fields.ts";
import { pick, randomNumbers } from "../random.ts";
import type { Words } from "./invented-words.ts";

/** A paper as the hosted Daily Papers answer with it, as far as captures are read. */
export interface DailyPaper {
  paper: {
    id: string;
    title: string;
    summary: string;
    authors: { name: string }[];
    publishedAt: string;
    upvotes: number;
  };
  numComments: number;
  organization?: { name: string; fullname: string };
}

/**
 * Invents papers, the same for the same arguments. Titles and abstracts speak of one or two themes, repeat the words of
 * the title as real ones do, mention the systems of other papers, and hold compounds, numbers and mixed names.
 *
 * @param phrases of the vocabulary of topics: each paper holds some, so that topics find it
 */
export function inventPapers(count: number, words: Words, phrases: readonly (readonly string[])[]): DailyPaper[] {
  const random = randomNumbers(count);
  // Numbers of their own, so that what is invented besides is the same with short names and without.
  const randomOfNames = randomNumbers(count + 1);
  const mentioned = (share: number) => (randomOfNames() < share ? pick(shortNames, randomOfNames) : undefined);
  const contents = words.all.slice(60);
  const themes = phrases.map((topic) => ({
    topic,
    words: Array.from({ length: 90 }, () => contents[Math.floor(6000 * random() ** 2)] as string),
  }));
  const people = inventPeople(Math.ceil(count * 1.5), random);
  const names: string[] = [];

  return Array.from({ length: count }, (_, index) => {
    const own = [pick(themes, random), ...(random() < 0.4 ? [pick(themes, random)] : [])];
    const name = random() < 0.45 ? inventName(random) : undefined;
    const title = inventTitle(own, words, random);
    if (name) names.push(name);
    const summary = Array.from({ length: 5 + Math.floor(random() * 4) }, (_, place) => {
      const sentence = inventSentence(title, own, words, random);
      if (name && (place === 1 || random() < 0.2)) sentence.splice(Math.floor(random() * 4), 0, name);
      if (names.length > 0 && random() < 0.12) sentence.push("than", pick(names, random));
      if (place < own.length) sentence.splice(3, 0, pick(own[place]?.topic ?? [""], random));
      return `${capital(sentence.join(" "))}.`;
    }).join(" ");
    const [inTitle, inText] = [mentioned(0.05), mentioned(0.08)];
    return {
      paper: {
        id: `${21 + Math.floor(index / 9000)}${String(1 + (index % 12)).padStart(2, "0")}.${String(10_000 + index)}`,
        title: `${name ? `${name}: ` : ""}${title.map(capitalContent).join(" ")}${inTitle ? ` with ${inTitle}` : ""}`,
        summary: inText ? `${summary} We compare it with ${inText}, too.` : summary,
        authors: Array.from({ length: 1 + Math.floor(random() * 9) }, () => ({ name: pick(people, random) })),
        publishedAt: "2025-06-01T00:00:00.000Z",
        upvotes: Math.floor(random() * 90),
      },
      numComments: Math.floor(random() * 12),
      ...definedFields({ organization: random() < 0.15 ? laboratory(Math.floor(random() * 40)) : undefined }),
    };
  });
}

/** Names that live by a sign, or are a letter or two. */
const shortNames = "C++ C# F# Q* A* V* R C .NET π0 \u03c4² o1 o3 F1 T5 S^3 R&B f@1 数学".split(" ");

interface Theme {
  topic: readonly string[];
  words: readonly string[];
}

function inventTitle(own: readonly Theme[], words: Words, random: () => number): string[] {
  const length = 4 + Math.floor(random() * 7);
  return Array.from({ length }, (_, place) => {
    if (place > 0 && place < length - 1 && random() < 0.25)
      return pick(["of", "for", "with", "in", "via", "and"], random);
    if (random() < 0.5) return pick(pick(own, random).words, random);
    return words.all[60 + Math.floor((words.all.length - 60) * random() ** 3)] as string;
  });
}

function inventSentence(title: string[], own: readonly Theme[], words: Words, random: () => number): string[] {
  return Array.from({ length: 12 + Math.floor(random() * 14) }, () => {
    const kind = random();
    if (kind < 0.1) return pick(title, random);
    if (kind < 0.3) return pick(pick(own, random).words, random);
    if (kind < 0.33) return `${words.draw(random)}-${words.draw(random)}`;
    if (kind < 0.35) return pick(["1.5B", "7B", "72B", "17.6%", "3x", "128k", "10", "2.4", "top-5"], random);
    return words.draw(random) + (random() < 0.06 ? "," : "");
  });
}

/** Names as the field gives them: `GPT-4o`, `C3PO`, `Qwen2.5-Math`, `pass@k`, `MoE`. */
function inventName(random: () => number): string {
  const letters = (count: number) =>
    Array.from({ length: count }, () => pick([..."ABCDEGHKLMNPRSTVX"], random)).join("");
  const stem = () => pick(stems, random) + pick(stems, random).toLowerCase();
  const shapes = [
    () => letters(4 + Math.floor(random() * 2)),
    () => `${letters(3)}-${letters(2)}`,
    () => stem() + pick(["Net", "Bench", "LM", "GPT", "Former"], random),
    () => `${stem()}${1 + Math.floor(random() * 4)}.5-${pick(["Math", "VL", "Code", "Omni"], random)}`,
    () => `${letters(1)}${1 + Math.floor(random() * 9)}${letters(2)}`,
    () => `${letters(3)}-${2 + Math.floor(random() * 7)}${pick([..."abo"], random)}`,
    () => `${stem()} ${1 + Math.floor(random() * 9)}`,
    () => `${stem().toLowerCase()}@k`,
    () => `Auto-${letters(3)}`,
    () => `${stem()}-${letters(1)}1`,
  ];
  return pick(shapes, random)();
}

const stems =
  "Ato Bri Cal Del Eri Fal Gri Hal Ira Jor Kel Lum Mar Nor Oli Pra Qui Ros Sil Tür Ula Vel Wis Xan Yar Zel".split(" ");

function inventPeople(count: number, random: () => number): string[] {
  return Array.from({ length: count }, () => {
    const last =
      pick(stems, random) + pick(["son", "ez", "ová", "ić", "mann", "dóttir", "ang", "ura", "ński", "ira"], random);
    return `${pick(given, random)} ${random() < 0.3 ? `${pick(stems, random)[0]}. ` : ""}${last}`;
  });
}

const given = (
  "Ada Bo Chloé Dmitri Émile Fatima Giorgio Hana İpek José Kwame Li Małgorzata Nikolaj Øyvind Priya Quentin Rúben Søren " +
  "Tomáš Uchenna Valérie Wei Xin Yuki Zoë"
).split(" ");

function laboratory(number: number): { name: string; fullname: string } {
  return { name: `lab${number}`, fullname: `${stems[number % stems.length]} Laboratory ${number}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function capitalContent(word: string): string {
  return word.length > 3 ? capital(word) : word;
}
