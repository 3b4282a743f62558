import type { Notice, SocialTerms } from "./notice.ts";

/** Who may take part or carry out is reserved, by what the structured fields say. */
export const isReservedLot = (terms: SocialTerms): boolean =>
  terms.reservedParticipation.some((code) => code === "res-ws" || code === "res-pub-ser") ||
  terms.reservedExecution === "yes";

/** At least one lot is reserved. */
export const isReserved = (notice: Notice): boolean => notice.lots.some(isReservedLot);
