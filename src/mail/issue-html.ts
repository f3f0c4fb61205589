import { absolute, urls } from "../data/urls.ts";
import { withAbsoluteLinks } from "../exports/absolute-links.ts";
import { xmlText } from "../exports/escape-xml.ts";
import { site } from "../site.ts";
import type { Look } from "../styles/look.ts";
import type { Farewell, Issue, IssuePaper } from "./issue.ts";

/**
 * The issue as HTML for mail programs: tables and inline styles, since some know nothing else, and a style sheet for the
 * dark for those that do. Nothing is fetched from anywhere.
 */
export function issueHtml(issue: Issue, { unsubscribe, waysToFollow }: Farewell, look: Look): string {
  const { paper, ink, soft, accent, serif } = inlineOf(look);
  const orInReader =
    waysToFollow === undefined
      ? ""
      : ` or in <a class="a" href="${xmlText(absolute(waysToFollow))}" style="color:${accent}">a feed reader</a>`;
  const { day, folio, page, papers, left } = issue;
  return [
    `<!doctype html><html lang="${xmlText(site.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${xmlText(issue.subject)}</title><style>${darkStyle(look)}</style></head>`,
    `<body class="p" style="margin:0;padding:0;background:${paper}">`,
    preheader(issue.preheader),
    `<div role="article" aria-roledescription="email" lang="${xmlText(site.language)}">`,
    `<table role="presentation" class="p" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${paper}"><tr><td align="center" style="padding:24px 16px">`,
    `<table role="presentation" class="i" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left;color:${ink};font:16px/1.45 ${serif}">`,
    `<tr><td class="u" style="padding-bottom:10px;border-bottom:3px double ${ink}">`,
    `<a class="i" href="${xmlText(absolute(urls.home()))}" style="color:${ink};font-size:30px;font-weight:bold;letter-spacing:-.5px;text-decoration:none">${xmlText(site.name)}</a></td></tr>`,
    `<tr><td class="s" style="padding:8px 0 6px;font-size:14px;color:${soft}"><h1 style="margin:0;font-size:14px;font-weight:normal">${xmlText(day)}</h1>${xmlText(folio)}</td></tr>`,
    note(issue, look),
    ...papers.map((paper) => row(paper, look)),
    `<tr><td class="u" style="padding:16px 0;border-top:3px double ${ink}"><a class="a" href="${xmlText(page)}" style="color:${accent}">${xmlText(more(left))}</a></td></tr>`,
    `<tr><td class="s" style="font-size:14px;color:${soft}">You get this mail because your address is on a list of its sender. `,
    `<a class="a" href="mailto:${xmlText(encodeURI(unsubscribe))}?subject=unsubscribe" style="color:${accent}">Ask to be taken off it</a>, `,
    `or read on <a class="a" href="${xmlText(absolute(urls.home()))}" style="color:${accent}">the site</a>${orInReader}.</td></tr>`,
    "</table></td></tr></table></div></body></html>\n",
  ].join("\n");
}

/** What stands in the elements themselves: the light theme. */
function inlineOf({ paper, ink, inkSoft, rule, accent, deviceSerif }: Look) {
  return {
    paper: paper.light,
    ink: ink.light,
    soft: inkSoft.light,
    rule: rule.light,
    accent: accent.light,
    // Within an attribute.
    serif: deviceSerif.replace(/,\s+/g, ",").replaceAll('"', "'"),
  };
}

/** Classes: paper, ink, soft ink, rule, strong rule, accent. Inline styles win without `!important`. */
function darkStyle({ paper, ink, inkSoft, rule, ruleStrong, accent }: Look): string {
  return (
    ":root{color-scheme:light dark;supported-color-schemes:light dark}" +
    `@media(prefers-color-scheme:dark){.p{background:${paper.dark}!important}.i{color:${ink.dark}!important}` +
    `.s{color:${inkSoft.dark}!important}.r{border-color:${rule.dark}!important}` +
    `.u{border-color:${ruleStrong.dark}!important}.a{color:${accent.dark}!important}}`
  );
}

/** Shown beside the subject and nowhere else; what follows keeps the mail's own text out of that place. */
function preheader(text: string): string {
  return `<div style="display:none;max-height:0;overflow:hidden">${xmlText(text)}${" &#847;&zwnj;&nbsp;".repeat(20)}</div>`;
}

function row({ place, title, page, facts, kind, opening }: IssuePaper, look: Look): string {
  const { ink, soft, rule } = inlineOf(look);
  return [
    `<tr><td class="r" style="padding:10px 0;border-top:1px solid ${rule};font-size:15px">`,
    `<h2 style="margin:0;font-size:17px;line-height:1.25"><a class="i" href="${xmlText(page)}" style="color:${ink};text-decoration:none">${place}. ${xmlText(title)}</a></h2>`,
    facts ? `<span class="s" style="font-size:14px;color:${soft}">${xmlText(facts)}</span><br>` : "",
    label(kind, opening, soft),
    xmlText(opening),
    "</td></tr>",
  ].join("");
}

/** A summary is called one, so that nobody takes it for the authors' words; a withdrawal is said even without a reason. */
function label(kind: IssuePaper["kind"], opening: string, soft: string): string {
  if (kind === "Withdrawn") return `<b>${kind}.</b> `;
  return kind && opening ? `<span class="s" style="color:${soft}">${kind}.</span> ` : "";
}

/** The editor's note, unless it has formulas, which mail programs do not show: then the page has it. */
function note({ note, page }: Issue, look: Look): string {
  if (note?.html === undefined) return "";
  const text = note.html.includes("<math")
    ? `<p><a class="a" href="${xmlText(page)}" style="color:${look.accent.light}">An editor’s note is on the page of this edition</a></p>`
    : withAbsoluteLinks(note.html, new URL(page).pathname);
  return `<tr><td style="font-style:italic">${text}</td></tr>`;
}

/** What the link to the edition's page says. */
export function more(left: number): string {
  return left > 0
    ? `${left} more papers on the page of this edition`
    : "The whole texts are on the page of this edition";
}
