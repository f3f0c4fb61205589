/** The first and the last page of a range, which a curator may write with any dash: `107–119`. Of one page it is the first. */
export function pageRange(pages: string | undefined): { first?: string | undefined; last?: string | undefined } {
  const [first, last] = pages?.split(dash) ?? [];
  return { first, last };
}

/** The range with one hyphen, as formats have it that know no dashes. */
export function hyphenated(pages: string): string {
  return pages.replace(new RegExp(dash, "g"), "-");
}

const dash = /\s*[-–]+\s*/;
