import { type Actor, listColleagues, mayReach, personOf, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { findMatchToFollow } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type ContactReach, findReach } from "#register";
import type { Contract, ContractContent, ContractSource } from "../../rules/contracts/contract.ts";
import type { DraftFacts } from "../../rules/contracts/draft-address.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { findAdvice } from "../../store/clauses/advices.ts";
import { findContract, findContractOf } from "../../store/contracts/contract-rows.ts";
import { findPurchaseLine } from "../../store/plans/line-list.ts";
import { readRadarNotice } from "../../store/radar/radar-list.ts";
import { type Place, readContractPlaces } from "./contract-places.ts";
import { subjectOf } from "./hold-contract.ts";
import type { Origin } from "./save-contract.ts";
import { contentOf } from "./take-contract-step.ts";

/** What the address of the form may name: `?match=`, `?aankondiging=`, `?lijn=`, `?advies=`, or the facts themselves. */
export type DraftFrom =
  | { readonly kind: "match" | "notice" | "plan" | "advice"; readonly ref: string }
  | { readonly kind: "facts"; readonly facts: DraftFacts }
  | null;

export type DraftFound = {
  readonly content: Partial<ContractContent>;
  readonly origin: Origin;
};

const byHand: DraftFound = {
  content: {},
  origin: { source: { kind: "hand", ref: null, href: null, label: null }, steps: [] },
};

const longestLabel = 200;

const sourceOf = (
  kind: ContractSource["kind"],
  ref: string,
  href: string,
  label: string,
): ContractSource => ({ kind, ref, href, label: label.slice(0, longestLabel) });

/** What another record knows of a contract to be. By hand when it is not there or may not be seen. */
export async function findDraft(
  tx: Tx,
  actor: Actor,
  from: DraftFrom,
  language: Language,
): Promise<DraftFound> {
  if (!from) return byHand;
  if (from.kind === "facts") return ofFacts(from.facts);
  const { kind, ref } = from;
  if (!isId(ref)) return byHand;
  switch (kind) {
    case "match":
      return (await ofMatch(tx, actor, ref)) ?? byHand;
    case "notice":
      return (await ofNotice(tx, actor, ref, language)) ?? byHand;
    case "plan":
      return (await ofLine(tx, actor, ref)) ?? byHand;
    case "advice":
      return (await ofAdvice(tx, actor, ref)) ?? byHand;
  }
}

async function ofMatch(tx: Tx, actor: Actor, ref: string): Promise<DraftFound | null> {
  const match = await findMatchToFollow(tx, actor, ref);
  if (!match) return null;
  const cents = match.steps.findLast((step) => step.cents !== null)?.cents ?? null;
  return {
    content: {
      title: match.title,
      nis: match.nis[0] ?? null,
      organisationId: match.organisationId,
      supplierName: match.organisationName,
      isSocial: match.isSocial,
      amountCents: cents,
    },
    origin: {
      source: sourceOf("match", ref, match.href, `${match.title} – ${match.organisationName}`),
      steps: match.steps.map((step) => ({ ...step, note: "", isCopied: true })),
    },
  };
}

async function ofNotice(
  tx: Tx,
  actor: Actor,
  ref: string,
  language: Language,
): Promise<DraftFound | null> {
  const notice = refusalFor(actor, "radar.read") ? null : await readRadarNotice(tx, ref);
  if (!notice) return null;
  const title = inReadersLanguage(notice.title, language);
  return {
    content: {
      title,
      nis: notice.buyerNis,
      amountCents: notice.currency === "EUR" ? notice.cents : null,
    },
    origin: { source: sourceOf("notice", ref, `/radar/${ref}`, title), steps: [] },
  };
}

async function ofLine(tx: Tx, actor: Actor, ref: string): Promise<DraftFound | null> {
  const line = refusalFor(actor, "purchase.read") ? null : await findPurchaseLine(tx, ref);
  if (!line) return null;
  return {
    content: { title: line.title, nis: line.nis, amountCents: line.totalCents },
    origin: {
      source: sourceOf("plan", ref, `/aankoopplannen/lijn/${ref}`, line.title),
      steps: [],
    },
  };
}

async function ofAdvice(tx: Tx, actor: Actor, ref: string): Promise<DraftFound | null> {
  const advice = refusalFor(actor, "clause.read") ? null : await findAdvice(tx, ref);
  if (!advice || advice.removedAt) return null;
  return {
    content: { title: advice.title, nis: advice.nis, amountCents: advice.facts.cents },
    origin: {
      source: sourceOf("advice", ref, `/clausules/advies/${ref}`, advice.title),
      steps: [],
    },
  };
}

const ofFacts = ({ cents, ...known }: DraftFacts): DraftFound => ({
  ...byHand,
  content: { ...known, amountCents: cents },
});

/** An organisation of the register goes by its name there, whatever an address says; one that is not there by name alone. */
const asInRegister = (
  content: ContractContent,
  supplier: SupplierChoice | null,
): ContractContent =>
  supplier
    ? { ...content, supplierName: supplier.name, isSocial: supplier.isSocial }
    : { ...content, organisationId: null };

