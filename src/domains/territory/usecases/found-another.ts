import { z } from "zod";
import { type Actor, invitePerson, refusalFor } from "#access";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import { listPartnerships, type Partnership } from "../store/partnerships.ts";
import { type Founded, type Founding, foundPartnership } from "./found-partnership.ts";

export type FoundedWithAdministrator =
  | {
      readonly kind: "founded";
      readonly slug: string;
      /** The invitation of the first administrator; works once. */
      readonly link: string;
      readonly mailed: boolean;
    }
  | Refusal<Extract<Founded, { kind: "refused" }>["because"] | "not-permitted" | "no-email">;

/** Founds one more partnership on the installation and asks in who will administer it. */
export async function foundAnother(
  app: Pick<App, "config" | "db" | "log" | "mail">,
  actor: Actor,
  founding: Founding,
  administrator: string,
  language: Language,
): Promise<FoundedWithAdministrator> {
  const refusal = refusalFor(actor, "partnership.found");
  if (refusal) return refusal;
  const email = z.email().max(254).safeParse(administrator.trim());
  if (!email.success) return refuse("no-email", "email");
  const founded = await foundPartnership(app.db, actor, founding);
  if (founded.kind === "refused") return founded;
  // There is nobody in it yet who could ask somebody in.
  const operator: Actor = { kind: "operator", partnershipId: founded.partnershipId };
  const asked = { email: email.data, grant: { role: "administrator" } } as const;
  const invited = await invitePerson(app, operator, asked, language);
  if (invited.kind === "refused") return refuse("no-email", "email");
  return { kind: "founded", slug: founded.slug, link: invited.link, mailed: invited.mailed };
}

/** The partnerships of the installation, for who may add one. */
export async function readPartnerships(
  { db }: Pick<App, "db">,
  actor: Actor,
): Promise<readonly Partnership[] | Refusal<"not-permitted">> {
  return refusalFor(actor, "partnership.found") ?? listPartnerships(db);
}
