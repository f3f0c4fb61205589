import { withoutAccents } from "./words.ts";

/**
 * Puts the papers that were asked for by name before all others and leaves the rest as the engine ranked it: first
 * where the title is what was typed, then where the title begins with it (`TULU` for `TÜLU 3: …`), then where it stands
 * in the title: `experts` is found before `expertise`. Case, accents and punctuation do not count. The engine cannot tell these, since it sees words and not the title they stand in.
 */
export function titleFirst<Paper extends { title: string }>(papers: Paper[], text: string): Paper[] {
  const asked = words(text);
  if (!asked) return papers;
  const rank = ({ title }: Paper) => {
    const named = words(title);
    if (named === asked) return 0;
    if (named.startsWith(`${asked} `)) return 1;
    return ` ${named} `.includes(` ${asked} `) ? 2 : 3;
  };
  return papers.toSorted((one, other) => rank(one) - rank(other));
}

function words(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
