/** A rectangle of the site's mark, which is a page of a newspaper, in a square of 32 by 32. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn in one colour, over what stands before it. */
export interface Layer {
  colour: "ink" | "paper" | "mark";
  rectangles: readonly Rectangle[];
}

/** The side of the square. */
export const side = 32;

/** Frame, ground, lines of text, and a picture. */
export const drawing: readonly Layer[] = [
  { colour: "ink", rectangles: [{ x: 3, y: 3, width: 26, height: 26 }] },
  { colour: "paper", rectangles: [{ x: 5, y: 5, width: 22, height: 22 }] },
  {
    colour: "ink",
    rectangles: [
      { x: 7, y: 7, width: 18, height: 4 },
      { x: 7, y: 12, width: 18, height: 1 },
      { x: 17, y: 15, width: 8, height: 2 },
      { x: 17, y: 19, width: 8, height: 2 },
      { x: 7, y: 23, width: 8, height: 2 },
      { x: 17, y: 23, width: 8, height: 2 },
    ],
  },
  { colour: "mark", rectangles: [{ x: 7, y: 15, width: 8, height: 6 }] },
];
