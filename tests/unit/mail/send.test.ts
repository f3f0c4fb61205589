import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openJournal } from "../../../src/mail/journal.ts";
import { sendAll, type Sent } from "../../../src/mail/send.ts";
import { openSmtp } from "../../../src/mail/smtp.ts";
import { serveMail, type MailServer, type Manner } from "../../harness/mail-server.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

const [ada, bo, cy] = ["ada@lab.invalid", "bo@lab.invalid", "cy@lab.invalid"];
const recipients = [ada, bo, cy];
const nothing: Sent = { sent: [], before: [], refused: [], later: [], doubt: [], untried: [] };

let server: MailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Sends to the three with the server's manners; the journal's path is given back for another run. */
async function run(
  manners: Record<string, Manner[]>,
  { path = "", waits = [5, 5], url = "", senders = /./, interrupt = new AbortController() } = {},
) {
  server ??= await serveMail(manners, senders);
  const journalPath = path || join(await temporaryFolder(), "list.journal");
  const journal = await openJournal(journalPath);
  const delivery = openSmtp(url || server.url, interrupt.signal);
  try {
    const sent = await sendAll({
      from: "daily@lab.invalid",
      recipients,
      messageFor: async (to) => Buffer.from(`To: ${to}\r\nSubject: x\r\n\r\n.a line with a dot\r\nfor ${to}\r\n`),
      journal,
      delivery,
      waits,
      signal: interrupt.signal,
    });
    return { sent, path: journalPath };
  } finally {
    delivery.close();
    await journal.close();
  }
}

const takenBy = () => server?.taken.map(({ to }) => to);

describe("a list", () => {
  test("gets one message a recipient, over one connection, as it was written", async () => {
    const { sent, path } = await run({});
    expect(sent).toEqual({ ...nothing, sent: recipients });
    expect(server?.taken).toEqual(
      recipients.map((to) => ({ to, message: `To: ${to}\r\nSubject: x\r\n\r\n.a line with a dot\r\nfor ${to}\r\n` })),
    );
    expect(server?.connections()).toBe(1);
    expect(await readFile(path, "utf8")).toBe(recipients.map((to) => `sending\t${to}\nsent\t${to}\n`).join(""));
  });

  test("gets nothing twice when it is sent again", async () => {
    const { path } = await run({});
    const { sent } = await run({}, { path });
    expect(sent).toEqual({ ...nothing, before: recipients });
    expect(takenBy()).toEqual(recipients);
  });
});

describe("a recipient", () => {
  test("who is refused is told, not tried again, and does not hold up the others", async () => {
    const { sent, path } = await run({ [bo]: ["refuse"] });
    expect(sent).toEqual({ ...nothing, sent: [ada, cy], refused: [bo] });
    expect(await readFile(path, "utf8")).toMatch(/^refused\tbo@lab\.invalid\t.*550 no such user$/m);
    const again = await run({}, { path });
    expect(again.sent).toEqual({ ...nothing, before: [ada, cy], refused: [bo] });
    expect(takenBy()).toEqual([ada, cy]);
  });

  test("whose message is refused is told", async () => {
    const { sent } = await run({ [ada]: ["refuse the message"] });
    expect(sent).toEqual({ ...nothing, sent: [bo, cy], refused: [ada] });
  });

  test("who is greylisted gets the message on a later attempt of the same run", async () => {
    const { sent } = await run({ [ada]: ["greylist", "greylist", "take"], [bo]: ["greylist", "take"] });
    expect(sent).toEqual({ ...nothing, sent: recipients });
    expect(takenBy()).toEqual([cy, bo, ada]);
  });

  test("who stays greylisted is left to another run", async () => {
    const { sent, path } = await run({ [ada]: ["greylist", "greylist", "greylist", "take"] });
    expect(sent).toEqual({ ...nothing, sent: [bo, cy], later: [ada] });
    const again = await run({}, { path });
    expect(again.sent).toEqual({ ...nothing, sent: [ada], before: [bo, cy] });
    expect(takenBy()).toEqual([bo, cy, ada]);
  });
});

