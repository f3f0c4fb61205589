// What a result shows of a paper but no query should find: dates, counts of comments, bylines such as “6 authors”. The
// index reads every field as words, even one of weight 0, so that `2025` would find every paper of that year and `5`
// every one with five comments. Such a text is written as one word that begins with a letter nobody types.

/** U+01C3, a letter for a click in Khoisan languages. */
const letter = "\u01c3";

export function displayOnly(text: string): string {
  return letter + text.replace(/\s+/g, letter);
}

/** The inverse of `displayOnly`; a text without the letter stays as it is. */
export function displayed(concealed: string): string {
  return concealed.replace(letter, "").replaceAll(letter, " ");
}
