/** current: reads texts now · earlier: did before · set-aside: was no better than what served, so it was not taken. */
export type ModelState = "current" | "earlier" | "set-aside";

/** Of the texts whose first division got a chance in this band: how many, what was promised, and how many were right. */
export type CalibrationBand = {
  readonly from: number;
  readonly to: number;
  readonly texts: number;
  /** Mean of the chances, 0 … 1. */
  readonly promised: number;
  readonly right: number;
};

/** What a way of reading got right of texts it had not learned from. */
export type HeldOutFigures = {
  readonly texts: number;
  /** Shares 0 … 1 of texts whose division came first, and stood among the first five. */
  readonly firstRight: number;
  readonly amongFive: number;
  /** Share in which it chose without asking, and share of those that was right. */
  readonly sure: number;
  readonly sureRight: number;
  readonly bands: readonly CalibrationBand[];
};

export type ModelFigures = {
  readonly model: HeldOutFigures;
  /** The nearest label alone, on the same texts. */
  readonly nearestLabel: HeldOutFigures;
  readonly seconds: number;
  readonly bytes: number;
};
