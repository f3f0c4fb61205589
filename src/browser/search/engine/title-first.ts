import { withoutAccents } from "../words/folding.ts";

/**
 * Puts papers whose title was typed before all others and leaves the rest as the engine ranked it: first where the title
 * is what was typed, then where it begins with it (`TULU` for `TÜLU 3: …`), then where it contains it (`experts`, but not
 * `expertise`). Case, accents and punctuation do not count. The engine cannot do so: it compares words, not titles.
 */
export function titleFirst<Paper extends { title: string }>(papers: Paper[], text: string): Paper[] {
  const typed = words(text);
  if (!typed) return papers;
  const rank = ({ title }: Paper) => {
    const named = words(title);
    if (named === typed) return 0;
    if (named.startsWith(`${typed} `)) return 1;
    return ` ${named} `.includes(` ${typed} `) ? 2 : 3;
  };
  return papers.toSorted((one, other) => rank(one) - rank(other));
}

function words(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
