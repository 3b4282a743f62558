import type { LocalChoice, SocialStanding } from "./standing.ts";

export const vatKinds = ["with", "without", "unknown"] as const;
export type VatKind = (typeof vatKinds)[number];

/** How standings are written in an address. */
export const socialNames: Readonly<Record<SocialStanding, string>> = {
  social: "sociaal",
  regular: "ander",
  unknown: "onbekend",
};
export const localNames: Readonly<Record<LocalChoice, string>> = {
  municipality: "gemeente",
  partnership: "partnerschap",
  near: "dichtbij",
  elsewhere: "elders",
  unknown: "onbekend",
};
export const vatNames: Readonly<Record<VatKind, string>> = {
  with: "met",
  without: "zonder",
  unknown: "onbekend",
};
