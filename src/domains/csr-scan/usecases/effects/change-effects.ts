import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Effect, EffectContent, NamedId } from "../../rules/effects/effect.ts";
import { type EffectProblem, judgeEffect } from "../../rules/effects/judge-effect.ts";
import { contentOfProposal, proposeEffects } from "../../rules/effects/propose-effects.ts";
import {
  findEffect,
  insertEffect,
  selectEffects,
  updateEffect,
} from "../../store/effects/effect-rows.ts";
import { type FramedScan, frameScan, readScan } from "../fill/open-scan.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";

type HoldApp = Pick<App, "config" | "db">;
export type Kept = { readonly kind: "kept"; readonly id: string; readonly title: string };

const placeOf = ({ partnershipId, scan }: HeldScan) => ({ partnershipId, scanId: scan.id });

/** Takes over what an answer suggests, or sets it aside: then it is not proposed again. Twice is once. */
export const takeProposal = (
  app: HoldApp,
  token: string,
  question: string,
  state: Effect["state"],
  language: Language,
  now: Instant,
): Promise<Kept | Refusal<"no-such-scan" | "no-such-effect">> =>
  withHeldScan<Kept | Refusal<"no-such-effect">>(app, token, { lock: true }, async (tx, held) => {
    const { asked, answers } = await readScan(tx, token, held);
    const effects = await selectEffects(tx, held.scan.id);
    const there = effects.find((effect) => effect.question === question);
    if (there) return { kind: "kept", id: there.id, title: there.title };
    const proposal = proposeEffects(held.instrument, asked, answers, effects).find(
      (one) => one.question.key === question,
    );
    if (!proposal) return refuse("no-such-effect");
    const content = contentOfProposal(proposal, language);
    const effect = { ...content, question, state, carriedFrom: null };
    const id = await insertEffect(tx, placeOf(held), effect, now);
    return id ? { kind: "kept", id, title: content.title } : refuse("no-such-effect");
  });

/** Sets an effect aside, or takes it back; nothing said of it is lost. */
export const moveEffect = (
  app: HoldApp,
  token: string,
  id: string,
  state: Effect["state"],
  now: Instant,
): Promise<Kept | Refusal<"no-such-scan" | "no-such-effect">> =>
  withHeldScan<Kept | Refusal<"no-such-effect">>(app, token, { lock: true }, async (tx, held) => {
    const effect = await findEffect(tx, held.scan.id, id);
    if (!effect) return refuse("no-such-effect");
    if (effect.state !== state) await updateEffect(tx, held.scan.id, id, { ...effect, state }, now);
    return { kind: "kept", id, title: effect.title };
  });

export type EffectSaved =
  | Kept
  /** Somebody else changed it since; nothing was written. */
  | { readonly kind: "changed-since"; readonly effect: Effect }
  | { readonly kind: "problems"; readonly problems: readonly EffectProblem[] }
  | Refusal<"no-such-effect">;

export type EffectToSave = Omit<EffectContent, "organisations">;

/**
 * Writes what was said of an effect.
 * @param id null: a new one
 * @param version the version that was looked at
 */
export const saveEffect = (
  app: HoldApp,
  token: string,
  id: string | null,
  said: EffectToSave,
  version: number,
  now: Instant,
): Promise<EffectSaved | Refusal<"no-such-scan">> =>
  withHeldScan<EffectSaved>(app, token, { lock: true }, async (tx, held) => {
    const problems = judgeEffect(said);
    if (problems.length > 0) return { kind: "problems", problems };
    if (id === null) {
      const effect = {
        ...{ ...said, organisations: [] },
        ...({ question: null, state: "kept", carriedFrom: null } as const),
      };
      const made = await insertEffect(tx, placeOf(held), effect, now);
      return made ? { kind: "kept", id: made, title: said.title } : refuse("no-such-effect");
    }
    const effect = await findEffect(tx, held.scan.id, id);
    if (!effect) return refuse("no-such-effect");
    if (effect.version !== version) return { kind: "changed-since", effect };
    const content = { ...said, organisations: effect.organisations, state: effect.state };
    await updateEffect(tx, held.scan.id, id, content, now);
    return { kind: "kept", id, title: said.title };
  });

const mostOrganisations = 20;

/** Names an organisation of the register with an effect, or takes it away again. */
export const changeOrganisation = (
  app: HoldApp,
  token: string,
  id: string,
  change: { readonly add: NamedId } | { readonly remove: string },
  now: Instant,
): Promise<Kept | Refusal<"no-such-scan" | "no-such-effect" | "too-many">> =>
  withHeldScan<Kept | Refusal<"no-such-effect" | "too-many">>(
    app,
    token,
    { lock: true },
    async (tx, held) => {
      const effect = await findEffect(tx, held.scan.id, id);
      if (!effect) return refuse("no-such-effect");
      const without = effect.organisations.filter(
        (one) => one.id !== ("add" in change ? change.add.id : change.remove),
      );
      const organisations = "add" in change ? [...without, change.add] : without;
      if (organisations.length > mostOrganisations) return refuse("too-many");
      await updateEffect(tx, held.scan.id, id, { ...effect, organisations }, now);
      return { kind: "kept", id, title: effect.title };
    },
  );

export type EffectView = { readonly scan: FramedScan; readonly effect: Effect | null };

/** @param id null: one that is still to be made */
export const openEffect = (
  app: HoldApp,
  token: string,
  id: string | null,
): Promise<EffectView | Refusal<"no-such-scan" | "no-such-effect">> =>
  withHeldScan<EffectView | Refusal<"no-such-effect">>(
    app,
    token,
    { lock: false },
    async (tx, held) => {
      const effect = id === null ? null : await findEffect(tx, held.scan.id, id);
      if (id !== null && !effect) return refuse("no-such-effect");
      return { scan: await frameScan(tx, token, held), effect };
    },
  );

/** Effects as data, for who takes everything of a scan along. */
export async function exportEffects(tx: Tx, scanId: string) {
  return (await selectEffects(tx, scanId)).map(({ version: _, ...effect }) => effect);
}
