import { expect, test } from "vitest";
import { problem, type rules } from "../../../src/archive/rules.ts";

/** What each rule says, with arguments as an archive would give them. A new rule needs a line here. */
const samples: { [Name in keyof typeof rules]: Parameters<(typeof rules)[Name]["message"]>[] } = {
  "front-matter-missing": [[]],
  "front-matter-yaml": [['Missing closing "quote']],
  "front-matter-field": [["authors.1", "Invalid input: expected string, received number"]],
  "content-name": [["Code Generation.md", "made of a–z, 0–9 and single hyphens"]],
  "page-image-missing": [["images/map.png"]],
  "overlay-name": [["2606.01234", "2606.01235"]],
  "overlay-duplicate": [["content/papers/2606.01234.md"]],
  "overlay-ambiguous": [["Slow Rivers", "2606.01234, 2606.01235"]],
  "overlay-unmatched": [
    [1, "content/papers/2606.01234.md"],
    [2, "content/papers/2606.01234.md, content/papers/2606.01235.md"],
  ],
  "digest-note-unmatched": [["2026-06-17"]],
  "ambiguous-title": [["Slow Rivers", "2606.01234, 2606.01235", "2026-06-17"]],
  "ambiguous-title-taken": [
    ["Slow Rivers", "2606.01234, 2606.01235", "2606.01234", "papers/slow-rivers/", "2026-06-17"],
  ],
  "date-disagrees": [["Slow Rivers", "2026-06-02", "2026-06-01", "seeds/2026-06-17.txt"]],
  "author-count-disagrees": [["Slow Rivers", 5, 4, "seeds/2026-06-17.txt"]],
  "broken-formula": [["\\frac{1", "unexpected end of input"]],
  "lock-line": [['"papers/../": {}']],
  "lock-cut": [[]],
  "lock-double": [["papers/slow-rivers/"]],
  "lock-key-double": [["moved"]],
  "citation-key-double": [["zhao2025echo", "papers/slow-rivers/", "papers/fast-rivers/"]],
  "permalink-lost": [["papers/slow-rivers/", "slowrivers"]],
  "edition-lost": [["dates/2026-06-17/", "2026-06-17"]],
  "permalink-repointed": [["papers/slow-rivers/", "slowrivers", "fastrivers"]],
  "permalink-displaced": [["papers/slow-rivers/", "Slow Rivers", "papers/slow-rivers-1a2b3c/"]],
  "permalink-moved-nowhere": [["papers/slow-rivers/", "papers/fast-rivers/"]],
  "permalink-moved-but-used": [["papers/slow-rivers/", "papers/fast-rivers/"]],
  "unreadable-file": [["EACCES"]],
  "not-a-file": [["a pipe"]],
  "link-out-of-folder": [["/media/ada/letters.txt"]],
  "file-too-large": [["88 MiB"]],
  "not-utf8": [[]],
  "not-read": [[]],
  "no-seeds-folder": [[]],
  "no-content-folder": [[]],
};

const raise = problem as (
  rule: string,
  place: { file: string; line: number },
  ...args: unknown[]
) => ReturnType<typeof problem>;
const raised = Object.entries(samples).flatMap(([rule, all]) =>
  all.map((args: unknown[]) => raise(rule, { file: "content/x.md", line: 3 }, ...args)),
);

