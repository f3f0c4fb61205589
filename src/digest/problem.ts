/** Something wrong in an input, as data. Finding, reporting and failing are three separate steps. */
export interface Problem {
  /** Kebab-case name of the rule, from one of the catalogues (`digest/rules.ts`, `archive/rules.ts`). */
  rule: string;
  severity: Severity;
  /** What happened, in one sentence without a final full stop. */
  message: string;
  /** What to do about it, in one sentence. */
  hint: string;
  /** Path of the input as the operator knows it, relative to the working folder, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
}

/** Errors fail the build; warnings do not. */
export type Severity = "error" | "warning";

/** A rule of a catalogue: how bad it is, what is said, and what helps. */
export interface Rule<Args extends unknown[] = never> {
  severity: Severity;
  message: (...args: Args) => string;
  hint: string;
}

/** Where in an input a problem sits. `line` and `column` are 1-based. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/**
 * Turns a catalogue into the function that raises its problems: the rule's name and its arguments are checked by
 * the compiler, so a message can neither be misspelled nor miss what it speaks of.
 */
export function raiser<Catalogue extends Record<string, Rule>>(catalogue: Catalogue) {
  return <Name extends keyof Catalogue & string>(
    rule: Name,
    place: Place,
    ...args: Parameters<Catalogue[Name]["message"]>
  ): Problem => {
    const { severity, message, hint } = catalogue[rule] as unknown as Rule<unknown[]>;
    return {
      rule,
      severity,
      message: message(...args.map((it) => (typeof it === "string" ? shortened(it) : it))),
      hint,
      file: place.file,
      line: place.line,
      column: place.column ?? 1,
    };
  };
}

/** Longest part of a message, in characters: whatever is quoted in it, a problem is a line. */
const longestPart = 200;

function shortened(text: string): string {
  if (text.length <= longestPart) return text;
  return `${[...text.slice(0, 2 * longestPart)].slice(0, longestPart - 1).join("")}…`;
}
