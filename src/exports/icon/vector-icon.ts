import type { Look } from "../../styles/look.ts";
import { drawing, side, type Rectangle } from "./drawing.ts";

/** The site's mark as an SVG in the colours of either theme: by dark on the raised ground, so that it stands out. */
export function favicon({ paper, ink, accent, shade }: Look): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">
  <style>
    .paper { fill: ${paper.light} }
    .ink { fill: ${ink.light} }
    .mark { fill: ${accent.light} }
    @media (prefers-color-scheme: dark) {
      .paper { fill: ${shade.dark} }
      .ink { fill: ${ink.dark} }
      .mark { fill: ${accent.dark} }
    }
  </style>
${drawing.map(({ colour, rectangles }) => `  <path class="${colour}" d="${rectangles.map(path).join("")}" />\n`).join("")}</svg>
`;
}

/** The way back is written as a length or as a place, whichever is shorter. */
function path({ x, y, width, height }: Rectangle): string {
  const back = `H${x}`.length < `h-${width}`.length ? `H${x}` : `h-${width}`;
  return `M${x} ${y}h${width}v${height}${back}z`;
}
