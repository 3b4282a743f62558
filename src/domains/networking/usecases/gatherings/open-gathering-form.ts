import {
  type Actor,
  type Colleague,
  listColleagues,
  mayReach,
  refusalFor,
  tenantOf,
} from "#access";
import { addDays, type Day, dayOf, type Instant, weekdayOf } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listYearActions } from "#steering";
import { fillTemplate } from "../../rules/gatherings/fill-template.ts";
import type { Gathering, GatheringContent } from "../../rules/gatherings/gathering.ts";
import { contentOf } from "../../rules/gatherings/gathering-changes.ts";
import type { GatheringTemplate } from "../../rules/gatherings/template.ts";
import { findTemplate, listOwnTemplates } from "../../store/gatherings/templates.ts";
import { foundingForms } from "./founding-forms.ts";
import { type Municipality, readMunicipalities } from "./gathering-places.ts";
import { type HeldRefusal, readGathering, subjectOf } from "./hold-gathering.ts";

export type GatheringForm = {
  /** Null: a new one. */
  readonly gathering: Gathering | null;
  readonly template: Pick<GatheringTemplate, "key" | "name" | "kind"> | null;
  readonly content: GatheringContent;
  readonly municipalities: readonly Municipality[];
  readonly colleagues: readonly Colleague[];
  /** Open actions of the plan, of the year in which it is. */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
};

type Asked = {
  /** Null: a new one, of the template. */
  readonly id: string | null;
  readonly template: string | null;
};

/** So far ahead a new gathering is proposed, unless somebody says otherwise. */
const daysAhead = 42;

/** What the form of a gathering shows: one that is there, or a new one as a template fills it in. */
export const openGatheringForm = (
  app: Pick<App, "db">,
  actor: Actor,
  { id, template }: Asked,
  { language, now }: { readonly language: Language; readonly now: Instant },
): Promise<GatheringForm | HeldRefusal | Refusal<"no-such-template">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!mayReach(actor, "gathering.edit")) return refuse("not-permitted", "gathering.edit");
    const today = dayOf(now);
    const around = await readAround(tx, actor, { language, today });
    if (id !== null) {
      const gathering = await readGathering(tx, actor, id);
      if (isRefusal(gathering)) return gathering;
      const refusal = refusalFor(actor, "gathering.edit", subjectOf(gathering));
      if (refusal) return refusal;
      if (gathering.removedAt) return refuse("removed");
      return { gathering, template: null, content: contentOf(gathering), ...around };
    }
    const found = await readTemplate(tx, template ?? "", language);
    if (!found) return refuse("no-such-template");
    const filled = fillTemplate(found.kind, found.content, weekday(addDays(today, daysAhead)));
    const me = actor.kind === "person" ? actor.personId : null;
    const own = around.colleagues.find((colleague) => colleague.id === me);
    const content: GatheringContent = {
      ...filled,
      nis: ownNis(actor),
      ownerPersonId: own?.id ?? null,
      ownerName: own?.name ?? "",
      contactName: own?.name ?? "",
    };
    return { gathering: null, template: found, content, ...around };
  });

/** Somebody of one municipality organises there. */
const ownNis = (actor: Actor): string | null =>
  refusalFor(actor, "gathering.edit", { nis: [] }) && actor.kind === "person"
    ? (actor.grants.find(({ nis }) => nis !== undefined)?.nis ?? null)
    : null;

/** That day, or the Monday after a weekend. */
const weekday = (day: Day): Day => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day);

async function readAround(
  tx: Tx,
  actor: Actor,
  { language, today }: { readonly language: Language; readonly today: Day },
) {
  const { members } = await readMunicipalities(tx, actor.partnershipId, { language, today });
  const year = Number(today.slice(0, 4));
  const actions = new Map(
    [...(await listYearActions(tx, year)), ...(await listYearActions(tx, year + 1))]
      .filter(({ status }) => status === "planned" || status === "running")
      .map((action) => [action.id, `${action.code} ${action.title}`.trim()]),
  );
  return {
    municipalities: members.filter(
      ({ nis }) => refusalFor(actor, "gathering.edit", { nis: [nis] }) === null,
    ),
    colleagues: await listColleagues(tx),
    actions: [...actions].map(([id, label]) => ({ id, label })),
  };
}

/** A founding form by its kind, or an own form by its id. */
async function readTemplate(
  tx: Tx,
  key: string,
  language: Language,
): Promise<GatheringTemplate | null> {
  const founding = foundingForms(language).find((form) => form.key === key);
  return founding ?? (isId(key) ? findTemplate(tx, key) : null);
}

/** The forms one can begin with: the four that are shipped, and those of the partnership. */
export const listTemplates = (
  app: Pick<App, "db">,
  actor: Actor,
  language: Language,
): Promise<readonly GatheringTemplate[] | Refusal<"not-permitted">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!mayReach(actor, "gathering.edit")) return refuse("not-permitted", "gathering.edit");
    return [...foundingForms(language), ...(await listOwnTemplates(tx))];
  });
