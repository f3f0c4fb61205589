import type { TitlePiece } from "./record.ts";
import { atoms, joined, nameAtom, textAtom, type AtomOf } from "./tex-atoms.ts";
import { kernelFormula } from "./tex-formula.ts";

/**
 * A text as pdfLaTeX prints it (T1, UTF-8, no further package): marks with a meaning of their own escaped, letters as
 * commands, since BibTeX itself sorts and shortens by bytes, signs as formulas. What has no command is spelt in ASCII.
 */
export function escapeTex(text: string): string {
  return joined(atoms(text, textAtom));
}

/** The same with formulas between dollars; one that needs more than LaTeX's kernel stands as it reads in plain text. */
export function titleTex(pieces: readonly TitlePiece[]): string {
  return joined(
    settled(pieces).flatMap((piece) =>
      typeof piece === "string" ? atoms(piece, textAtom) : [{ tex: piece.tex, kind: "math" as const }],
    ),
  );
}

/** A name in ASCII throughout: BibTeX shortens names to their first bytes. Signs of formulas are spelt. */
export function nameTex(name: string): string {
  return joined(atoms(name, nameAtom));
}

/** The words of a text of which some letter is only spelt, as they are written. */
export function speltIn(text: string): string[] {
  return spelt(text, textAtom);
}

export function speltInTitle(pieces: readonly TitlePiece[]): string[] {
  return settled(pieces).flatMap((piece) => (typeof piece === "string" ? speltIn(piece) : []));
}

export function speltInName(name: string): string[] {
  return spelt(name, nameAtom);
}

/** Pieces with formulas in the commands of LaTeX's kernel, and all else as text. */
function settled(pieces: readonly TitlePiece[]): TitlePiece[] {
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const tex = kernelFormula(piece.tex);
    return tex === undefined ? piece.text : { ...piece, tex };
  });
}

function spelt(text: string, atomOf: AtomOf): string[] {
  if (/^[ -~\s]*$/.test(text)) return [];
  const words = text.match(/[\p{L}\p{M}\p{N}\p{S}'’-]+/gu) ?? [];
  return words.filter((word) => atoms(word, atomOf).some(({ kind }) => kind === "spelt"));
}
