const secondsPerQuestion = 30;

/**
 * How long filling in takes, as one would say it: in steps of five minutes.
 * @param questions how many are asked
 * @returns minutes, at least five
 */
export const minutesToFill = (questions: number): number =>
  Math.max(5, Math.round((questions * secondsPerQuestion) / 60 / 5) * 5);
