import { readBareCommand, readBareGroup } from "./bare-commands.ts";
import { bareBase, readBareFormula, readBareScript } from "./bare-formulas.ts";
import { readDashes } from "./dashes.ts";
import { readGroup } from "./brace-groups.ts";
import { readMacro, readUnknownMacro } from "./macros.ts";
import { readDollars, readEscapedMath } from "./math.ts";
import type { Reader } from "./passage.ts";
import { readApostrophes, readClosingQuotes, readOpeningQuotes } from "./quotes.ts";
import { readTie } from "./ties.ts";
import { readUrl } from "./bare-urls.ts";

/** What may stand at a place, by its character in lower case; `other` at a letter or digit that has no entry. */
export type Readers = Record<string, Reader[]> & { other: Reader[] };

/** Every reader there is. */
export const readers: Readers = {
  "\\": [readEscapedMath, readMacro, readBareCommand, readUnknownMacro],
  $: [readDollars],
  "`": [readOpeningQuotes],
  "'": [readClosingQuotes, readApostrophes],
  "~": [readTie],
  "-": [readDashes],
  "{": [readGroup, readBareGroup],
  h: [readUrl, readBareFormula],
  _: [readBareScript],
  "^": [readBareScript],
  other: [readBareFormula],
};

const guessing = new Set<Reader>([readApostrophes, readBareCommand, readBareFormula, readBareGroup, readBareScript]);

/** Without those that tell by its surroundings alone what was meant. */
export const strictReaders = Object.fromEntries(
  Object.entries(readers).map(([character, all]) => [character, all.filter((reader) => !guessing.has(reader))]),
) as Readers;

/** Places at which one of them may find something. */
export const marks = new RegExp(`${/[\\$`'~]|\{\\|--|https?:\/\/|[_^]\{/.source}|${bareBase}`, "giu");
