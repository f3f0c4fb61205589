export { renderAbstract } from "./abstract.ts";
export { renderTitle, strictTitle } from "./title.ts";
export { renderNote } from "./note.ts";
export { mayBeMarked } from "./paper-text/paragraph.ts";
export { hasMath } from "./has-math.ts";
export { remarkPlugins, rehypePlugins } from "./page-plugins.ts";
export { relativeImages } from "./relative-images.ts";
