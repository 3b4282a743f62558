import type { Side } from "../guest.ts";

/** Where an organisation of the register sits at the table. */
export function sideOfKind(kind: string): Side {
  if (kind === "social-enterprise") return "social";
  if (kind === "regular-company") return "regular";
  return kind === "authority" || kind === "public-service" ? "authority" : "other";
}
