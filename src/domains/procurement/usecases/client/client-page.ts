import { type Actor, refusalFor, tenantOf } from "#access";
import { type Day, dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { amountInYear } from "../../rules/client/amount-in-year.ts";
import {
  type ClientFigure,
  type ClientInputs,
  type ClientSpend,
  composeClientFigures,
} from "../../rules/client/client-figures.ts";
import { agreedStates } from "../../rules/contracts/contract.ts";
import { type ClauseFamily, clauseFamilies } from "../../rules/library/families.ts";
import type { FollowedPurchase } from "../../rules/library/follow-policy.ts";
import type { Policy } from "../../rules/library/policy.ts";
import { countChances } from "../../store/client/buyer-purchases.ts";
import { listContracts, sumDelivered } from "../../store/contracts/list-contracts.ts";
import { nextPolicyOf, policyOf } from "../../store/library/policies.ts";
import { countChances as countMissed } from "../../store/spend-view/chances.ts";
import { sumSpend } from "../../store/spend-view/sum-spend.ts";
import { listMembers, type Member } from "../library/policies.ts";
import { dayOfContract, gatherPurchases } from "./gather-purchases.ts";
import { dayToJudge } from "./policy-follow.ts";

export type ClientYear = {
  readonly year: number;
  readonly spend: ClientSpend | null;
  readonly hoursPromised: number | null;
  readonly hoursDelivered: number | null;
};

export type ClientPage = {
  readonly kind: "page";
  readonly place: Member;
  readonly year: number;
  readonly policy: Policy | null;
  /** First day of the policy to come, when none holds; null: none is known. */
  readonly policyFrom: Day | null;
  readonly figures: readonly ClientFigure[];
  /** null: only who works for this municipality sees them. */
  readonly followed: readonly FollowedPurchase[] | null;
  readonly families: readonly {
    readonly family: ClauseFamily;
    readonly contracts: number;
    readonly others: number;
  }[];
  /** The asked year and the two before, the oldest first. */
  readonly history: readonly ClientYear[];
};

type Given = { readonly language: Language; readonly today: Day; readonly year: number };

/** Everything we know of a municipality as a client in a year. */
export async function openClientPage(
  db: Db,
  actor: Actor,
  nis: string,
  given: Given,
): Promise<ClientPage | Refusal<"not-permitted" | "no-such-municipality">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const place = (await listMembers(tx, actor.partnershipId, given)).find(
      (member) => member.nis === nis,
    );
    if (!place) return refuse("no-such-municipality");
    const reads = reachOf(actor, nis);
    const inputs = await gatherInputs(tx, { ...given, nis, reads });
    const years: ClientYear[] = [];
    for (const year of [given.year - 2, given.year - 1]) {
      years.push(await yearOf(tx, { nis, year, reads }));
    }
    years.push({
      year: given.year,
      spend: inputs.spend,
      hoursPromised: inputs.contracts?.promised.hours ?? null,
      hoursDelivered: inputs.contracts?.delivered.hours ?? null,
    });
    return {
      kind: "page",
      place,
      year: given.year,
      policy: inputs.policy,
      policyFrom: inputs.policy
        ? null
        : ((await nextPolicyOf(tx, nis, dayToJudge(given.year, given.today)))?.validFrom ?? null),
      figures: composeClientFigures(inputs),
      followed: inputs.followed,
      families: familiesOf(inputs.followed ?? []),
      history: years,
    };
  });
}

type Reach = { readonly contracts: boolean; readonly spend: boolean };

const reachOf = (actor: Actor, nis: string): Reach => ({
  contracts: refusalFor(actor, "contract.read", { nis: [nis] }) === null,
  spend: refusalFor(actor, "spend.read", { nis: [nis] }) === null,
});

async function gatherInputs(
  tx: Tx,
  given: Given & { readonly nis: string; readonly reads: Reach },
): Promise<ClientInputs> {
  const { nis, year, today, reads, language } = given;
  const policy = await policyOf(tx, nis, dayToJudge(year, today));
  return {
    nis,
    year,
    today,
    policy,
    followed: reads.contracts ? await gatherPurchases(tx, { nis, year, language }) : null,
    contracts: reads.contracts ? await contractsOf(tx, { nis, year }) : null,
    spend: reads.spend ? await spendOf(tx, { nis, year }) : null,
    chances: await countChances(tx, nis, today),
    missedCents: reads.spend ? await missedOf(tx, { nis, year }) : null,
  };
}