test("the catalogue says what, where and why, and what to do", () => {
  const said = raised.map(({ severity, rule, message, hint }) => `${severity} ${rule}: ${message}\n    ${hint}`);
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "error front-matter-missing: the file does not start with front matter
        Start it with a line ---, the fields in YAML, and another line ---.
    error front-matter-yaml: the front matter is not valid YAML: Missing closing "quote
        Check indentation, and quote values that hold a colon or start with a special character.
    error front-matter-field: the field “authors.1” does not fit: Invalid input: expected string, received number
        The README lists the fields of each kind of file under content/ and what they take.
    error content-name: the file name “Code Generation.md” is not made of a–z, 0–9 and single hyphens
        Rename the file; its name is part of a path of the site or names what it speaks of.
    error page-image-missing: the image “images/map.png” is not there
        Put the file there, seen from the page, or correct the address; that of a file in public/ starts with /.
    error overlay-name: the file is named after 2606.01234, but its field arxiv says 2606.01235
        Correct whichever is wrong: an overlay is named after the arXiv id of its paper.
    error overlay-duplicate: the paper of this overlay already has one: content/papers/2606.01234.md
        Merge the two files into one.
    error overlay-ambiguous: the titles of this overlay fit more than one paper: “Slow Rivers” (2606.01234, 2606.01235)
        Add the field arxiv to the overlay.
    warning overlay-unmatched: one overlay matches no paper yet: content/papers/2606.01234.md
        Nothing to do if the paper is still to come; else check the arXiv id and the titles.
    warning overlay-unmatched: 2 overlays match no paper yet: content/papers/2606.01234.md, content/papers/2606.01235.md
        Nothing to do if the paper is still to come; else check the arXiv id and the titles.
    warning digest-note-unmatched: there is no digest of 2026-06-17 that this file could speak of
        Nothing to do if the digest is still to come; else rename the file after the day of its digest.
    error ambiguous-title: “Slow Rivers” is listed on 2026-06-17 without an id, and could be any of several papers: 2606.01234, 2606.01235
        Say which in its overlay, content/papers/<arXiv id>.md, with the day, as listedOn: [2026-06-17].
    warning ambiguous-title-taken: “Slow Rivers” is listed on 2026-06-17 without an id, and could be any of 2606.01234, 2606.01235; it is taken for 2606.01234, which papers/slow-rivers/ was published for
        Say which in its overlay, content/papers/<arXiv id>.md, with the day, as listedOn: [2026-06-17].
    warning date-disagrees: “Slow Rivers” is dated 2026-06-02 here, but 2026-06-01 in seeds/2026-06-17.txt; the earlier date stays
        Correct the capture that is wrong, or leave it if the listings really differ.
    warning author-count-disagrees: “Slow Rivers” has 5 authors here, but 4 in seeds/2026-06-17.txt; the newer count stays
        Correct the capture that is wrong, or leave it if the listings really differ.
    warning broken-formula: the formula \\frac{1 cannot be read: unexpected end of input
        The page shows its source; correct the capture if it was damaged on the way.
    error lock-line: this line of the lock file cannot be read: "papers/../": {}
        Restore the line from version control; the build and npm run permalinks are the only writers of this file.
    error lock-cut: the lock file is empty or cut off: it starts with { and ends with }
        Restore it from version control; a new archive has a lock file of nothing but {}.
    error lock-double: papers/slow-rivers/ stands in the lock file twice
        Keep the older of the two lines.
    error lock-key-double: “moved” stands twice in this line of the lock file, and only one of the two can hold
        Keep the one that is right; version control tells what the line said.
    error citation-key-double: the citation key zhao2025echo of papers/slow-rivers/ is that of papers/fast-rivers/ already
        Remove the citationKey of the one that was published later: the next build gives it another.
    error permalink-lost: papers/slow-rivers/ was published, but the archive holds no paper known as “slowrivers” now
        Restore the seed or its title (alsoTitles of its overlay), or run npm run permalinks -- alias or remove; withdraw keeps its page.
    error edition-lost: dates/2026-06-17/ was published as an edition, but no capture among the seeds is of 2026-06-17 now
        Restore the seed; if its day was wrong, run npm run permalinks -- alias with this path and that of the right day.
    error permalink-repointed: papers/slow-rivers/ was published for slowrivers, but would now show fastrivers
        Restore what identified the paper; a path never changes its meaning.
    error permalink-displaced: papers/slow-rivers/ was published for “Slow Rivers”, but leads to another paper; it would stand at papers/slow-rivers-1a2b3c/ now
        If the two are one paper, list both titles in one overlay; if not, run npm run permalinks -- alias with these two paths.
    error permalink-moved-nowhere: papers/slow-rivers/ leads to papers/fast-rivers/, where there is no page
        Point it at a page that exists with npm run permalinks -- alias.
    error permalink-moved-but-used: papers/slow-rivers/ leads to papers/fast-rivers/, but the archive still has a page of its own there
        Give two titles of one paper one overlay; a day or list leads on once it is empty; else run npm run permalinks -- restore.
    error unreadable-file: the file cannot be read: EACCES
        Check that it is a file, that it exists where a link leads, and that you may read it.
    error not-a-file: this is a pipe and not a file
        Put a file there, or remove it; npm run ingest takes what comes out of a pipe, from - for standard input.
    error link-out-of-folder: this is a link that leads out of the folder, to /media/ada/letters.txt
        Put the file itself there: whatever lies elsewhere could be published, and change, without anybody's notice.
    error file-too-large: the file has 88 MiB, and was not read: at most 64 MiB are
        Remove it, or part it; a listing of a busy day has less than one.
    error not-utf8: the file is not valid UTF-8
        Save it again as UTF-8.
    warning not-read: this is not read: it is a folder, or has not the ending of a file that belongs here
        Captures lie in the folder of seeds itself; files under content/ end in .md.
    error no-seeds-folder: the folder of captured digests does not exist
        Create it, or set SEEDS_DIR to where the digests are.
    error no-content-folder: the folder of curated content does not exist
        Create it, or set CONTENT_DIR to where overlays, topics and pages are."
  `);
});

test("every problem carries its place, a message of one line without a full stop, and a hint of whole sentences", () => {
  for (const { rule, file, line, column, message, hint } of raised) {
    expect([rule, file, line, column]).toEqual([rule, "content/x.md", 3, 1]);
    expect(message, rule).toMatch(/^(?!.*\n).*[^.\s]$/u);
    expect(hint, rule).toMatch(/^\p{Lu}.*\.$/u);
    expect(hint.length, rule).toBeLessThanOrEqual(140);
  }
});
