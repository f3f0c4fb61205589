import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveMail, type MailServer } from "../harness/mail-server.ts";
import { hangs } from "../harness/hangs.ts";
import { nodePath, root } from "../harness/node.ts";
import { rebrandedProject } from "../harness/rebranded-project.ts";
import { temporaryFolder, type Files } from "../harness/temporary-folder.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

// The real command, as an operator runs it.

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

let server: MailServer;
let folder: string;
/** As an operator would have it before the first mail. */
let project: string;
beforeAll(async () => {
  project = await rebrandedProject((text) => text.replaceAll("broadsheet.example", "lab.test"));
  server = await serveMail({
    "bo@lab.test": ["hang", "take"],
    "slow@lab.test": ["hang"],
    "last@lab.test": ["refuse and shut"],
  });
  folder = await temporaryFolder({
    ...under("seeds", tinySeeds),
    ...under("content", tinyContent),
    "list.txt": "ada@lab.test\nbo@lab.test\ncy@lab.test\n",
  });
});
afterAll(() => server.close());

/** Runs `npm run mail -- …`; `killed` ends the process as a power cut would, or with another signal. */
async function mail(
  args: string[],
  killed?: Promise<void>,
  more: Record<string, string> = {},
  { signal = "SIGKILL", of = project }: { signal?: NodeJS.Signals; of?: string } = {},
) {
  const child = spawn(nodePath(), [join(of, "src/cli/mail-command.ts"), ...args], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      SEEDS_DIR: "seeds",
      CONTENT_DIR: "content",
      SITE_URL: "https://papers.example.org",
      SMTP_URL: server.url,
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: hangs,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  void killed?.then(() => child.kill(signal));
  const code = await new Promise<number>((done) => child.on("close", (ended) => done(ended ?? -1)));
  return { code, stdout, stderr };
}

const sending = [
  ...["2026-01-06", "--send", "--to", "list.txt"],
  ...["--from", "Lab <daily@lab.test>", "--unsubscribe", "no-more@lab.test"],
];

test("an edition becomes a file in outbox/, the same each time", async () => {
  expect(await mail(["2026-01-06"])).toMatchObject({ code: 0, stderr: "" });
  const first = await readFile(join(folder, "outbox/2026-01-06.eml"));
  expect(first.toString()).toContain("Naps Improve Reasoning");
  expect(await mail(["2026-01-06"], undefined, { TZ: "Asia/Kathmandu", LANG: "de_DE.UTF-8" })).toMatchObject({
    code: 0,
  });
  expect((await readFile(join(folder, "outbox/2026-01-06.eml"))).equals(first)).toBe(true);
  expect(await readdir(join(folder, "outbox"))).toEqual(["2026-01-06.eml"]);
});

test("what nobody means is told with the file, all of it, and keeps everything from being sent", async () => {
  const at = { SITE_URL: "http://localhost:4321" };
  const written = await mail(["2026-01-06"], undefined, at, { of: root });
  expect(written.code).toBe(0);
  const told = written.stderr.trimEnd().split("\n");
  expect(told).toHaveLength(4);
  for (const line of told) expect(line).toMatch(/^not to be handed on: \S/);
  for (const name of ["mail.from", "mail.unsubscribe", "set tag", "SITE_URL"]) expect(written.stderr).toContain(name);

  const sent = await mail(["2026-01-06", "--send", "--to", "list.txt"], undefined, at, { of: root });
  expect([sent.code, sent.stdout]).toEqual([1, ""]);
  expect(sent.stderr).toBe(
    `${told.map((line) => line.replace("not to be handed on: ", "")).join("\n")}\nNothing was sent\n`,
  );
  expect(server.taken).toEqual([]);
});

test("what cannot be done is told in a line", async () => {
  const message = "there is no edition of 2026-01-07; the newest is that of 2026-01-06\n";
  expect(await mail(["2026-01-07"])).toEqual({ code: 1, stdout: "", stderr: message });
});

test("a run that is killed is gone on with: nobody gets two, and the one in doubt is named", async () => {
  const killed = await mail(sending, server.hanging("bo@lab.test"));
  expect(killed).toEqual({ code: -1, stdout: "", stderr: "" });
  const journal = join(folder, "list.txt.2026-01-06.journal");
  expect(await readFile(journal, "utf8")).toBe("sending\tada@lab.test\nsent\tada@lab.test\nsending\tbo@lab.test\n");

  const again = await mail(sending);
  expect(again).toMatchObject({ code: 1, stderr: "" });
  expect(again.stdout).toMatch(/^1 message sent · 1 sent before\n {2}bo@lab\.test: may have got it or not\./);
  expect(server.taken.map(({ to }) => to)).toEqual(["ada@lab.test", "bo@lab.test", "cy@lab.test"]);

  // An operator who strikes the line sends it again.
  await writeFile(journal, (await readFile(journal, "utf8")).replace("sending\tbo@lab.test\n", ""));
  expect(await mail(sending)).toMatchObject({ code: 0 });
  const to = server.taken.map((it) => it.to);
  expect(to).toEqual(["ada@lab.test", "bo@lab.test", "cy@lab.test", "bo@lab.test"]);
  // The second message to one recipient is the first one, by its id, so that mail programs may drop it.
  const [, first, , second] = server.taken.map(({ message }) => message);
  expect(second).toBe(first);
  expect(first).toContain("List-Unsubscribe: <mailto:no-more@lab.test?subject=unsubscribe>");
  expect((await readdir(folder)).sort()).toEqual([
    "content",
    "list.txt",
    "list.txt.2026-01-06.journal",
    "outbox",
    "seeds",
  ]);
});

test("one interrupt ends a run, though the server says nothing, with a report of who is in doubt", async () => {
  await writeFile(join(folder, "slow.txt"), "bea@lab.test\nslow@lab.test\nzoe@lab.test\n");
  const args = sending.map((it) => (it === "list.txt" ? "slow.txt" : it));
  const start = performance.now();
  const { code, stdout } = await mail(args, server.hanging("slow@lab.test"), {}, { signal: "SIGINT" });
  expect(code).toBe(130);
  expect(stdout).toMatch(
    /^1 message sent\n {2}zoe@lab\.test: not tried: run this again\n {2}slow@lab\.test: may have got it or not\./,
  );
  // The server would have been waited for for two minutes.
  expect(performance.now() - start).toBeLessThan(60_000);
});

test("what cannot be written is told before anything is read", async () => {
  const busy = await temporaryFolder({ outbox: "a file" });
  const child = spawn(nodePath(), [join(root, "src/cli/mail-command.ts"), "2026-01-06"], {
    cwd: busy,
    env: { PATH: process.env["PATH"] ?? "", SEEDS_DIR: join(folder, "seeds"), CONTENT_DIR: join(folder, "content") },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  expect(await new Promise((done) => child.on("close", done))).toBe(1);
  expect(stderr).toMatch(/^the message cannot be written: outbox: a part of the path is a file .*\n$/);
});

// The last test: nobody answers at the server's address after it.
test("a server that goes for good in the middle ends in a report of who got it, and of who did not", async () => {
  await writeFile(join(folder, "more.txt"), "ed@lab.test\nlast@lab.test\nflo@lab.test\ngus@lab.test\n");
  const args = sending.map((it) => (it === "list.txt" ? "more.txt" : it));
  const { code, stdout, stderr } = await mail(args);
  expect({ code, stdout: stdout.replace(/(The journal is ).*\//, "$1") }).toEqual({
    code: 1,
    stdout: [
      "1 message sent",
      "  last@lab.test: put off: run this again later",
      "  flo@lab.test: put off: run this again later",
      "  gus@lab.test: not tried: run this again",
      "The journal is more.txt.2026-01-06.journal\n",
    ].join("\n"),
  });
  expect(stderr).toMatch(
    /^the mail server of SMTP_URL cannot be used: .*ECONNREFUSED.*\nRun this again once that is mended\n$/,
  );
});
