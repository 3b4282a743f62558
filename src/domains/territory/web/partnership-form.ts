import { type Day, parseDay } from "#kernel/day";
import { readLinkLines } from "../rules/link-lines.ts";
import type { Membership } from "../rules/membership.ts";
import type { PartnershipChange } from "../store/write-partnership.ts";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** What the form "about ourselves" says. */
export function readAboutForm(
  form: FormData,
): Required<
  Pick<PartnershipChange, "name" | "contact" | "partners" | "followLinks" | "intro" | "published">
> {
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
    followLinks: readLinkLines(textOf(form, "followLinks")).flatMap(({ name, url }) =>
      url ? [{ name, url }] : [],
    ),
    intro: filled({
      nl: textOf(form, "intro_nl"),
      fr: textOf(form, "intro_fr"),
      en: textOf(form, "intro_en"),
    }),
    published: form.get("published") === "yes",
  };
}

/**
 * The memberships of the form: one line per membership that was there, and those added today.
 * @param added municipalities that join from `today`
 */
export function readMembershipForm(
  form: FormData,
  added: readonly string[],
  today: Day,
): Membership[] {
  const known = form.getAll("nis").map((value, at): Membership | null => {
    const from = parseDay(String(form.getAll("from")[at] ?? ""));
    const to = parseDay(String(form.getAll("to")[at] ?? ""));
    return from ? { nis: String(value), from, to } : null;
  });
  const kept = known.filter((one) => one !== null);
  const running = new Set(kept.filter(({ to }) => to === null).map(({ nis }) => nis));
  const joining = added.filter((nis) => !running.has(nis));
  return [...kept, ...joining.map((nis) => ({ nis, from: today, to: null }))];
}
