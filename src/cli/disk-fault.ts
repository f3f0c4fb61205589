import { constants } from "node:os";
import { relative } from "node:path";
import { definedFields } from "../defined-fields.ts";

/** What an operator can mend of a disk, by the code with which the system refuses, and what is to be done. */
const faults: Record<string, string> = {
  ENOSPC: "the disk is full: make room, and run this again",
  EDQUOT: "your share of the disk is used up: make room, and run this again",
  EROFS: "the disk is read-only: write elsewhere, or mount it so that it can be written to",
  EACCES: "the system does not permit it: check who owns it, and who may read and write there",
  EPERM: "the system does not permit it: check who owns it, and who may read and write there",
  EBUSY: "it is in use, or another disk is mounted there: end what uses it, or choose another place",
  EXDEV: "the two lie on different disks: choose places on one",
  EIO: "the disk has a fault: look at the system's log",
  ENOTDIR: "a part of the path is a file and no folder: choose another place",
  ELOOP: "links lead in a circle there: choose another place",
  ENAMETOOLONG: "the path is longer than the system takes: choose another place",
  EMFILE: "too many files are open: raise the limit (ulimit -n), and run this again",
  ENFILE: "too many files are open on this machine: end other programs, and run this again",
};

/** What the system does to sockets and programs is refused with the same codes. */
const elsewhere = /^(?:listen|bind|connect|accept|getaddrinfo|spawn|kill|setsockopt)/;

/**
 * What is wrong with the disk and what to do, in one line, where an error is the system's refusal of a file, or was caused
 * by one.
 *
 * @returns `undefined` for any other error
 */
export function diskFault(error: unknown): string | undefined {
  const seen = new Set<unknown>();
  for (let at = error; at instanceof Error && !seen.has(at); at = at.cause) {
    seen.add(at);
    const { code = "", syscall = "", path, dest } = refusalOf(at);
    const advice = Object.hasOwn(faults, code) ? faults[code] : undefined;
    if (advice === undefined || elsewhere.test(syscall)) continue;
    const places = [path, dest].filter((place) => place !== undefined).map(shown);
    return `${places.length > 0 ? `${places.join(" → ")}: ` : ""}${advice} (${[code, syscall].filter(Boolean).join(", ")})`;
  }
  return undefined;
}

interface Refusal {
  code?: string;
  syscall?: string;
  path?: string;
  dest?: string;
}

/** The fields of Node's errors; what is written in Rust, as Vite's bundler is, tells the system's number in its message. */
function refusalOf(error: Error): Refusal {
  const [, number] = /\(os error (\d+)\)/.exec(error.message) ?? [];
  if (number === undefined) return error as Refusal;
  const [code = ""] = Object.entries(constants.errno).find(([, value]) => value === Number(number)) ?? [];
  const [, path] = /^Failed to \w+ (?:file|directory) in (.+)$/m.exec(error.message) ?? [];
  return { code, ...definedFields({ path }) };
}

/** From the working folder where that is shorter. */
function shown(path: string): string {
  const near = relative(process.cwd(), path) || ".";
  return near.length < path.length ? near : path;
}
