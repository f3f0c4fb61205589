import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { mailEdition } from "../../../src/cli/mail-edition.ts";
import { sendToList } from "../../../src/cli/send-mail.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

afterEach(() => vi.unstubAllEnvs());

const { signal } = new AbortController();

// Before anything is written or connected to; the tests' own SITE_URL is the default.
test.each([
  ["no server", "", "daily@lab.test", "set SMTP_URL to the mail server"],
  ["a sender of the reserved domain", "smtp://127.0.0.1:1", "X <daily@broadsheet.example>", "is nobody’s address"],
  ["links that lead to the operator's own machine", "smtp://127.0.0.1:1", "daily@lab.test", "set SITE_URL"],
])("nothing is sent with %s", async (_, server, from, message) => {
  vi.stubEnv("SMTP_URL", server);
  const folder = await temporaryFolder({ "list.txt": "ada@lab.test\n" });
  const messageFor = () => Promise.reject(new Error("asked for a message"));
  const sending = sendToList({ day: "2026-01-06", list: join(folder, "list.txt"), from, wait: 0, messageFor, signal });
  await expect(sending).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual(["list.txt"]);
});

test.each([
  [[], {}, "npm run mail -- <day>"],
  [["2026-01-06", "2026-01-07"], {}, "npm run mail -- <day>"],
  [["2026-01-06"], { send: true }, "npm run mail -- <day>"],
  [["2026-01-06"], { to: "list.txt" }, "npm run mail -- <day>"],
  [["2026-01-06"], { wait: "soon" }, "--wait is “soon”"],
  [["2026-01-06"], { from: "nobody" }, "“nobody” is no mail address"],
])("arguments that make no sense are refused: %j %j", async (positionals, options, message) => {
  await expect(mailEdition(positionals, options, signal)).rejects.toThrow(message);
});
