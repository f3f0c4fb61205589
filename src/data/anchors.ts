/** The id of a paper's item in the listing of an edition: where the page of its day is linked to at that very paper. */
export function paperAnchor(permalink: string): string {
  return `paper-${permalink}`;
}
