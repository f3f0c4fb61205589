import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { parse } from "parse5";
import { elementsOf } from "./references.ts";

/** The HTML standard's own rules and those of a whole document, and what the standard only advises but readers need. */
const config: ConfigData = {
  extends: ["html-validate:standard", "html-validate:document"],
  rules: {
    "aria-hidden-body": "error",
    "empty-heading": "error",
    "empty-title": "error",
    "form-dup-name": "error",
    "hidden-focusable": "error",
    "input-attributes": "error",
    "no-dup-class": "error",
    "no-implicit-button-type": "error",
    "no-inline-style": "error",
    "no-redundant-aria-label": "error",
    "no-redundant-role": "error",
    "no-utf8-bom": "error",
    "text-content": "error",
    "unique-landmark": "error",
    "wcag/h30": "error",
    "wcag/h32": "error",
    "wcag/h37": "error",
    "wcag/h63": "error",
    "wcag/h67": "error",
    "wcag/h71": "error",
    // A hash guards what others serve: all of a page's files are its own site's.
    "require-sri": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/**
 * What is wrong with one HTML document, by the HTML parsing standard (parse5) and by the standard's content rules
 * (html-validate), one string a mistake: `12:5 rule: message`. Lines and columns are 1-based.
 */
export async function findHtmlErrors(html: string): Promise<string[]> {
  const errors: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => errors.push(`${startLine}:${startCol} ${code}: parse error`),
  });
  for (const element of elementsOf(document)) {
    const time = element.tagName === "time" ? element.attrs.find(({ name }) => name === "datetime")?.value : undefined;
    if (time === undefined || isTime(time)) continue;
    const { startLine = 0, startCol = 0 } = element.sourceCodeLocation ?? {};
    errors.push(`${startLine}:${startCol} time-datetime: “${time}” is no day, month, year or moment`);
  }
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  return [...errors, ...messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)];
}

/** Those of the HTML standard's time strings that a site of dated papers needs; html-validate knows none. */
function isTime(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (!/^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?)?$/.test(text)) return false;
  const [year = 0, month = 0, day = 1] = text.slice(0, 10).split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && !Number.isNaN(Date.parse(text));
}
