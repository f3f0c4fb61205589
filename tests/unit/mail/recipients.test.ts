import { expect, test } from "vitest";
import { readRecipients } from "../../../src/mail/recipients.ts";

test("reads an address a line, with or without a name, each once", () => {
  const list =
    "\uFEFF# the lab\r\n\r\nada@lab.example\nBo Example <bo@lab.example>\n  ADA@lab.example  \nzoë@lab.example\n";
  expect(readRecipients(list, "list.txt")).toEqual(["ada@lab.example", "bo@lab.example", "zoë@lab.example"]);
});

test("names every line that is no address, and gives none", () => {
  const list = "ada@lab.example\nbo\na@b.example, c@d.example\nGroup: a@b.example;\n<>\n";
  expect(() => readRecipients(list, "list.txt")).toThrow(
    [2, 3, 4, 5].map((line) => `list.txt:${line}: this is no mail address\n`).join(""),
  );
});

test("an empty list is a mistake", () => {
  expect(() => readRecipients("# nobody yet\n", "list.txt")).toThrow("list.txt holds no address");
});
