import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { EditionEntry, PaperEntry } from "../loaders/entries.ts";
import { site } from "../site.ts";
import type { Look } from "../styles/look.ts";
import { issueHtml } from "./issue-html.ts";
import { issueText } from "./issue-text.ts";
import { issueOf, type Extent, type Farewell } from "./issue.ts";

/** Who a mail is from, and where it leads those who would rather not get it. */
export interface Sender extends Farewell {
  /** As in a mail's header: `Name <address>` or an address. */
  from: string;
  /** How the site looks: its mails look the same. */
  look: Look;
}

/** Bytes of a whole message. Gmail cuts mails off at 102 KB; some gateways add to them. */
export const largestMessage = 90_000;

/**
 * An edition as a mail (RFC 5322), with as much of each paper's text as fits. The same input gives the same bytes: the
 * date is the edition's, the Message-ID is made from day and recipient.
 *
 * @param papers those of the edition, in its order
 * @param to an address; without one, the message has no recipient yet
 */
export async function editionMessage(
  edition: EditionEntry,
  papers: readonly PaperEntry[],
  sender: Sender,
  to?: string,
): Promise<Buffer> {
  let message: Buffer = Buffer.alloc(0);
  for (const extent of extents(papers.length)) {
    message = await compose(edition, papers, sender, to, extent);
    if (message.length <= largestMessage) break;
  }
  return message;
}

/** Ever less: shorter openings, then none, then fewer papers. */
function* extents(papers: number): Iterable<Extent> {
  for (const opening of [280, 200, 140, 90, 0]) yield { papers, opening };
  for (let fewer = papers; fewer > 1;) {
    fewer = Math.floor(fewer * 0.8);
    yield { papers: fewer, opening: 0 };
  }
}

function compose(
  edition: EditionEntry,
  papers: readonly PaperEntry[],
  sender: Sender,
  to: string | undefined,
  extent: Extent,
): Promise<Buffer> {
  const issue = issueOf(edition, papers, extent);
  const name = createHash("sha256")
    .update(`${edition.day} ${to ?? ""}`)
    .digest("hex")
    .slice(0, 24);
  const { from, unsubscribe, look } = sender;
  return new MailComposer({
    from,
    to,
    subject: issue.subject,
    date: new Date(`${edition.day}T00:00:00Z`),
    messageId: `<${edition.day}.${name}@${site.tag.authority}>`,
    baseBoundary: name,
    headers: {
      "List-Unsubscribe": `<mailto:${encodeURI(unsubscribe)}?subject=unsubscribe>`,
      "Auto-Submitted": "auto-generated",
    },
    text: issueText(issue, sender),
    html: issueHtml(issue, sender, look),
    encoding: "quoted-printable",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
