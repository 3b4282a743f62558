import { type Actor, listColleagues, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { readContractFilter } from "../../rules/contracts/contract-filter.ts";
import {
  countContracts,
  listWaitingReports,
  searchContracts,
} from "../../store/contracts/search-contracts.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { contractHref, contractScope } from "./hold-contract.ts";
import { searchOf } from "./list-contracts.ts";

/** Reports that wait for the buyer, then contracts whose report is late or that are behind. */
export async function contractsToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const scope = contractScope(actor, "contract.edit");
  const me = actor.kind === "person" ? actor.personId : null;
  if (isRefusal(scope) || !me) return { items: [], total: 0 };
  const nis = narrowed(scope.nis, only.nis);
  const words = contractWords(language).today;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const people = (await listColleagues(tx)).map(({ id }) => id);
    const waiting = await listWaitingReports(tx, nis, { limit, ownerId: only.mine ? me : null });
    const asked = async (sign: string) => {
      const filter = readContractFilter(new URLSearchParams({ teken: sign, sort: "behind" }));
      const search = await searchOf(tx, actor, { ...filter, mine: only.mine === true }, nis, today);
      const { total } = await countContracts(tx, search);
      return { total, found: await searchContracts(tx, search, { limit, offset: 0 }) };
    };
    const late = await asked("te-laat");
    const ownerOf = (id: string | null) => (id === me ? { mine: true as const } : {});
    const items: TodayItem[] = [
      ...waiting.reports.map((report) => ({
        key: `contract-report:${report.id}`,
        kind: "reply" as const,
        title: words.waiting(report.supplierName),
        detail: report.title,
        href: `${contractHref(report.contractId)}#levering-${report.id}`,
        on: report.periodTo,
        ...(report.nis ? { nis: report.nis } : {}),
        ...ownerOf(report.ownerPersonId),
      })),
      ...late.found.map((contract) => ({
        key: `contract-late:${contract.id}`,
        kind: "overdue" as const,
        title: words.late(contract.supplierName),
        detail:
          contract.ownerPersonId && !people.includes(contract.ownerPersonId)
            ? `${contract.title} · ${words.noOwner}`
            : contract.title,
        href: contractHref(contract.id),
        on: contract.reportLateFrom,
        ...(contract.nis ? { nis: contract.nis } : {}),
        ...ownerOf(contract.ownerPersonId),
      })),
    ];
    return {
      items: items.slice(0, limit),
      total: waiting.total + late.total,
      moreHref: "/opdrachten",
    };
  });
}

const narrowed = (
  scope: readonly string[] | null,
  only: string | undefined,
): readonly string[] | null => {
  if (only === undefined) return scope;
  return scope === null || scope.includes(only) ? [only] : [];
};
