import { type KboNumber, readKboNumber } from "#kernel/kbo-number";

const belgian = new Set(["", "BE", "BEL"]);

/**
 * The Belgian enterprise number in an identifier of a notice: `0409530535_1697`, `BE0438.973.597`.
 * What follows the underscore is the sender's own number.
 */
export function kboIn(id: string | null, country: string | null | undefined): KboNumber | null {
  if (id === null || !belgian.has((country ?? "").toUpperCase())) return null;
  const [number = ""] = id.split("_");
  const reading = readKboNumber(number);
  return reading.kind === "number" ? reading.number : null;
}
