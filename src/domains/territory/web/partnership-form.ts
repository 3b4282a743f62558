import { type Day, parseDay } from "#kernel/day";
import { type NamedLink, readLinkLines } from "../rules/link-lines.ts";
import type { Membership } from "../rules/membership.ts";
import type { PartnershipChange } from "../store/write-partnership.ts";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** What visitors of the public pages read about the partnership, as it is typed. */
export type About = Required<
  Pick<PartnershipChange, "name" | "contact" | "partners" | "intro" | "published">
> & {
  /** A line may still lack its address; it is then refused and given back. */
  readonly followLinks: readonly NamedLink[];
};

export function readAboutForm(form: FormData): About {
  const filled = (entries: Record<string, string>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ""));
  return {
    name: textOf(form, "name"),
    contact: filled({
      street: textOf(form, "street"),
      postcode: textOf(form, "postcode"),
      town: textOf(form, "town"),
      phone: textOf(form, "phone"),
      email: textOf(form, "email"),
    }),
    partners: readLinkLines(textOf(form, "partners")),
    followLinks: readLinkLines(textOf(form, "followLinks")),
    intro: filled({
      nl: textOf(form, "intro_nl"),
      fr: textOf(form, "intro_fr"),
      en: textOf(form, "intro_en"),
    }),
    published: form.get("published") === "yes",
  };
}

/** A membership as the form gives it; `from` is null when it was emptied or is no day. */
export type MembershipLine = {
  readonly nis: string;
  readonly from: Day | null;
  readonly to: Day | null;
};

export const readMembershipLines = (form: FormData): MembershipLine[] =>
  form.getAll("nis").map((value, at) => ({
    nis: String(value),
    from: parseDay(String(form.getAll("from")[at] ?? "")),
    to: parseDay(String(form.getAll("to")[at] ?? "")),
  }));

/**
 * The memberships the form asks for: its lines, and those who join today. Null when a line has no first day,
 * since leaving it out would end a membership nobody meant to end.
 */
export function membershipsOf(
  lines: readonly MembershipLine[],
  added: readonly string[],
  today: Day,
): Membership[] | null {
  const kept = lines.flatMap(({ nis, from, to }) => (from ? [{ nis, from, to }] : []));
  if (kept.length < lines.length) return null;
  const running = new Set(kept.filter(({ to }) => to === null).map(({ nis }) => nis));
  const joining = added.filter((nis) => !running.has(nis));
  return [...kept, ...joining.map((nis) => ({ nis, from: today, to: null }))];
}
