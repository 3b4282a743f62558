import { addDays, type Day } from "#kernel/day";
import { organisationEmail } from "#kernel/organisation-email";

/** An address of which nothing else is known stays so long after a letter went there. */
export const addressKeptDays = 365;

/**
 * The day on which the address of a letter is taken out of what is kept; null: never, it is plainly that of a function.
 * @param contactUntil until when the register may show the person with this address; null: it knows no such person
 */
export function addressUntil(to: string, sentOn: Day, contactUntil: Day | null): Day | null {
  if (organisationEmail(to) !== null) return null;
  return contactUntil ?? addDays(sentOn, addressKeptDays);
}

/** What stands where an address was. */
export const wipedAddress = "…";

/** A text without an address, however it was written. */
export const withoutAddress = (text: string, address: string): string =>
  text.replace(new RegExp(address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu"), wipedAddress);
