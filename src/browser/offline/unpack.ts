/**
 * The files of a pack, which is gzip of three things: a 32-bit little-endian number, JSON of that many bytes that lists
 * the files' sizes, and the files one after the other.
 *
 * @param names of the files, in the pack's order
 */
export async function unpack(packed: Blob, names: readonly string[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const bytes = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const start = 4 + new DataView(bytes).getUint32(0, true);
  const sizes = JSON.parse(new TextDecoder().decode(bytes.slice(4, start))) as number[];
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = start;
  for (const [index, name] of names.entries()) {
    const size = sizes[index] ?? 0;
    files.set(name, new Uint8Array(bytes, at, size));
    at += size;
  }
  return files;
}
