/** Word measures in twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20);
export const millimetres = (mm: number) => Math.round((mm / 25.4) * 1440);

export const ink = {
  ink: "1C2325",
  soft: "50575A",
  act: "0B5563",
  strong: "063D48",
  social: "B36B0B",
  line: "DDD5C4",
  wash: "F3EEE2",
  warm: "F7E8CB",
} as const;
