export { renderAbstract } from "./abstract.ts";
export { renderTitle } from "./title.ts";
export { renderNote } from "./note.ts";
export { hasMath } from "./has-math.ts";
export { remarkPlugins, rehypePlugins } from "./page-plugins.ts";
export { relativeImages } from "./relative-images.ts";
