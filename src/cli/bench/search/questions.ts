import type { PaperRecord } from "../../../exports/jsonl.ts";
import { randomNumbers, pick } from "../random.ts";

/** A query as a reader would type it, and the papers of which any is a right first answer. */
export interface Question {
  text: string;
  right: ReadonlySet<string>;
}

/**
 * Draws questions of every kind from an archive, the same for the same papers.
 *
 * @param each how many of a kind, where the archive has as many
 */
export function drawQuestions(papers: readonly PaperRecord[], each: number): Record<string, Question[]> {
  const corpus = new Corpus(papers);
  return Object.fromEntries(
    Object.entries(kinds).map(([name, ask], number) => {
      const random = randomNumbers(number + 1);
      const questions: Question[] = [];
      for (let tries = 0; questions.length < each && tries < each * 200; tries += 1) {
        const question = ask(pick(papers, random), corpus, random);
        if (question?.text && !questions.some(({ text }) => text === question.text)) questions.push(question);
      }
      return [name, questions];
    }),
  );
}

type Ask = (paper: PaperRecord, corpus: Corpus, random: () => number) => Question | undefined;

const kinds: Record<string, Ask> = {
  "exact title": (paper, corpus) => ({ text: paper.title, right: corpus.titled(paper.title) }),
  "3 rarest of title": (paper, corpus) => own(paper, corpus.rarest(paper.title, 3).join(" ")),
  "3 rarest of abstract": (paper, corpus) => own(paper, corpus.rarest(paper.abstract ?? "", 3).join(" ")),
  "phrase of 8 words": (paper, _, random) => {
    const words = (paper.abstract ?? "").split(/\s+/);
    const start = Math.floor(random() * (words.length - 8));
    return words.length < 9 ? undefined : own(paper, words.slice(start, start + 8).join(" "));
  },
  acronym: (paper, corpus) => {
    const name = nameOf(paper);
    return name === undefined ? undefined : { text: name, right: corpus.named(name) };
  },
  "name typed otherwise": (paper, corpus, random) => {
    const name = nameOf(paper);
    if (name === undefined || !/[^\p{L}]|\p{Ll}\p{Lu}/u.test(name)) return undefined;
    const text = pick(otherwise, random)(name);
    return text === name.toLowerCase() ? undefined : { text, right: corpus.named(name) };
  },
  "short or signed name": (paper, corpus) => {
    const name = titleTokens(paper).find((token) => shortName.test(token));
    return name === undefined ? undefined : { text: name, right: corpus.withTitleToken(name) };
  },
  "title, a letter missing": (paper, corpus, random) => {
    const words = [...paper.title.matchAll(/\p{L}{4,}/gu)];
    if (words.length === 0) return undefined;
    const { 0: word, index } = pick(words, random);
    const at = index + 1 + Math.floor(random() * (word.length - 1));
    return { text: paper.title.slice(0, at) + paper.title.slice(at + 1), right: corpus.titled(paper.title) };
  },
  "prefix of a word": (paper, corpus, random) => {
    const [word] = corpus.rarest(paper.title, 1);
    if (!word || word.length < 6) return undefined;
    const prefix = word.slice(0, 4 + Math.floor(random() * (word.length - 5)));
    return { text: prefix, right: corpus.withTitleWordFrom(prefix) };
  },
  "author name": (paper, corpus, random) => {
    if (!paper.authors) return undefined;
    const name = pick(paper.authors, random);
    return { text: name, right: corpus.by(name) };
  },
  "arXiv id": (paper) => own(paper, paper.arxiv ?? ""),
  "arXiv id, version": (paper, _, random) =>
    own(paper, paper.arxiv && `${paper.arxiv}v${1 + Math.floor(random() * 4)}`),
  "arXiv URL": (paper, _, random) => {
    if (!paper.arxiv) return undefined;
    const form = pick(
      ["https://arxiv.org/abs/ID", "https://arxiv.org/pdf/IDv2", "arxiv.org/pdf/ID.pdf", "arXiv:ID"],
      random,
    );
    return own(paper, form.replace("ID", paper.arxiv));
  },
  "diacritics left out": (paper, corpus) => {
    const name = paper.authors?.find((author) => plain(author) !== author);
    return name === undefined ? undefined : { text: plain(name), right: corpus.by(name) };
  },
  "two topics": (paper, corpus) => {
    const [one, other] = paper.topics;
    if (one === undefined || other === undefined) return undefined;
    return { text: `${one} ${other}`.replaceAll("-", " "), right: corpus.about(one, other) };
  },
};

function own(paper: PaperRecord, text: string | null): Question | undefined {
  return text ? { text, right: new Set([paper.permalink]) } : undefined;
}

/** What stands before a title's colon, where it is a name. */
function nameOf({ title }: PaperRecord): string | undefined {
  const [, name = ""] = /^([^\s:]+(?: \d+)?):/.exec(title) ?? [];
  return /\p{Lu}.*\p{Lu}|\d|@/u.test(name) ? name : undefined;
}

/** A letter or two with a sign or a digit, one that is no word, signs, or what keyboards do not have. */
const shortName = /^(?:[B-HJ-Z]|\.\p{L}+|\p{L}{1,2}(?:[+#*^&@]+\S?|\p{N})|[\p{Script=Greek}\p{Script=Han}]\S*)$/u;

function titleTokens({ title }: PaperRecord): string[] {
  return title.split(/[\s:,]+/);
}

/** Ways in which people type a name: without what joins its parts, with other joints, parted where it changes. */
const otherwise: ((name: string) => string)[] = [
  (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""),
  (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " "),
  (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"),
  (name) => name.replace(/(\p{L})[-@ ]?(\d)/gu, "$1 $2"),
  (name) => name.replace(/(\p{L})[-@ ]?(\d)/gu, "$1-$2"),
  (name) => name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase(),
];

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
}

/** An archive with what questions ask of it: how rare a word is, and which papers a question may mean. */
class Corpus {
  readonly #papers: readonly PaperRecord[];
  readonly #holders = new Map<string, number>();

  constructor(papers: readonly PaperRecord[]) {
    this.#papers = papers;
    for (const { title, abstract } of papers) {
      for (const word of new Set(wordsOf(`${title} ${abstract ?? ""}`))) {
        this.#holders.set(word, (this.#holders.get(word) ?? 0) + 1);
      }
    }
  }

  rarest(text: string, count: number): string[] {
    const held = (word: string) => this.#holders.get(word) ?? 0;
    const words = [...new Set(wordsOf(text))].filter((word) => word.length > 2);
    const kept = new Set(words.toSorted((one, other) => held(one) - held(other)).slice(0, count));
    return words.filter((word) => kept.has(word));
  }

  titled = (title: string) => this.#where((paper) => paper.title === title);
  named = (name: string) => this.#where((paper) => paper.title.startsWith(`${name}:`));
  withTitleToken = (token: string) => this.#where((paper) => titleTokens(paper).includes(token));
  by = (name: string) => this.#where(({ authors }) => authors?.includes(name) === true);
  about = (...topics: string[]) => this.#where((paper) => topics.every((topic) => paper.topics.includes(topic)));
  withTitleWordFrom = (prefix: string) =>
    this.#where(({ title }) => wordsOf(title).some((word) => word.startsWith(prefix)));

  #where(fits: (paper: PaperRecord) => boolean): Set<string> {
    return new Set(this.#papers.filter(fits).map(({ permalink }) => permalink));
  }
}
