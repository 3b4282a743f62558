import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { AdviceFacts } from "../../rules/clauses/advice-facts.ts";
import {
  type AdviceChoice,
  type AdviceOrigin,
  noChoice,
} from "../../rules/clauses/advice-record.ts";
import { versionLabel } from "../../rules/clauses/procurement-rules.ts";
import { clauseFamilies } from "../../rules/library/families.ts";
import {
  type AdviceContent,
  type AdviceDeed,
  type AdviceEdition,
  findAdvice,
  findEdition,
  insertAdvice,
  listEditions,
  type StoredAdvice,
  setAdviceRemoved,
  updateAdvice,
} from "../../store/clauses/advices.ts";
import type { AskingApp } from "./ask-capacity.ts";
import { currentRules } from "./open-rules.ts";
import { proveAdvice, withdrawAdvice } from "./prove-advice.ts";
import { reckonAdvice } from "./reckon-advice.ts";

export type AdviceAsked =
  | { readonly kind: "asked"; readonly id: string }
  | Refusal<"not-permitted">;

const subjectOf = ({ nis }: { readonly nis: string | null }) =>
  nis === null ? {} : { nis: [nis] };
const about = (id: string, name: string) => ({ kind: "clause-advice", id, name });

/** Reckons and keeps an advice; it becomes evidence by itself. */
export async function askAdvice(
  app: AskingApp,
  actor: Actor,
  facts: AdviceFacts,
  origin: AdviceOrigin,
  now: Instant,
): Promise<AdviceAsked> {
  const refusal = refusalFor(actor, "clause.edit", subjectOf(facts));
  if (refusal) return refusal;
  const reckoned = await reckonAdvice(app, actor, facts, dayOf(now));
  const content = { facts, choice: noChoice, ...reckoned };
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const { title } = facts;
    const id = await insertAdvice(
      tx,
      { title, origin, ...content },
      { person: personOf(actor), now },
    );
    await recordAudit(tx, actor, "procurement.ask-advice", about(id, title), {
      rules: reckoned.advice.rulesVersion,
    });
    await proveAdvice(tx, actor, { id, title, facts, advice: reckoned.advice }, now);
    return { kind: "asked", id };
  });
}

export type OpenedAdvice = {
  readonly kind: "advice";
  readonly advice: StoredAdvice;
  /** The version that is shown; lower than `advice.version` when an earlier one is read. */
  readonly shown: AdviceContent & { readonly version: number; readonly recordedAt: Instant };
  readonly editions: readonly AdviceEdition[];
  /** Of the rules as they count now; another one than the advice's says that it may read otherwise today. */
  readonly rulesNow: string;
  readonly mayEdit: boolean;
};

/** An advice as it read. @param version an earlier one; null: the last */
export async function openAdvice(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  version: number | null = null,
): Promise<OpenedAdvice | Refusal<"not-permitted" | "no-such-advice">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const advice = await findAdvice(tx, id);
    if (!advice) return refuse("no-such-advice");
    const before = version === null ? null : await findEdition(tx, id, version);
    if (version !== null && !before) return refuse("no-such-advice");
    return {
      kind: "advice",
      advice,
      shown: before
        ? { ...before, version: version ?? advice.version }
        : { ...advice, recordedAt: advice.updatedAt },
      editions: await listEditions(tx, id),
      rulesNow: versionLabel(await currentRules(tx)),
      mayEdit: !refusalFor(actor, "clause.edit", subjectOf(advice)),
    };
  });
}

export type AdviceChanged =
  | { readonly kind: "changed"; readonly version: number }
  | { readonly kind: "unchanged" }
  | Refusal<"not-permitted" | "no-such-advice" | "changed-meanwhile">;

/** Other facts: reckoned anew by the rules of now. What was chosen stays. @param readVersion the version the person saw */
export async function changeAdvice(
  app: AskingApp,
  actor: Actor,
  id: string,
  facts: AdviceFacts,
  readVersion: number,
  now: Instant,
): Promise<AdviceChanged> {
  const refusal = refusalFor(actor, "clause.edit", subjectOf(facts));
  if (refusal) return refusal;
  const reckoned = await reckonAdvice(app, actor, facts, dayOf(now));
  return change(app, actor, id, readVersion, "changed", now, ({ choice }) => ({
    facts,
    choice,
    ...reckoned,
  }));
}