describe("a connection that breaks", () => {
  test("before the message leaves nobody in doubt: it is opened again", async () => {
    const { sent } = await run({ [bo]: ["drop before", "take"] });
    expect(sent).toEqual({ ...nothing, sent: recipients });
    expect(takenBy()).toEqual([ada, cy, bo]);
    expect(server?.connections()).toBe(2);
  });

  test("while nothing is sent costs nobody an attempt", async () => {
    const { sent, path } = await run({ [cy]: ["greylist and leave", "take"] }, { waits: [200] });
    expect(sent).toEqual({ ...nothing, sent: recipients });
    expect(await readFile(path, "utf8")).toMatch(/\nlater\tcy@.*451.*\nsending\tcy@.*\nsent\tcy@.*\n$/);
    expect(server?.connections()).toBe(2);
  });

  test("with a message on its way leaves that one recipient in doubt, ends the run, and the next goes on", async () => {
    const { sent, path } = await run({ [bo]: ["drop after"] });
    expect(sent).toEqual({ ...nothing, sent: [ada], doubt: [bo], untried: [cy] });
    const again = await run({}, { path });
    expect(again.sent).toEqual({ ...nothing, before: [ada], doubt: [bo], sent: [cy] });
    // The server had taken it, so a second message would have been one too many.
    expect(takenBy()).toEqual([ada, bo, cy]);
  });
});

describe("a server that takes no mail at all stops the run, and nobody is in doubt or refused", () => {
  test.each([
    ["is not there", () => "smtp://127.0.0.1:1", /cannot be used: .*ECONNREFUSED/],
    ["knows another password", (url: string) => url.replace(/:[^:@]*@/, ":x@"), /cannot be used: .*535 wrong password/],
  ])("it %s", async (_, other, message) => {
    server = await serveMail();
    const path = join(await temporaryFolder(), "list.journal");
    const { ended, ...sent } = (await run({}, { path, url: other(server.url) })).sent;
    expect(ended?.message).toMatch(message);
    expect(sent).toEqual({ ...nothing, later: [ada], untried: [bo, cy] });
    expect((await run({}, { path })).sent).toEqual({ ...nothing, sent: recipients });
  });

  test("it refuses the sender", async () => {
    const path = join(await temporaryFolder(), "list.journal");
    const message = /takes no mail from daily@lab\.invalid: .*550 sender not known/;
    expect((await run({}, { path, senders: /^nobody$/ })).sent.ended?.message).toMatch(message);
    expect(await readFile(path, "utf8")).toMatch(/^sending\tada@lab\.invalid\nlater\tada@lab\.invalid\t.*\n$/);
  });
});

describe("a password", () => {
  /** This machine, by a name that does not say so: any other host would be treated alike. */
  const elsewhere = (url: string) => url.replace("127.0.0.1", "0.0.0.0");

  test.each(["", "?ignoreTLS=true", "?opportunisticTLS=true"])(
    "is not sent where there is no TLS: %s",
    async (query) => {
      server = await serveMail();
      const { sent } = await run({}, { url: elsewhere(server.url) + query });
      expect(sent.ended?.message).toMatch(
        /^the mail server of SMTP_URL cannot be used: .*STARTTLS.*, and no password is sent without TLS$/,
      );
      expect([server.logins, server.taken]).toEqual([[], []]);
    },
  );

  test("goes over TLS to a server that offers it", async () => {
    server = await serveMail({}, /./, { tls: true });
    const { sent } = await run({}, { url: `${elsewhere(server.url)}?tls.rejectUnauthorized=false&ignoreTLS=true` });
    expect(sent).toEqual({ ...nothing, sent: recipients });
    expect(server.logins).toEqual([true]);
  });

  test("does not go to a server that cannot prove who it is", async () => {
    server = await serveMail({}, /./, { tls: true });
    const { sent } = await run({}, { url: elsewhere(server.url) });
    expect(sent.ended?.message).toMatch(/certificate/);
    expect(server.logins).toEqual([]);
  });

  test("stays on this machine where the server is here", async () => {
    server = await serveMail();
    const { sent } = await run({}, { url: server.url });
    expect(sent.sent).toEqual(recipients);
    expect(server.logins).toEqual([false]);
  });

  test.each(["mail.lab.test", "http://ada:secret@lab.test", "smtp://ada:secret@:x", "smtp://", "ada:secret@lab.test"])(
    "is not repeated, nor sent to nowhere, where SMTP_URL is none: %s",
    (address) => {
      const open = () => openSmtp(address, new AbortController().signal);
      expect(open).toThrow(/^SMTP_URL is no address of a mail server: set it as smtps:/);
      expect(open).not.toThrow("secret");
    },
  );
});
