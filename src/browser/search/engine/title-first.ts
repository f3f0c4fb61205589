import { withoutAccents } from "../words/folding.ts";

/**
 * Puts the papers that were parsed for by name before all others and leaves the rest as the engine ranked it: first
 * where the title is what was typed, then where the title begins with it (`TULU` for `TÜLU 3: …`), then where it stands
 * in the title: `experts` is found before `expertise`. Case, accents and punctuation do not count. The engine cannot tell these, since it sees words and not the title they stand in.
 */
export function titleFirst<Paper extends { title: string }>(papers: Paper[], text: string): Paper[] {
  const parsed = words(text);
  if (!parsed) return papers;
  const rank = ({ title }: Paper) => {
    const named = words(title);
    if (named === parsed) return 0;
    if (named.startsWith(`${parsed} `)) return 1;
    return ` ${named} `.includes(` ${parsed} `) ? 2 : 3;
  };
  return papers.toSorted((one, other) => rank(one) - rank(other));
}

function words(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
