import { type Actor, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { readLineFilter } from "../../rules/plans/line-filter.ts";
import { type MunicipalitySums, sumMunicipality } from "../../rules/plans/sum-municipality.ts";
import { listPurchaseLines } from "../../store/plans/line-list.ts";
import { lineSayer, type SaidLine } from "./say-line.ts";

const mostLines = 2_000;
const topLines = 20;

export type MunicipalityPlan = {
  readonly kind: "municipality";
  readonly nis: string;
  readonly name: string;
  readonly top: readonly SaidLine[];
  /** Talked about, with a clause, or to be talked about. */
  readonly handled: readonly SaidLine[];
  readonly sums: MunicipalitySums & {
    readonly byWork: readonly {
      readonly name: string;
      readonly count: number;
      readonly cents: number;
    }[];
  };
};

/** What one municipality plans to buy, for who reads it on paper: the best lines, euros by year and by kind of work, what was talked about. */
export async function readMunicipalityPlan(
  app: Pick<App, "db" | "files" | "config">,
  actor: Actor,
  nis: string,
  { language }: { readonly language: Language; readonly now: Instant },
): Promise<MunicipalityPlan | Refusal<"not-permitted" | "no-such-municipality">> {
  const refusal = refusalFor(actor, "purchase.read");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  const sayer = await lineSayer(app, tenant.partnershipId, language);
  const name = sayer.placeOf(nis);
  if (!/^\d{5}$/.test(nis) || name === nis) return refuse("no-such-municipality");
  const every = ["likely", "possible", "unlikely", "none"].map((level) => `kans=${level}`);
  const filter = readLineFilter(
    new URLSearchParams(`gemeente=${nis}&inplan=ja&${every.join("&")}`),
  );
  return inPartnership(app.db, tenant, async (tx) => {
    const lines = await listPurchaseLines(tx, filter, [], { limit: mostLines, offset: 0 });
    const said = lines.map(sayer.say);
    const promising = said.filter(({ shown }) => shown === "likely" || shown === "possible");
    const sums = sumMunicipality(lines);
    return {
      ...{ kind: "municipality", nis, name },
      top: promising.filter(({ state }) => state !== "not-suited").slice(0, topLines),
      handled: said.filter(({ state }) => state !== "to-look"),
      sums: {
        ...sums,
        byWork: sums.byTopic.map(({ topic, ...sum }) => ({
          ...sum,
          name: topic === null ? "" : sayer.workName(topic),
        })),
      },
    };
  });
}
