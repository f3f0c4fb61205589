import type { VFile } from "vfile";

/** A formula that cannot be set; the page shows its source instead. */
export interface FormulaProblem {
  /** As captured, with its delimiters. */
  formula: string;
  /** What is wrong, in words for a reader, without a final full stop. */
  message: string;
}

const source = "broadsheet";
const ruleId = "broken-formula";

/** Remembers a broken formula with the file it was found in. */
export function reportFormula(file: VFile, { formula, message }: FormulaProblem): void {
  file.message(message, { source, ruleId }).actual = formula;
}

/** The broken formulas of a rendered file, in their order. */
export function formulaProblems(file: VFile): FormulaProblem[] {
  return file.messages
    .filter((message) => message.source === source && message.ruleId === ruleId)
    .map(({ actual, reason }) => ({ formula: actual ?? "", message: reason }));
}
