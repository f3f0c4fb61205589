/**
 * Every attribute that is in a page for our own code, by the file below `src/` that writes it, with what it marks or says
 * and for whom: what is lost where it is gone. `name=value` has that value always, `name` none or one that differs.
 *
 * A component writes a marker with {@link mark}, next to what it marks; a script of the browser or a step of the build
 * finds it with {@link marked} and reads it with {@link told}. Classes are for styles and elements for readers: both may be
 * others tomorrow. tests/unit/markup.test.ts holds files and table together.
 */
export const markup = {
  "components/chrome/Masthead.astro": {
    "data-piece=frame": "the head of every page: the offline copy keeps it once, apart from its pages",
  },
  "components/chrome/SiteNav.astro": {
    "data-archive": "the archive's published address, on the link to the reader's list: what a browser keeps is of it",
  },
  "components/chrome/Folio.astro": {
    "data-folio": "the line that says how many papers are new since the reader's last visit",
  },
  "components/dates/NewSince.astro": {
    "data-edition-day": "the day of the edition shown, which is compared with the reader's last visit",
  },
  "components/dates/MonthView.astro": {
    "data-line": "what a button to save stands in: below it is told why nothing was kept",
  },
  "components/follow/OfflineCopy.astro": {
    "data-hosted": "what only a hosted page can offer: the portable copy leaves it out",
    "data-portable-link":
      "all about offline copies where the portable one is all there is: it goes with the link to it",
  },
  "components/follow/PortableLink.astro": {
    "data-portable-link": "the link to the portable copy: it goes where that is too large for the site",
  },
  "components/follow/OfflineControl.astro": {
    "data-base": "the site's base, of which the copy is saved",
    "data-edition": "the address that says how large the copy is",
    "data-worker": "the address of the service worker",
    "data-in=offered": "what is shown while the copy can be saved",
    "data-in=saving": "what is shown while it is being saved",
    "data-in=saved": "what is shown once it is saved",
    "data-offline=save": "the button that saves the copy",
    "data-offline=size": "how large the copy is",
    "data-offline=progress": "how much of it is there, as a bar",
    "data-offline=stored": "how much of it is there, in words",
    "data-offline=stop": "the button that stops saving",
    "data-offline=status": "what is said of the copy",
    "data-offline=remove": "the button that removes the copy",
  },
  "components/follow/UpdateNotice.astro": {
    "data-hosted": "what tells of a newer edition: the portable copy has none and leaves it out",
    "data-update=status": "where it is said that a newer edition is ready",
    "data-update=show": "the button that shows the newer edition",
  },
  "components/lists/ContextObjects.astro": {
    "data-piece=paper": "a paper for Zotero: the offline copy keeps it once, apart from the lists that name it",
  },
  "components/lists/PaperItem.astro": {
    "data-piece=paper": "a paper in a list: the offline copy keeps it once, apart from the lists that show it",
    "data-line": "what a button to save stands in: “New” stands at its start, and below it why nothing was kept",
  },
  "components/lists/PaperList.astro": {
    "data-papers": "a list of papers",
  },
  "components/lists/PaperRow.astro": {
    "data-date": "the day on which the paper was published, to sort by",
    "data-facts": "what was counted of the paper, to sort by",
  },
  "components/lists/RankedList.astro": {
    "data-papers": "a list of papers, which its reader can sort",
  },
  "components/lists/SortControl.astro": {
    "data-list": "the id of the element that holds the list to be sorted",
    "data-sort=order": "where an order is chosen",
    "data-sort=status": "where it is said what the list is sorted by",
  },
  "components/paper/Citation.astro": {
    "data-cite=text": "the entry that is marked for the reader to copy where a script may not",
    "data-cite=format": "a format, with its link and its button",
    "data-cite=download": "the link to what its button copies",
    "data-cite=copy": "the button that copies",
    "data-cite=status": "where it is said whether it was copied",
  },
  "components/saved/SaveButton.astro": {
    "data-paper": "a button that saves a paper, by the paper's permalink",
    "data-day": "the day of an edition that lists the paper, for the reader's list",
    "data-byline": "by whom the paper is, for the reader's list",
    "data-save-title": "the paper's title, for the reader's list",
  },
  "components/saved/SavedList.astro": {
    "data-saved=heading": "what gets the focus when there is nothing else left",
    "data-saved=problem": "where it is said why the list cannot be read",
    "data-saved=none": "what is said of an empty list",
    "data-saved=head": "what is said of a list that is not empty",
    "data-saved=count": "how many papers are saved",
    "data-saved=order": "where an order is chosen",
    "data-saved=list": "the list itself",
    "data-saved=said": "where it is said what was done",
    "data-saved=undo": "the button that takes back what was done",
  },
  "components/saved/GonePapers.astro": {
    "data-saved=withdrawn": "links to the papers that were withdrawn, which are not to be cited",
    "data-saved=removed": "links to the papers that were removed, each with the reason: they leave the list",
  },
  "components/saved/LinkImport.astro": {
    "data-saved=arrival": "the question whether to take in the list of a link",
    "data-saved=arrived": "what the link brought, in words",
    "data-saved=arrivals": "the titles that the link brought",
    "data-saved=take": "the button that takes them in",
    "data-saved=leave": "the button that does not",
  },
  "components/saved/SavedItem.astro": {
    "data-saved=item": "what an item of the list is made from",
    "data-field=title": "the link to the paper",
    "data-field=withdrawn": "the word that it was withdrawn",
    "data-field=byline": "by whom it is",
    "data-field=day": "the link to the day that lists it",
    "data-field=listed": "that day",
    "data-field=saved": "the day on which it was saved",
    "data-field=note": "where its note is, unless it has none",
    "data-field=text": "the note itself",
    "data-act": "a button, by what it does with the paper",
    "data-act-title": "the paper's title in the name of a button",
  },
  "components/saved/SavedNotes.astro": {
    "data-saved=along": "the ways to take the list along",
    "data-saved=link": "the button that copies a link to the list",
    "data-saved-export": "a button that exports the list as citations, by the ending of the file",
    "data-saved=json": "the button that exports JSON",
    "data-saved=import": "the button that asks for a file",
    "data-saved=file": "where the file is chosen",
  },
  "components/search/DialogAnswer.astro": {
    "data-part=hint": "what is said of keys before anything is typed",
    "data-part=count": "how many papers were found",
    "data-part=note": "what is said where not just what was typed was searched for",
    "data-part=list": "the best results",
  },
  "components/search/ExportResults.astro": {
    "data-ending": "a button that exports the papers shown, by the ending of the file",
    "data-export=status": "where it is said how many were exported",
  },
  "components/search/ResultList.astro": {
    "data-part=list": "the results",
  },
  "components/search/SearchDialog.astro": {
    "data-piece=frame": "the dialog at the head of every page: the offline copy keeps it once, apart from its pages",
    "id=finder": "the dialog that opens by key on every page",
    "data-base": "the site's base, to which results lead: the portable copy makes it relative",
    "data-bundle": "the folder of the index: the portable copy makes it relative",
    "data-part=form": "the form, whose address is that of the search page",
    "data-part=box": "where one types",
    "data-part=announcement": "what a screen reader is told",
    "data-part=all": "the link to all results",
    "data-part=close": "the button that closes the dialog",
  },
  "components/search/SearchFilters.astro": {
    "data-part=controls": "what holds the filters: open where there is room for it",
    "data-facet": "a filter, by the facet that it is of",
    "data-part=chosen": "how many values of it are chosen",
    "data-part=options": "the list of its values",
    "data-part=show-all": "the button that shows all of them",
  },
  "components/search/SearchIntro.astro": {
    "data-part=intro": "what is said before anything is searched for",
  },
  "components/search/SearchPage.astro": {
    "data-search": "the form of the search page, in which all else is found",
    "data-base": "the site's base, to which results lead: the portable copy makes it relative",
    "data-bundle": "the folder of the index: the portable copy makes it relative",
    "data-part=box": "where one types",
    "data-part=announcement": "what a screen reader is told",
  },
  "components/search/SearchResults.astro": {
    "data-part=failed": "what is said where the index cannot be loaded",
    "data-part=unable": "what is said where the browser cannot run the search",
    "data-part=retry": "the button that tries again",
    "data-part=results": "the results with all that is said of them",
    "data-part=count": "how many papers were found",
    "data-part=clear": "the button that takes all filters off",
    "data-part=copy": "the button that copies the address of the search",
    "data-part=sort": "where an order is chosen",
    "data-part=note": "what is said where not just what was typed was searched for",
    "data-part=loading": "what is said while the index is on its way",
    "data-part=none": "what is said where nothing was found",
    "data-part=more": "the button that shows more of them",
  },
  "components/search/SlashSetting.astro": {
    "data-part=keys": "what can be said of keys, which are the script's",
    "data-part=slash": "whether the slash goes to search",
  },
  "pages/papers/[permalink].astro": {
    "data-line": "what a button to save stands in: below it is told why nothing was kept",
  },

  // What scripts write, and steps of the build.
  "browser/reading/list-item.ts": {
    "data-saved-paper": "an item of the reader's list, by the paper's permalink",
  },
  "browser/reading/save-button.ts": {
    "data-paper": "a button that saves a paper of the results of a search, by the paper's permalink",
    "data-day": "the day of an edition that lists the paper, for the reader's list",
    "data-byline": "by whom the paper is, for the reader's list",
    "data-save-title": "the paper's title, for the reader's list",
  },
  "browser/search/view/result-items.ts": {
    "data-line": "what a button to save stands in: below it is told why nothing was kept",
  },
  "integrations/portable/portable-page.ts": {
    "data-portable": "a page of the portable copy, whose search reads files as scripts",
  },
} as const;

type Written = typeof markup;

/** An attribute of the table, with its value where that is always the same. */
export type Marker = { [File in keyof Written]: keyof Written[File] }[keyof Written];

/** The attribute, to be spread into an element; none where it is to have a value and there is none. */
export function mark(marker: Marker, ...value: [(string | number)?]): Record<string, string | number | undefined> {
  const [name = "", fixed = ""] = marker.split("=");
  return unstyled({ [name]: value.length === 0 ? fixed : value[0] });
}

/** Attributes to be spread into an element: Astro adds a class of its scoped styles to them, for which they have no use. */
export function unstyled<Value>(attributes: Record<string, Value>): Record<string, Value> {
  return Object.assign(Object.create(classless) as Record<string, Value>, attributes);
}

const classless = {
  get class() {
    return "";
  },
  set class(_name: string) {
    // It stays as it is.
  },
};

/** The selector of what has the attribute, with this value where one is given. */
export function marked(marker: Marker, value?: string): string {
  return `[${value === undefined ? marker : `${marker}="${value}"`}]`;
}

/** What an element says by the attribute, empty where it has none. */
export function told(element: { getAttribute(name: string): string | null }, marker: Marker): string {
  return element.getAttribute(marker) ?? "";
}