/** Everything the form needs to be drawn. */
export type ContractForm = {
  readonly kind: "form";
  /** The contract that is edited; null: a new one. */
  readonly contract: Contract | null;
  readonly content: ContractContent;
  readonly source: ContractSource;
  /** Contracts of the same record that are followed already. */
  readonly already: Contract | null;
  readonly places: readonly Place[];
  readonly mayWhole: boolean;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly supplier: SupplierChoice | null;
};

export type SupplierChoice = {
  readonly id: string;
  readonly name: string;
  readonly isSocial: boolean;
  readonly email: string | null;
  /** Only for who may see contact persons, and only those with an address. */
  readonly contacts: readonly ContactReach[];
};

const empty: ContractContent = {
  nis: null,
  title: "",
  description: "",
  organisationId: null,
  supplierName: "",
  isSocial: true,
  amountCents: null,
  startsOn: null,
  endsOn: null,
  reportMonths: 3,
  ownerPersonId: null,
  ownerName: "",
  reach: { kind: "none" },
  supplierLanguage: "nl",
};

/** Opens the form of a new contract, or of one that is there. */
export async function openContractForm(
  app: Pick<App, "db">,
  actor: Actor,
  asked: { readonly id: string | null; readonly from: DraftFrom },
  { language, now }: { readonly language: Language; readonly now: Instant },
): Promise<ContractForm | Refusal<"not-permitted" | "no-such-contract">> {
  if (!mayReach(actor, "contract.edit")) return refuse("not-permitted", "contract.edit");
  return inPartnership(
    app.db,
    tenantOf(actor),
    async (tx): Promise<ContractForm | Refusal<"not-permitted" | "no-such-contract">> => {
      const contract = asked.id ? await findContract(tx, asked.id) : null;
      if (asked.id) {
        if (!contract || contract.removedAt) return refuse("no-such-contract");
        const refusal = refusalFor(actor, "contract.edit", subjectOf(contract));
        if (refusal) return refusal;
      }
      const today = dayOf(now);
      const { members } = await readContractPlaces(tx, actor.partnershipId, { language, today });
      const places = members.filter(
        ({ nis }) => !refusalFor(actor, "contract.edit", { nis: [nis] }),
      );
      const draft = contract ? null : await findDraft(tx, actor, asked.from, language);
      const content = contract
        ? contentOf(contract)
        : newContent(draft?.content ?? {}, places, personOf(actor)?.id ?? null);
      const supplier = await findSupplier(tx, actor, content.organisationId, today);
      const source = contract?.source ?? draft?.origin.source ?? byHand.origin.source;
      return {
        kind: "form",
        contract,
        content: asked.from?.kind === "facts" ? asInRegister(content, supplier) : content,
        source,
        already: !contract && source.ref ? await findContractOf(tx, source.kind, source.ref) : null,
        places,
        mayWhole: !refusalFor(actor, "contract.edit", { nis: [] }),
        colleagues: (await listColleagues(tx)).map(({ id, name }) => ({ id, name })),
        supplier,
      };
    },
  );
}

/** What is known, else what is likely; never a municipality one may not write for. */
function newContent(
  known: Partial<ContractContent>,
  places: readonly Place[],
  me: string | null,
): ContractContent {
  const only = places.length === 1 ? (places[0]?.nis ?? null) : null;
  const nis = places.some((place) => place.nis === known.nis) ? (known.nis ?? null) : only;
  return { ...empty, ...known, nis, ownerPersonId: me };
}

/** An organisation of the register as a supplier that could be chosen. */
export async function findSupplier(
  tx: Tx,
  actor: Actor,
  organisationId: string | null,
  today: Day,
): Promise<SupplierChoice | null> {
  const reach =
    organisationId && isId(organisationId) ? await findReach(tx, organisationId, today) : null;
  if (!organisationId || !reach) return null;
  const mayName = refusalFor(actor, "contact.read", { nis: reach.nis }) === null;
  return {
    id: organisationId,
    name: reach.name,
    isSocial: reach.isSocial,
    email: reach.email,
    contacts: mayName ? reach.contacts.filter(({ email }) => email !== null) : [],
  };
}

/** The same outside a transaction, for the form that just chose one. */
export const readSupplier = (
  app: Pick<App, "db">,
  actor: Actor,
  organisationId: string,
  today: Day,
): Promise<SupplierChoice | null> =>
  inPartnership(app.db, tenantOf(actor), (tx) => findSupplier(tx, actor, organisationId, today));

/** Where a new contract comes from, read anew when it is saved: a form tells only which record. */
export const readOrigin = (
  app: Pick<App, "db">,
  actor: Actor,
  from: DraftFrom,
  language: Language,
): Promise<Origin> =>
  inPartnership(
    app.db,
    tenantOf(actor),
    async (tx) => (await findDraft(tx, actor, from, language)).origin,
  );
