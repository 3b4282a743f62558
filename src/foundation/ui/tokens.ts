/**
 * The colours of the house as data. tokens.css holds the same values; tokens.test.ts keeps the two
 * equal and measures every pair below.
 */
export interface Palette {
  readonly [token: string]: string;
}

/** Warm paper and ink, as on a desk in daylight. */
export const light: Palette = {
  paper: "#fbf8f1",
  "paper-raised": "#fffdf9",
  "paper-sunken": "#f3eee2",
  line: "#ddd5c4",
  "line-strong": "#857c69",
  ink: "#1c2325",
  "ink-soft": "#50575a",
  act: "#0b5563",
  "act-strong": "#063d48",
  "act-wash": "#dfebeb",
  "on-act": "#fffdf9",
  social: "#b36b0b",
  "social-ink": "#794704",
  "social-wash": "#f7e8cb",
  regular: "#7c7e7a",
  "regular-ink": "#555855",
  "regular-wash": "#eae7df",
  wrong: "#a81c1c",
  "wrong-wash": "#f9e5df",
  "on-wrong": "#fffdf9",
};

/** The same room in the evening: warm black, not blue. */
export const dark: Palette = {
  paper: "#1a1b19",
  "paper-raised": "#242623",
  "paper-sunken": "#131412",
  line: "#3b3d38",
  "line-strong": "#8b8d83",
  ink: "#f1ece1",
  "ink-soft": "#bdbab0",
  act: "#84c9cd",
  "act-strong": "#abdfe1",
  "act-wash": "#1d383b",
  "on-act": "#0a2226",
  social: "#dc9a35",
  "social-ink": "#edbd6b",
  "social-wash": "#40311a",
  regular: "#979a95",
  "regular-ink": "#b9bbb5",
  "regular-wash": "#30322f",
  wrong: "#ff9c8d",
  "wrong-wash": "#43201b",
  "on-wrong": "#2b0906",
};

/** Black on white; tone survives only where ink is cheap and meaning needs it. */
export const print: Palette = {
  paper: "#ffffff",
  "paper-raised": "#ffffff",
  "paper-sunken": "#ffffff",
  line: "#b4b4b4",
  "line-strong": "#555555",
  ink: "#000000",
  "ink-soft": "#333333",
  act: "#000000",
  "act-strong": "#000000",
  "act-wash": "#ffffff",
  "on-act": "#ffffff",
  social: "#8a5208",
  "social-ink": "#000000",
  "social-wash": "#ffffff",
  regular: "#7a7a7a",
  "regular-ink": "#333333",
  "regular-wash": "#ffffff",
  wrong: "#8c1010",
  "wrong-wash": "#ffffff",
  "on-wrong": "#ffffff",
};

/** [what is drawn, what it is drawn on]. Text needs 4.5:1. */
export const textPairs: readonly (readonly [string, string])[] = [
  ...["paper", "paper-raised", "paper-sunken"].flatMap((ground) =>
    ["ink", "ink-soft", "act", "act-strong", "social-ink", "regular-ink", "wrong"].map(
      (ink) => [ink, ground] as const,
    ),
  ),
  ["on-act", "act"],
  ["on-act", "act-strong"],
  ["ink", "act-wash"],
  ["ink-soft", "act-wash"],
  ["act", "act-wash"],
  ["act-strong", "act-wash"],
  ["social-ink", "social-wash"],
  ["ink", "social-wash"],
  ["regular-ink", "regular-wash"],
  ["ink", "regular-wash"],
  ["wrong", "wrong-wash"],
  ["ink", "wrong-wash"],
  ["on-wrong", "wrong"],
  ["paper", "ink"],
];

/** Field borders, bars, points and focus rings: 3:1 against what surrounds them. */
export const graphicPairs: readonly (readonly [string, string])[] = [
  "paper",
  "paper-raised",
  "paper-sunken",
].flatMap((ground) =>
  ["line-strong", "social", "regular", "act", "wrong"].map((mark) => [mark, ground] as const),
);