async function contractsOf(tx: Tx, asked: { readonly nis: string; readonly year: number }) {
  const { promised, delivered, contracts } = await sumDelivered(tx, asked);
  const agreed = (await listContracts(tx, asked)).filter(
    ({ state, isSocial }) => isSocial && agreedStates.includes(state),
  );
  const socialCents = agreed.reduce(
    (sum, contract) =>
      sum +
      amountInYear(
        contract.amountCents ?? 0,
        { startsOn: dayOfContract(contract), endsOn: contract.endsOn },
        asked.year,
      ),
    0,
  );
  return { count: contracts, promised, delivered, socialCents };
}

/** What went elsewhere while somebody near could do it, as far as anybody looked. */
async function missedOf(
  tx: Tx,
  { nis, year }: { readonly nis: string; readonly year: number },
): Promise<number | "not-looked"> {
  const question = { nis, year, state: "open" } as const;
  const all = await countMissed(tx, question);
  const near = await countMissed(tx, { ...question, who: "near" });
  const nobody = await countMissed(tx, { ...question, who: "nobody" });
  return all.chances > 0 && near.chances + nobody.chances === 0 ? "not-looked" : near.cents;
}

async function spendOf(
  tx: Tx,
  asked: { readonly nis: string; readonly year: number },
): Promise<ClientSpend> {
  const sums = await sumSpend(tx, asked);
  return {
    totalCents: sums.totalCents,
    socialCents: sums.socialCents,
    unknownCents: sums.unknownCents,
    nearCents: sums.municipalityCents + sums.partnershipCents,
    localUnknownCents: sums.localUnknownCents,
    lines: sums.lines,
    settledOn: sums.settledAt === null ? null : dayOf(sums.settledAt),
  };
}

async function yearOf(
  tx: Tx,
  { nis, year, reads }: { readonly nis: string; readonly year: number; readonly reads: Reach },
): Promise<ClientYear> {
  const delivered = reads.contracts ? await sumDelivered(tx, { nis, year }) : null;
  return {
    year,
    spend: reads.spend ? await spendOf(tx, { nis, year }) : null,
    hoursPromised: delivered?.promised.hours ?? null,
    hoursDelivered: delivered?.delivered.hours ?? null,
  };
}

/** How often each family was used, in contracts and in what is not a contract yet. */
const familiesOf = (followed: readonly FollowedPurchase[]) =>
  clauseFamilies
    .map((family) => {
      const used = followed.filter(({ families }) => families.includes(family));
      const contracts = used.filter(({ origin }) => origin === "contract").length;
      return { family, contracts, others: used.length - contracts };
    })
    .filter(({ contracts, others }) => contracts + others > 0);

export type ClientRow = {
  readonly place: Member;
  readonly figures: readonly ClientFigure[];
};

export type ClientList = {
  readonly kind: "list";
  readonly year: number;
  readonly rows: readonly ClientRow[];
};

/**
 * The municipalities of the partnership side by side. Shares of spending are shown of each to who may compare; euros,
 * contracts and hours only to who may read them there.
 */
export async function openClientList(
  db: Db,
  actor: Actor,
  given: Given,
): Promise<ClientList | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  const mayCompare = refusalFor(actor, "spend.compare") === null;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const members = await listMembers(tx, actor.partnershipId, given);
    const rows: ClientRow[] = [];
    for (const place of members) {
      const reads = reachOf(actor, place.nis);
      const inputs = await gatherInputs(tx, { ...given, nis: place.nis, reads });
      const compared =
        !reads.spend && mayCompare
          ? { ...inputs, spend: await spendOf(tx, { nis: place.nis, year: given.year }) }
          : inputs;
      const figures = composeClientFigures(compared);
      rows.push({ place, figures: reads.spend ? figures : figures.map(withoutEuros) });
    }
    return { kind: "list", year: given.year, rows };
  });
}

/** A share may be compared; the euros and the lines behind it are the municipality's own. */
const withoutEuros = (one: ClientFigure): ClientFigure => {
  if (one.source !== "spend") return one;
  return one.unit === "cents"
    ? { ...one, value: null, none: "not-allowed", href: null }
    : { ...one, href: null };
};
