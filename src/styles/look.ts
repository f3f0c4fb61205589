import { OperatorError } from "../operator-error.ts";

/** A colour in either theme, each as `#rrggbb`. */
export interface Colour {
  light: string;
  dark: string;
}

/** What of `tokens.css` is used where no style sheet reaches: in mails, icons and the manifest. */
export interface Look extends Record<ColourName, Colour> {
  /** Families that a device has of its own, as in a style sheet. */
  deviceSerif: string;
}

/** Something in `tokens.css` that mails and icons cannot use. */
class LookError extends OperatorError {}

/** @param css the text of `tokens.css`, of which every rule for `:root` alone is read */
export function readLook(css: string): Look {
  const tokens = tokensOf(css);
  const colours = Object.entries(colourTokens).map(([name, token]) => [name, colourOf(tokens, token)]);
  return {
    ...(Object.fromEntries(colours) as Record<ColourName, Colour>),
    deviceSerif: valueOf(tokens, "--font-device-serif"),
  };
}

const colourTokens = {
  paper: "--paper",
  ink: "--ink",
  inkSoft: "--ink-soft",
  rule: "--rule",
  ruleStrong: "--rule-strong",
  accent: "--accent",
  shade: "--shade",
};
type ColourName = keyof typeof colourTokens;
type Tokens = ReadonlyMap<string, string>;

/** Rules within others, such as those for print, are for pages. */
function tokensOf(css: string): Tokens {
  const text = css.replace(/\/\*[^]*?\*\//g, "");
  const rules = [...text.matchAll(/(?:^|\})\s*:root\s*\{([^{}]*)/g)].map(([, rule = ""]) => rule);
  const declarations = rules.flatMap((rule) => [...rule.matchAll(/(--[\w-]+)\s*:\s*([^;]*)/g)]);
  return new Map(declarations.map(([, name = "", value = ""]) => [name, value.trim()]));
}

function colourOf(tokens: Tokens, token: string): Colour {
  const value = valueOf(tokens, token);
  const [light = "", dark = light] = /^light-dark\(([^()]*)\)$/.exec(value)?.[1]?.split(",") ?? [value];
  return { light: hexOf(token, light.trim()), dark: hexOf(token, dark.trim()) };
}

/** The value with what it refers to in place of each `var()`. */
function valueOf(tokens: Tokens, token: string, within: readonly string[] = []): string {
  const value = tokens.get(token);
  if (value === undefined)
    throw new LookError(`src/styles/tokens.css has no ${token} in :root, which mails and icons use`);
  if (within.includes(token)) throw new LookError(`src/styles/tokens.css: ${token} refers to itself`);
  return value.replace(/var\(\s*(--[\w-]+)\s*\)/g, (_, name: string) => valueOf(tokens, name, [...within, token]));
}

/** Mail programs know hardly another notation. */
function hexOf(token: string, value: string): string {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(value) ?? [];
  const digits = long ?? short?.replace(/./g, "$&$&");
  if (digits !== undefined) return `#${digits.toLowerCase()}`;
  throw new LookError(
    `src/styles/tokens.css: ${token} is “${value}”: write it as #rrggbb, or two of them in light-dark(), which mails and icons use`,
  );
}
