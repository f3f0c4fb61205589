/** A text as a `data:` address: a file that a link carries in itself. */
export function dataLink(mediaType: string, text: string): string {
  // Marks that an address may hold as they are, since each that need not be written with three letters makes it shorter.
  const encoded = encodeURIComponent(text).replace(/%(?:2C|2F|3A|3B|3D|40)/g, decodeURIComponent);
  return `data:${mediaType};charset=utf-8,${encoded}`;
}
