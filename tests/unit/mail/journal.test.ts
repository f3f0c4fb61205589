import { appendFile, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openJournal } from "../../../src/mail/journal.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

test("knows the newest line of each address, in any case, after it was opened again", async () => {
  const path = join(await temporaryFolder(), "list.journal");
  const journal = await openJournal(path);
  await journal.note("a@b.example", "sending");
  await journal.note("a@b.example", "refused", "550 no\nsuch\tuser");
  await journal.note("c@d.example", "sending");
  await journal.close();
  expect(await readFile(path, "utf8")).toBe(
    "sending\ta@b.example\nrefused\ta@b.example\t550 no such user\nsending\tc@d.example\n",
  );
  const again = await openJournal(path);
  expect(["A@B.example", "c@d.example", "e@f.example"].map(again.fateOf)).toEqual(["refused", "sending", undefined]);
  await again.close();
});

test.each(["", "s", "sent", "sent\ta@b.ex", "sent\ta@b.example"])(
  "a line that was cut off, %j, is dropped, so that what follows stands on its own",
  async (cut) => {
    const path = join(await temporaryFolder(), "list.journal");
    await writeFile(path, "sending\tä@b.example\n");
    await appendFile(path, cut);
    const journal = await openJournal(path);
    expect(journal.fateOf("ä@b.example")).toBe("sending");
    await journal.note("c@d.example", "sending");
    await journal.close();
    expect(await readFile(path, "utf8")).toBe("sending\tä@b.example\nsending\tc@d.example\n");
  },
);

test.skipIf(process.platform === "win32")("only its owner may read it", async () => {
  const path = join(await temporaryFolder(), "list.journal");
  await (await openJournal(path)).close();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
