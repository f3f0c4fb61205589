import tokens from "../styles/tokens.css?raw";
import { readLook } from "../styles/look.ts";

/** The site's colours, for what a page of the site writes beside its style sheets. */
export const look = readLook(tokens);
