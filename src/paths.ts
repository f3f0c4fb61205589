/**
 * The paths of the site: a table of the kinds of pages it has, and how the path of each is built, read and checked. Runs
 * in the reader's browser too, and imports nothing but its own parts.
 */
export {
  isListKind,
  kindIds,
  kinds,
  navigation,
  reservedNames,
  rowOf,
  segmentsOf,
  subscribePage,
  type KindId,
} from "./paths/kinds.ts";
export { listFacets, listKinds, type ListKind, type ListRow } from "./paths/lists.ts";
export {
  citationFile,
  citedPageAt,
  currentPath,
  datePath,
  directoryPath,
  formerPaths,
  idAt,
  isLockedPath,
  listPath,
  offlinePath,
  pageAt,
  pageOfFile,
  paperPath,
  pathOf,
  savedPath,
  stableName,
  type PageAddress,
  type PagePath,
} from "./paths/page-paths.ts";
export { permalinkIn, permalinksIn } from "./paths/paper-address.ts";
export { isReserved, isSegment } from "./paths/path-segment.ts";
