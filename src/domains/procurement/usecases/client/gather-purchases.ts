import { dayOf } from "#kernel/day";
import { inLanguage, type Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { sectorOfCpv } from "../../rules/client/sector-of-cpv.ts";
import { agreedStates } from "../../rules/contracts/contract.ts";
import {
  type ClauseSector,
  isClauseFamily,
  isPurchaseKind,
  type PurchaseKind,
} from "../../rules/library/families.ts";
import {
  type FollowedPurchase,
  followPurchase,
  type PolicyPurchase,
  withoutEchoes,
} from "../../rules/library/follow-policy.ts";
import { type AdviceInList, listAdvices } from "../../store/clauses/advices.ts";
import {
  type AdviceOrigins,
  type BuyerNotice,
  listAbsences,
  listAdviceOrigins,
  listBuyerNotices,
} from "../../store/client/buyer-purchases.ts";
import { type ListedContract, listContracts } from "../../store/contracts/list-contracts.ts";
import { listPolicies } from "../../store/library/policies.ts";

type Asked = { readonly nis: string; readonly year: number; readonly language: Language };

/** Every purchase we know of a municipality in a year, each once, held against the policy of its day. */
export async function gatherPurchases(tx: Tx, asked: Asked): Promise<FollowedPurchase[]> {
  const { nis, year } = asked;
  const policies = await listPolicies(tx, nis);
  const absences = await listAbsences(tx, nis);
  const contracts = (await listContracts(tx, { nis, year })).filter(
    (one) => agreedStates.includes(one.state) && dayOfContract(one).startsWith(`${year}-`),
  );
  const advices = await listAdvices(tx, { nis, year });
  const linked = contracts.flatMap(({ source }) =>
    source.kind === "advice" && source.ref ? [source.ref] : [],
  );
  const origins = await listAdviceOrigins(tx, [...advices.map(({ id }) => id), ...linked]);
  const notices = await listBuyerNotices(tx, { nis, year });
  const known: PolicyPurchase[] = [
    ...contracts.map((contract) => ofContract(contract, nis, { advices, origins })),
    ...advices.map((advice) => ofAdvice(advice, nis, origins)),
    ...notices.map((notice) => ofNotice(notice, asked)),
  ];
  return withoutEchoes(known).map((purchase) => {
    const absence = absences.get(`${purchase.origin}:${purchase.ref}`) ?? null;
    const policy = policies.find(
      ({ validFrom, validTo }) =>
        validFrom <= purchase.day && (validTo === null || purchase.day < validTo),
    );
    return followPurchase({ ...purchase, absence }, policy ?? null);
  });
}

export const dayOfContract = ({ startsOn, createdAt }: ListedContract) =>
  startsOn ?? dayOf(createdAt);

type Origins = Awaited<ReturnType<typeof listAdviceOrigins>>;

/** A contract tells no kind of purchase: it takes that of the advice it came from. */
function ofContract(
  contract: ListedContract,
  nis: string,
  known: { readonly advices: readonly AdviceInList[]; readonly origins: Origins },
): PolicyPurchase {
  const { source } = contract;
  const advice =
    source.kind === "advice" ? known.advices.find(({ id }) => id === source.ref) : undefined;
  return {
    origin: "contract",
    ref: contract.id,
    href: `/opdrachten/${contract.id}`,
    title: contract.title,
    nis,
    day: dayOfContract(contract),
    cents: contract.amountCents ?? advice?.cents ?? null,
    kind: advice?.kind ?? null,
    sector: sectorOfAdvice(known.origins.get(source.ref ?? "")),
    families: [...new Set(contract.clauses.map(({ family }) => family).filter(isClauseFamily))],
    // What is bought from the social economy itself needs no clause to do so.
    hasClause: contract.clauses.length > 0 || contract.isSocial,
    absence: null,
    from: source.ref ? [`${source.kind}:${source.ref}`] : [],
  };
}

/** By its code, else by its kind of work: the same threshold as the advice itself names. */
const sectorOfAdvice = (advice: AdviceOrigins | undefined): ClauseSector | null =>
  sectorOfCpv(advice?.cpv ?? null) ?? advice?.sector ?? null;

const ofAdvice = (advice: AdviceInList, nis: string, origins: Origins): PolicyPurchase => ({
  origin: "advice",
  ref: advice.id,
  href: `/clausules/advies/${advice.id}`,
  title: advice.title,
  nis,
  day: advice.day,
  cents: advice.cents,
  kind: advice.kind,
  sector: sectorOfAdvice(origins.get(advice.id)),
  families: advice.routes,
  hasClause: advice.routes.length > 0,
  absence: null,
  from: origins.get(advice.id)?.from ?? [],
});

/** A notice that is silent proves nothing: the clause may stand in the documents. */
function ofNotice(notice: BuyerNotice, { nis, language }: Asked): PolicyPurchase {
  const [nature] = notice.natures;
  const kind: PurchaseKind | null =
    notice.natures.length === 1 && nature && isPurchaseKind(nature) ? nature : null;
  return {
    origin: "notice",
    ref: notice.id,
    href: `/radar/${notice.id}`,
    title: inLanguage(notice.title, language) ?? Object.values(notice.title)[0] ?? "–",
    nis,
    day: notice.day,
    cents: notice.cents,
    kind,
    sector: sectorOfCpv(notice.cpv),
    families: notice.isReserved ? ["reservation"] : [],
    hasClause: notice.isReserved || notice.isSocial ? true : null,
    absence: null,
    from: [],
  };
}
