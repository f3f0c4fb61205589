/** What a source says where it says that a paper was withdrawn and not why, or by whom. */
export const withdrawnUnsaid = "It was withdrawn by its authors.";

/**
 * The sentence of an abstract that says that the paper was withdrawn; undefined where it is an abstract. arXiv's authors
 * put such a sentence in the abstract's place or at its head; further down only `this paper` is surely this one.
 */
export function withdrawalInAbstract(abstract: string | undefined): string | undefined {
  if (abstract === undefined || !mentions.test(abstract)) return undefined;
  const [first = "", ...rest] = sentencesOf(abstract);
  if (isWithdrawal(first) || (rest.length === 0 && isNotice(first))) return first;
  return rest.find((sentence) => ofThisPaper.test(sentence) && isWithdrawal(sentence));
}

/** The same of arXiv's comment on a paper, which also says how many pages it has. */
export function withdrawalInComment(comment: string | undefined): string | undefined {
  if (comment === undefined || !mentions.test(comment)) return undefined;
  const [first = "", ...rest] = sentencesOf(comment);
  if (isWithdrawal(first) || isNotice(first)) return first;
  return rest.find((sentence) => isWithdrawal(sentence) || noticeWithReason.test(bare(sentence)));
}

/** Few texts do, and the others need no closer look. */
const mentions = /withdr[ae]w/i;

const work = "(?:arxiv )?(?:e-?print|preprint|paper|article|manuscript|submission|work|report|note|letter|thesis)";

/** Withdrawn from a conference or a journal, the paper is still on arXiv; so it is where a better version came since. */
const elsewhere = String.raw`(?! from (?!(?:the )?arxiv))(?!.*\b(?:resubmitted|reinstated|restored)\b)`;

/** `This paper has been withdrawn by the author`, `The authors have withdrawn this submission`. */
const passive = new RegExp(
  String.raw`^(?:this|the|our|my) ${work} (?:has been|was|is|is being|had to be|will be) (?:\w+ )?withdrawn\b${elsewhere}`,
  "i",
);
const active = new RegExp(
  String.raw`^(?:the authors?|we|i) (?:ha(?:s|ve) )?(?:withdrawn?|withdrew|wish to withdraw|withdraws) (?:this|the|our|my) ${work}\b${elsewhere}`,
  "i",
);

/** `Withdrawn`, `Paper withdrawn due to an error in Lemma 2`: no sentence, and so only where nothing else is said. */
const reason = "(?:by|due|because|since|as|for|pending|owing)";
const notice = new RegExp(String.raw`^(?:${work} )?withdrawn(?:[.!\]) ]*$| ${reason}\b)${elsewhere}`, "i");
const noticeWithReason = new RegExp(
  String.raw`^(?:${work} )?withdrawn (?:by (?:the )?authors?|due|because|owing)\b`,
  "i",
);

const ofThisPaper = /^[^\p{L}\p{N}]*this /iu;

function isWithdrawal(sentence: string): boolean {
  return passive.test(bare(sentence)) || active.test(bare(sentence));
}

/** Short, as an abstract that happens to begin so is not. */
function isNotice(sentence: string): boolean {
  return sentence.length <= 300 && notice.test(bare(sentence));
}

/** Without brackets and stars before it, on one line. */
function bare(sentence: string): string {
  return sentence.replace(/\s+/g, " ").replace(/^[^\p{L}\p{N}]+/u, "");
}

/** As they stand, without blanks around them; a semicolon parts those of a comment. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!;][\])"”]*) (?=[^\p{Ll}]|withdrawn\b|this\b|paper\b)/u)
    .map((sentence) => sentence.replace(/[;,\s]+$/, ""));
}
