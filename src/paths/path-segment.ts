/** Names that Windows keeps for its devices, whatever their ending, and the one that hosts take for the folder itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)(?:\.|$)/i;

/** Whether a name is one that a file system or a host keeps for itself, in any case. */
export function isReserved(name: string): boolean {
  return reserved.test(name);
}

/** Whether a path segment names one folder and nothing else, on every system and host: neither `..` nor `con` nor `a/b`. */
export function isSegment(text: string): boolean {
  return /^(?!\.)[^\s\p{C}/\\%?#:*"<>|]{1,200}(?<!\.)$/u.test(text) && !isReserved(text);
}
