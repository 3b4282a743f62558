import { type Actor, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { contentOf } from "../../rules/gatherings/gathering-changes.ts";
import { templateOf } from "../../rules/gatherings/template-of.ts";
import { findTemplate, insertTemplate, updateTemplate } from "../../store/gatherings/templates.ts";
import { auditGathering, doneBy, type HeldRefusal, withGathering } from "./hold-gathering.ts";

/** Keeps a gathering as a form of the partnership's own, under its title. */
export const keepAsTemplate = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<{ readonly kind: "kept"; readonly templateId: string } | HeldRefusal> =>
  withGathering<{ readonly kind: "kept"; readonly templateId: string } | HeldRefusal>(
    db,
    actor,
    id,
    async (tx, gathering) => {
      const by = doneBy(actor, now);
      const { kind, title } = gathering;
      const content = templateOf(contentOf(gathering));
      const templateId = await insertTemplate(tx, { kind, name: title, content }, by);
      await auditGathering(tx, actor, "template", { id: templateId, title });
      return { kind: "kept", templateId };
    },
  );

export type TemplateChanged =
  | { readonly kind: "changed" }
  | Refusal<"not-permitted" | "no-such-template" | "title">;

/** Renames a form of one's own, or takes it away; gatherings made with it stay. */
export const changeTemplate = (
  db: Db,
  actor: Actor,
  id: string,
  change: { readonly name: string } | { readonly isRemoved: true },
  now: Instant,
): Promise<TemplateChanged> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<TemplateChanged> => {
    // A form is of the whole partnership.
    const refusal = refusalFor(actor, "gathering.edit");
    if (refusal) return refusal;
    const template = isId(id) ? await findTemplate(tx, id) : null;
    if (!template) return refuse("no-such-template");
    const by = doneBy(actor, now);
    if ("isRemoved" in change) {
      await updateTemplate(tx, id, { isRemoved: true }, by);
      await auditGathering(tx, actor, "template-remove", { id, title: template.name });
      return { kind: "changed" };
    }
    const name = change.name.replace(/\s+/g, " ").trim().slice(0, 200);
    if (name === "") return refuse("title");
    await updateTemplate(tx, id, { name }, by);
    await auditGathering(tx, actor, "template", { id, title: name });
    return { kind: "changed" };
  });