/** The same facts by the rules, the register and the library of now. */
export async function renewAdvice(
  app: AskingApp,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<AdviceChanged> {
  const opened = await openAdvice(app, actor, id);
  if (opened.kind === "refused") return opened;
  const { facts, version } = opened.advice;
  const refusal = refusalFor(actor, "clause.edit", subjectOf(facts));
  if (refusal) return refusal;
  const reckoned = await reckonAdvice(app, actor, facts, dayOf(now));
  return change(app, actor, id, version, "renewed", now, (before) => ({ ...before, ...reckoned }));
}

/** What the buyer chose: routes, model texts, what goes in the blanks, a remark. */
export async function chooseRoutes(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  choice: AdviceChoice,
  readVersion: number,
  now: Instant,
): Promise<AdviceChanged> {
  const known = clauseFamilies.filter((family) => choice.routes.includes(family));
  const values = Object.fromEntries(
    Object.entries(choice.values)
      .map(([name, value]) => [name, value.trim().slice(0, 500)] as const)
      .filter(([, value]) => value !== ""),
  );
  const remark = choice.remark.trim().slice(0, 4_000);
  return change(app, actor, id, readVersion, "chosen", now, (before) => ({
    ...before,
    choice: { ...choice, routes: known, values, remark },
  }));
}

/** An earlier version becomes the newest. */
export async function putBackAdvice(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  version: number,
  now: Instant,
): Promise<AdviceChanged> {
  const before = await inPartnership(app.db, tenantOf(actor), (tx) => findEdition(tx, id, version));
  if (!before) return refuse("no-such-advice");
  return change(app, actor, id, null, "put-back", now, () => before);
}

async function change(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  readVersion: number | null,
  deed: AdviceDeed,
  now: Instant,
  next: (before: AdviceContent) => AdviceContent,
): Promise<AdviceChanged> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<AdviceChanged> => {
    const found = await findAdvice(tx, id, { lock: true });
    if (!found || found.removedAt !== null) return refuse("no-such-advice");
    const refusal = refusalFor(actor, "clause.edit", subjectOf(found));
    if (refusal) return refusal;
    if (readVersion !== null && readVersion !== found.version) return refuse("changed-meanwhile");
    const { facts, choice, advice, texts } = next(found);
    const other = refusalFor(actor, "clause.edit", subjectOf(facts));
    if (other) return other;
    const { title } = facts;
    const version = await updateAdvice(
      tx,
      id,
      deed,
      title,
      { facts, choice, advice, texts },
      { person: personOf(actor), now },
    );
    await recordAudit(tx, actor, "procurement.change-advice", about(id, title), { deed });
    await proveAdvice(tx, actor, { id, title, facts, advice, createdAt: found.createdAt }, now);
    return { kind: "changed", version };
  });
}

/** A new advice with the same facts, for somebody to change; reckoned by the rules of now. */
export async function copyAdvice(
  app: AskingApp,
  actor: Actor,
  id: string,
  title: string,
  now: Instant,
): Promise<AdviceAsked | Refusal<"no-such-advice">> {
  const opened = await openAdvice(app, actor, id);
  if (opened.kind === "refused") return opened;
  const { advice } = opened;
  const facts = { ...advice.facts, title: title.slice(0, 300) };
  return askAdvice(
    app,
    actor,
    facts,
    { kind: "copy", ref: id, href: `/clausules/advies/${id}`, label: advice.title },
    now,
  );
}

/** Takes an advice away; it can be brought back, and counts as no evidence meanwhile. */
export async function removeAdvice(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<AdviceChanged> {
  return setRemoved(app, actor, id, true, now);
}

export async function restoreAdvice(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<AdviceChanged> {
  return setRemoved(app, actor, id, false, now);
}

async function setRemoved(
  app: Pick<AskingApp, "db">,
  actor: Actor,
  id: string,
  removed: boolean,
  now: Instant,
): Promise<AdviceChanged> {
  return inPartnership(app.db, tenantOf(actor), async (tx: Tx): Promise<AdviceChanged> => {
    const found = await findAdvice(tx, id, { lock: true });
    if (!found) return refuse("no-such-advice");
    const refusal = refusalFor(actor, "clause.edit", subjectOf(found));
    if (refusal) return refusal;
    if ((found.removedAt !== null) === removed) return { kind: "unchanged" };
    await setAdviceRemoved(tx, id, removed ? now : null);
    const verb = removed ? "procurement.remove-advice" : "procurement.restore-advice";
    await recordAudit(tx, actor, verb, about(id, found.title));
    if (removed) await withdrawAdvice(tx, actor, id, now);
    else await proveAdvice(tx, actor, found, now);
    return { kind: "changed", version: found.version };
  });
}
