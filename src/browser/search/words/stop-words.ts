/**
 * The commonest words of English prose. Half of all abstracts have each of them: to ask for one beside other words finds
 * nothing else, and costs more to download than all the others together.
 */
const functionWords = new Set(
  (
    "a an the of and or to in on for with by from as at is are be was were been has have had can may will " +
    "we our us it its this that these those which such than into not but also"
  ).split(" "),
);

/** Which of these words say what is looked for; all of them where none does. */
export function contentWords(words: readonly string[]): boolean[] {
  const telling = words.map((word) => !functionWords.has(word.toLowerCase()));
  return telling.some(Boolean) ? telling : words.map(() => true);
}
