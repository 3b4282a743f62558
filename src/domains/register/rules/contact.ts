import { addDays, type Day } from "#kernel/day";
import type { SourceFacts } from "./statement.ts";

/** On what ground a person's name may be kept. */
export const consents = ["given", "legitimate-interest", "public-function"] as const;
export type Consent = (typeof consents)[number];

export const isConsent = (value: unknown): value is Consent =>
  consents.some((consent) => consent === value);

export type Contact = {
  readonly id: string;
  readonly department: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly consent: Consent;
  readonly consentOn: Day;
  readonly expiresOn: Day;
  readonly sourceId: string;
  /** Who brought the name in. */
  readonly source: Pick<SourceFacts, "kind" | "publisher" | "title">;
};

const soonDays = 60;

/** Time to ask again, before the name is forgotten. */
export const expiresSoon = (contact: Pick<Contact, "expiresOn">, today: Day): boolean =>
  isShown(contact, today) && contact.expiresOn <= addDays(today, soonDays);

/** A contact is only shown until the day on which its ground ends. */
export const isShown = (contact: Pick<Contact, "expiresOn">, today: Day): boolean =>
  contact.expiresOn > today;

/** Only who agreed, or whose function is public, is named to everybody. */
export const isShownPublicly = (
  contact: Pick<Contact, "consent" | "expiresOn">,
  today: Day,
): boolean => isShown(contact, today) && contact.consent !== "legitimate-interest";

/** Contacts by department, those without one first; inside by name. */
export function byDepartment(
  contacts: readonly Contact[],
): { department: string | null; contacts: Contact[] }[] {
  const sorted = [...contacts].sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const groups = Map.groupBy(sorted, ({ department }) => department ?? "");
  return [...groups.entries()]
    .sort(([a], [b]) => a.localeCompare(b, "nl"))
    .map(([department, list]) => ({ department: department || null, contacts: list }));
}
