import { readKboNumber } from "#kernel/kbo-number";
import { isLanguage, type Language } from "#kernel/language";
import { sides } from "../../rules/guest.ts";
import type { GuestAnswer } from "../../rules/guests/guest.ts";
import type { TypedGuest } from "../../usecases/guests/add-guests.ts";

/** What was typed, by name. Sent back with a refusal so that nothing is lost. */
export type Typed = Readonly<Record<string, string>>;

/** Fields of a form; of a field that came several times the last. */
export const typedOf = (form: FormData): Typed =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")] as const] : [],
    ),
  );

export const lineIn = (typed: Typed, name: string): string =>
  (typed[name] ?? "").replace(/\s+/g, " ").trim();

/** Ticked boxes. */
export const chosenIn = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === "string");

const languageIn = (typed: Typed, fallback: Language): Language =>
  isLanguage(typed.taal) ? typed.taal : fallback;

/** Who it is, from the form of the desk or of the public. @returns "number" for what is no enterprise number */
export function readTypedGuest(typed: Typed, fallback: Language): TypedGuest | "number" {
  const text = lineIn(typed, "nummer");
  const read = text === "" ? null : readKboNumber(text);
  if (read?.kind === "refused") return "number";
  return {
    organisationName: lineIn(typed, "organisatie"),
    organisationNumber: read?.number ?? null,
    side: sides.find((side) => side === typed.kant) ?? "other",
    personName: lineIn(typed, "naam"),
    email: lineIn(typed, "email"),
    language: languageIn(typed, fallback),
  };
}

/** What a guest answers. Without script the number of seats and the names are typed apart: the larger counts. */
export function readAnswer(typed: Typed, comes: boolean, fallback: Language): GuestAnswer {
  const companions = (typed.mee ?? "")
    .split("\n")
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const asked = Number(typed.aantal ?? "1");
  const seats = Number.isInteger(asked) && asked > 0 ? asked : 1;
  return {
    comes,
    personName: lineIn(typed, "naam"),
    seats: Math.max(seats, companions.length + 1),
    companions,
    accessNeeds: (typed.toegang ?? "").trim(),
    diet: (typed.dieet ?? "").trim(),
    remark: (typed.opmerking ?? "").trim(),
    language: languageIn(typed, fallback),
  };
}
