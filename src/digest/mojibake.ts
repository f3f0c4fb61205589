// UTF-8 that was read as Latin-1 or Windows-1252: each byte of a character became a character of its own, so that é
// stands as Ã© and Θ as Î and a control character. What shows it must not be what people type: SÃO, “MANHÃ”, 2×–3×,
// José¹², Lukáš’s.

/** Windows-1252 where it is not Latin-1, from 0x80 on; a blank where it has no character. */
const windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const follower = `[\\u0080-\\u00BF${windows.replaceAll(" ", "")}]`;

/** What stands where a character of two, three or four bytes was. */
const sequence = new RegExp(
  `[\\u00C2-\\u00DF]${follower}|[\\u00E0-\\u00EF]${follower}{2}|[\\u00F0-\\u00F4]${follower}{3}`,
  "gu",
);

/** Where a text shows such damage: the index of the first place; -1 where it shows none. */
export function findMojibake(text: string): number {
  for (const { 0: found, index } of text.matchAll(sequence)) {
    const meant = decode(found);
    const [before, after] = [
      text.slice(Math.max(0, index - 2), index),
      text.slice(index + found.length, index + found.length + 2),
    ];
    if (meant !== undefined && isDamage(before, found, meant, after)) return index;
  }
  return -1;
}

/** The text as it was meant, also where the damage was done twice; everything that can be one is taken for damage. */
export function mendMojibake(text: string): string {
  const mended = text.replace(sequence, (found) => decode(found) ?? found);
  return mended === text ? text : mendMojibake(mended);
}

/** What a control character from U+0080 on is in Windows-1252; undefined where it is nothing there. */
export function fromWindows(control: string): string | undefined {
  return windows[control.charCodeAt(0) - 0x80]?.trim() || undefined;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(found: string): string | undefined {
  const bytes = [...found].map((character) => {
    const at = windows.indexOf(character);
    return at >= 0 ? 0x80 + at : character.charCodeAt(0);
  });
  try {
    return utf8.decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

/** Whether people would not have typed this. `before` and `after` are what stands beside it. */
function isDamage(before: string, found: string, meant: string, after: string): boolean {
  if (/[\u0080-\u009F]/.test(found)) return true;
  const lead = found.charAt(0);
  if (!plausible.test(meant) || lead === "×") return false;
  const isInWord = /\p{Ll}$/u.test(before) && /\p{Lu}/u.test(lead);
  if (isInWord) return true;
  if (lead === "Â") return isSign(before, found);
  if (found.startsWith("â†")) return true;
  if ([...found.slice(1)].some((character) => !clings(lead, character))) return true;
  if (/[ÃÄÅÎÏÐÑ]/.test(lead) && /^\p{Ll}/u.test(after)) return true;
  return startsWord(lead, found, before);
}

/** `Ã–. Ahl`, `LÃ¹`, `Î²`: words in capitals end in Ã, but do not begin with it, and no word of names has Î or Ï alone. */
function startsWord(lead: string, found: string, before: string): boolean {
  const isQuoted = /[“‘«"'(]$/.test(before);
  const isPunctuation = /[‘’“”•–—…‹›«»]$/.test(found);
  if (/[ÎÏ]/.test(lead)) return !isPunctuation || !(isQuoted || /\p{Lu}$/u.test(before));
  if (lead !== "Ã") return false;
  if (/(?:^|\P{L})\p{Lu}$/u.test(before)) return !isPunctuation;
  return !isQuoted && !/\p{L}$/u.test(before) && (isPunctuation || /[§¶®]$/.test(found));
}

/** Scripts and signs of names and formulas. Two characters of the rest of Unicode meet by accident: Lukáš’ is Ogham. */
const plausible =
  /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Thai}\p{sc=Zinh}\p{P}\p{S}\p{Zs}\p{N}]/u;

/** What stands right after a letter in sound texts: punctuation, marks of footnotes, signs of trade, Czech letters. */
function clings(lead: string, character: string): boolean {
  if (lead === "Ã" && /[©´ªº°]/.test(character)) return false;
  return /[‘’“”•–—…‹›«»\u00A0\u00AD·†‡§¶¹²³ªº®™©°´ŠšŒœŽžŸ]/.test(character);
}

/** `5Â°` and `Â©`, but not an operator: Â², Â†. */
function isSign(before: string, found: string): boolean {
  if (/\p{L}$/u.test(before)) return false;
  if (/[°±©®£¢¥¿¡«»¼½¾µ]$/.test(found)) return true;
  return /\d$/.test(before) || (found.endsWith("\u00A0") && /\S$/.test(before));
}
