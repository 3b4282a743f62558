import type { ExpressionSpecification, Map as LiveMap } from "maplibre-gl";
import { colour } from "./base-map.ts";

/** Shares of the social economy that are drawn apart: none, a tenth, … all. */
const steps = 10;
const size = 96;

/** Name of the mark of a dot or cluster. */
export const markOf: ExpressionSpecification = [
  "case",
  [">", ["get", "count"], 1],
  [
    "concat",
    "many-",
    ["to-string", ["round", ["*", steps, ["/", ["get", "social"], ["get", "count"]]]]],
  ],
  ["concat", "one-", ["get", "group"]],
];

/** Larger for more, but never so large that one hides the rest. */
export const markSize: ExpressionSpecification = [
  "case",
  [">", ["get", "count"], 1],
  ["interpolate", ["linear"], ["ln", ["get", "count"]], 0.7, 0.62, 4, 0.85, 9, 1.3],
  0.36,
];

/** Draws the marks once; they are pictures, so that no sprite has to be fetched. */
export function addMarks(map: LiveMap): void {
  for (let step = 0; step <= steps; step++) {
    map.addImage(
      `many-${step}`,
      drawn((pen) => drawShare(pen, step / steps)),
      { pixelRatio: 2 },
    );
  }
  map.addImage(
    "one-social",
    drawn((pen) => drawDisc(pen, colour("social"))),
    { pixelRatio: 2 },
  );
  map.addImage(
    "one-regular",
    drawn((pen) => drawDisc(pen, colour("regular"))),
    { pixelRatio: 2 },
  );
  map.addImage(
    "one-other",
    drawn((pen) => drawSquare(pen, colour("act"))),
    { pixelRatio: 2 },
  );
}

type Pen = CanvasRenderingContext2D;

function drawn(draw: (pen: Pen) => void): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  draw(pen);
  return pen.getImageData(0, 0, size, size);
}

const middle = size / 2;

function disc(pen: Pen, radius: number, fill: string): void {
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
}

function drawShare(pen: Pen, share: number): void {
  disc(pen, middle - 2, colour("paper-raised"));
  disc(pen, middle - 4, colour("regular"));
  pen.beginPath();
  pen.moveTo(middle, middle);
  pen.arc(middle, middle, middle - 4, -Math.PI / 2, -Math.PI / 2 + share * 2 * Math.PI);
  pen.closePath();
  pen.fillStyle = colour("social");
  pen.fill();
  disc(pen, middle - 15, colour("paper-raised"));
}

function drawDisc(pen: Pen, fill: string): void {
  disc(pen, middle - 4, colour("paper-raised"));
  disc(pen, middle - 14, fill);
}

function drawSquare(pen: Pen, fill: string): void {
  pen.fillStyle = colour("paper-raised");
  pen.fillRect(8, 8, size - 16, size - 16);
  pen.fillStyle = fill;
  pen.fillRect(16, 16, size - 32, size - 32);
}
