export { renderAbstract } from "./render-abstract.ts";
export { renderTitle, strictTitle } from "./render-title.ts";
export { renderNote } from "./render-note.ts";
export { mayBeMarked } from "./paper-text/paragraph-content.ts";
export { hasMath } from "./has-math.ts";
export { remarkPlugins, rehypePlugins } from "./page-plugins.ts";
export { relativeImages } from "./relative-images.ts";
