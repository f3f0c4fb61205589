import { raiser, type Rule } from "../digest/problem.ts";

/** Every problem that the archive raises over `content/` and over digests that contradict one another. */
export const rules = {
  "front-matter-missing": {
    severity: "error",
    message: () => "the file does not start with front matter",
    hint: "Start it with a line ---, the fields in YAML, and another line ---.",
  },
  "front-matter-yaml": {
    severity: "error",
    message: (reason: string) => `the front matter is not valid YAML: ${reason}`,
    hint: "Check indentation, and quote values that hold a colon or start with a special character.",
  },
  "front-matter-field": {
    severity: "error",
    message: (field: string, reason: string) => `the field “${field}” does not fit: ${reason}`,
    hint: "The README lists the fields of each kind of file under content/ and what they take.",
  },
  "content-name": {
    severity: "error",
    message: (name: string, wanted: string) => `the file name “${name}” is not ${wanted}`,
    hint: "Rename the file; its name is part of a path of the site or names what it speaks of.",
  },
  "page-image-missing": {
    severity: "error",
    message: (address: string) => `the image “${address}” is not there`,
    hint: "Put the file there, seen from the page, or correct the address; that of a file in public/ starts with /.",
  },
  "overlay-name": {
    severity: "error",
    message: (name: string, arxiv: string) => `the file is named after ${name}, but its field arxiv says ${arxiv}`,
    hint: "Correct whichever is wrong: an overlay is named after the arXiv id of its paper.",
  },
  "overlay-duplicate": {
    severity: "error",
    message: (other: string) => `the paper of this overlay already has one: ${other}`,
    hint: "Merge the two files into one.",
  },
  "overlay-ambiguous": {
    severity: "error",
    message: (title: string, candidates: string) =>
      `the titles of this overlay fit more than one paper: “${title}” (${candidates})`,
    hint: "Add the field arxiv to the overlay.",
  },
  "overlay-unmatched": {
    severity: "warning",
    message: (count: number, names: string) =>
      count === 1 ? `one overlay matches no paper yet: ${names}` : `${count} overlays match no paper yet: ${names}`,
    hint: "Nothing to do if the paper is still to come; else check the arXiv id and the titles.",
  },
  "digest-note-unmatched": {
    severity: "warning",
    message: (day: string) => `there is no digest of ${day} that this file could speak of`,
    hint: "Nothing to do if the digest is still to come; else rename the file after the day of its digest.",
  },
  "ambiguous-title": {
    severity: "error",
    message: (title: string, candidates: string, day: string) =>
      `“${title}” is listed on ${day} without an id, and could be any of several papers: ${candidates}`,
    hint: "Say which in its overlay, content/papers/<arXiv id>.md, with the day, as listedOn: [2026-06-17].",
  },
  "ambiguous-title-taken": {
    severity: "warning",
    message: (title: string, candidates: string, taken: string, path: string, day: string) =>
      `“${title}” is listed on ${day} without an id, and could be any of ${candidates}; it is taken for ${taken}, which ${path} was published for`,
    hint: "Say which in its overlay, content/papers/<arXiv id>.md, with the day, as listedOn: [2026-06-17].",
  },
  "date-disagrees": {
    severity: "warning",
    message: (title: string, here: string, there: string, other: string) =>
      `“${title}” is dated ${here} here, but ${there} in ${other}; the earlier date stays`,
    hint: "Correct the capture that is wrong, or leave it if the listings really differ.",
  },
  "author-count-disagrees": {
    severity: "warning",
    message: (title: string, here: number, there: number, other: string) =>
      `“${title}” has ${here} authors here, but ${there} in ${other}; the newer count stays`,
    hint: "Correct the capture that is wrong, or leave it if the listings really differ.",
  },
  "broken-formula": {
    severity: "warning",
    message: (formula: string, reason: string) => `the formula ${formula} cannot be read: ${reason}`,
    hint: "The page shows its source; correct the capture if it was damaged on the way.",
  },
  "lock-line": {
    severity: "error",
    message: (text: string) => `this line of the lock file cannot be read: ${text}`,
    hint: "Restore the line from version control; the build and npm run permalinks are the only writers of this file.",
  },
  "lock-cut": {
    severity: "error",
    message: () => "the lock file is empty or cut off: it starts with { and ends with }",
    hint: "Restore it from version control; a new archive has a lock file of nothing but {}.",
  },
  "lock-double": {
    severity: "error",
    message: (path: string) => `${path} stands in the lock file twice`,
    hint: "Keep the older of the two lines.",
  },
  "lock-key-double": {
    severity: "error",
    message: (key: string) => `“${key}” stands twice in this line of the lock file, and only one of the two can hold`,
    hint: "Keep the one that is right; version control tells what the line said.",
  },
  "citation-key-double": {
    severity: "error",
    message: (key: string, path: string, holder: string) =>
      `the citation key ${key} of ${path} is that of ${holder} already`,
    hint: "Remove the citationKey of the one that was published later: the next build gives it another.",
  },
  "permalink-lost": {
    severity: "error",
    message: (path: string, identity: string) =>
      `${path} was published, but the archive holds no paper known as “${identity}” now`,
    hint: "Restore the seed or its title (alsoTitles of its overlay), or run npm run permalinks -- alias or remove; withdraw keeps its page.",
  },
  "edition-lost": {
    severity: "error",
    message: (path: string, day: string) =>
      `${path} was published as an edition, but no capture among the seeds is of ${day} now`,
    hint: "Restore the seed; if its day was wrong, run npm run permalinks -- alias with this path and that of the right day.",
  },
  "permalink-repointed": {
    severity: "error",
    message: (path: string, was: string, is: string) => `${path} was published for ${was}, but would now show ${is}`,
    hint: "Restore what identified the paper; a path never changes its meaning.",
  },
  "permalink-displaced": {
    severity: "error",
    message: (path: string, title: string, now: string) =>
      `${path} was published for “${title}”, but leads to another paper; it would stand at ${now} now`,
    hint: "If the two are one paper, list both titles in one overlay; if not, run npm run permalinks -- alias with these two paths.",
  },
  "permalink-moved-nowhere": {
    severity: "error",
    message: (path: string, to: string) => `${path} leads to ${to}, where there is no page`,
    hint: "Point it at a page that exists with npm run permalinks -- alias.",
  },
  "permalink-moved-but-used": {
    severity: "error",
    message: (path: string, to: string) => `${path} leads to ${to}, but the archive still has a page of its own there`,
    hint: "Give two titles of one paper one overlay; a day or list leads on once it is empty; else run npm run permalinks -- restore.",
  },
  "unreadable-file": {
    severity: "error",
    message: (reason: string) => `the file cannot be read: ${reason}`,
    hint: "Check that it is a file, that it exists where a link leads, and that you may read it.",
  },
  "not-a-file": {
    severity: "error",
    message: (what: string) => `this is ${what} and not a file`,
    hint: "Put a file there, or remove it; npm run ingest takes what comes out of a pipe, from - for standard input.",
  },
  "link-out-of-folder": {
    severity: "error",
    message: (target: string) => `this is a link that leads out of the folder, to ${target}`,
    hint: "Put the file itself there: whatever lies elsewhere could be published, and change, without anybody's notice.",
  },
  "file-too-large": {
    severity: "error",
    message: (size: string) => `the file has ${size}, and was not read: at most 64 MiB are`,
    hint: "Remove it, or part it; a listing of a busy day has less than one.",
  },
  "not-utf8": {
    severity: "error",
    message: () => "the file is not valid UTF-8",
    hint: "Save it again as UTF-8.",
  },
  "not-read": {
    severity: "warning",
    message: () => "this is not read: it is a folder, or has not the ending of a file that belongs here",
    hint: "Captures lie in the folder of seeds itself; files under content/ end in .md.",
  },
  "no-seeds-folder": {
    severity: "error",
    message: () => "the folder of captured digests does not exist",
    hint: "Create it, or set SEEDS_DIR to where the digests are.",
  },
  "no-content-folder": {
    severity: "error",
    message: () => "the folder of curated content does not exist",
    hint: "Create it, or set CONTENT_DIR to where overlays, topics and pages are.",
  },
} as const satisfies Record<string, Rule>;

export const problem = raiser(rules);
