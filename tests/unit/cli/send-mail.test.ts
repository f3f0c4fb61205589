import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { mailEdition } from "../../../src/cli/mail-edition.ts";
import { sendToList } from "../../../src/cli/send-mail.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

afterEach(() => vi.unstubAllEnvs());

const { signal } = new AbortController();

// Before anything is written or connected to.
test.each([
  ["no server", { server: "" }, "set SMTP_URL to the mail server"],
  ["what nobody means", { placeholders: ["x is nobody’s", "y is too"] }, "x is nobody’s\ny is too\nNothing was sent"],
])("nothing is sent with %s", async (_, given, message) => {
  const { server, placeholders } = { server: "smtp://127.0.0.1:1", placeholders: [], ...given };
  vi.stubEnv("SMTP_URL", server);
  const folder = await temporaryFolder({ "list.txt": "ada@lab.test\n" });
  const messageFor = () => Promise.reject(new Error("asked for a message"));
  const list = join(folder, "list.txt");
  const sending = sendToList({
    day: "2026-01-06",
    list,
    from: "daily@lab.test",
    wait: 0,
    placeholders,
    messageFor,
    signal,
  });
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
  [["2026-01-06"], { unsubscribe: "No <no@lab.test>" }, "give one without a name"],
])("arguments that make no sense are refused: %j %j", async (positionals, options, message) => {
  await expect(mailEdition(positionals, options, "npm run mail -- <day>", signal)).rejects.toThrow(message);
});
