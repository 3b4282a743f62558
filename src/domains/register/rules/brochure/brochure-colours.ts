/** The house colours as they print: deep green-blue for the frame, ochre for the sector itself. */
export const brochureColours = {
  act: "#0b5563",
  actStrong: "#063d48",
  actWash: "#dfebeb",
  social: "#b36b0b",
  socialOnDark: "#e2a23c",
  socialInk: "#794704",
  socialWash: "#f7e8cb",
  ink: "#1c2325",
  paper: "#fbf8f1",
  line: "#ddd5c4",
} as const;
