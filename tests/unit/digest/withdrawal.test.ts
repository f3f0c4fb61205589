import { describe, expect, test } from "vitest";
import { withdrawalInAbstract, withdrawalInComment } from "../../../src/digest/withdrawal.ts";

const sentences = [
  "This paper has been withdrawn",
  "This paper has been withdrawn by the author due to a crucial error in equation 3.",
  "This submission has been withdrawn by arXiv administrators due to inappropriate text overlap.",
  "The article was withdrawn from arXiv because its proof is wrong.",
  "This preprint is being withdrawn pending review.",
  "The authors have withdrawn this paper due to an error in Lemma 2.",
  "We withdraw this manuscript, since its data were wrong.",
  "[This paper has been temporarily withdrawn.]",
];
const notices = ["Withdrawn", "[Withdrawn]", "Paper withdrawn", "Withdrawn by the author due to an error in Lemma 2."];

describe("a sentence that says so", () => {
  test.each([...sentences, ...notices])("in the abstract's place and in the comment: %s", (text) => {
    expect(withdrawalInAbstract(text)).toBe(text);
    expect(withdrawalInComment(text)).toBe(text);
  });

  test.each(sentences)("at the abstract's head, and among other comments: %s", (text) => {
    const ended = /[.\]]$/.test(text) ? text : `${text}.`;
    expect(withdrawalInAbstract(`${ended} We light lanterns. They burn.`)).toBe(ended);
    expect(withdrawalInComment(`12 pages, 3 figures. ${ended}`)).toBe(ended);
    expect(withdrawalInComment(`12 pages; ${text}`)).toBe(text);
  });

  test("of this paper at the abstract's end, wrapped", () => {
    const text = "We light lanterns. They burn.\n\nThis paper has been\nwithdrawn by its author.";
    expect(withdrawalInAbstract(text)).toBe("This paper has been withdrawn by its author.");
  });

  test("of a notice behind other comments, where it says who or why", () => {
    expect(withdrawalInComment("10 pages. Withdrawn by the authors")).toBe("Withdrawn by the authors");
    expect(withdrawalInComment("10 pages; withdrawn due to an error")).toBe("withdrawn due to an error");
  });
});

describe("what says something else", () => {
  test.each([
    "We study how models behave when context is withdrawn by a scheduler.",
    "Withdrawn residents of care homes speak less. We ask why.",
    "Withdrawal of support is modelled as a game.",
    "We ask whether a paper that has been withdrawn is still cited. It is.",
    "We follow 300 articles. The article was withdrawn in half of the cases.",
    "This paper was withdrawn from a drawer of the observatory, and we read it.",
    "The authors withdraw samples twice a day.",
    "The curriculum progressively withdraws it. Skills are grouped by category.",
    "",
  ])("as an abstract: %s", (text) => {
    expect(withdrawalInAbstract(text)).toBeUndefined();
  });

  test.each([
    "12 pages, 3 figures",
    "Version 1 withdrawn, see version 2",
    "Submitted to a conference, withdrawn",
    "Submitted to a conference in 2024; withdrawn",
    "This paper has been withdrawn from a conference",
    "Withdrawn from a journal; 12 pages",
    "This paper was withdrawn by the authors and resubmitted with a corrected proof",
    "",
  ])("as a comment: %s", (text) => {
    expect(withdrawalInComment(text)).toBeUndefined();
  });

  test("no text at all", () => {
    expect([withdrawalInAbstract(undefined), withdrawalInComment(undefined)]).toEqual([undefined, undefined]);
  });
});
