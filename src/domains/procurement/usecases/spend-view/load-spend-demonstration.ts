import { type Actor, tenantOf } from "#access";
import { asDay, type Day, dayOf } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listSupplierFacts } from "#register";
import { listMemberNis, listMunicipalities } from "#territory";
import { exampleLedgers, storeLedger } from "../../examples/demonstration.ts";
import { listSpendSources } from "../../store/spend-view/sums.ts";
import { findChances } from "./find-chances.ts";
import { settleBooks } from "./settle-jobs.ts";

/** Main postcodes of the municipalities of the example. */
const postcodes: Readonly<Record<string, string>> = {
  "23003": "1650",
  "23016": "1700",
  "23027": "1500",
  "23077": "1600",
};

/** Invented ledgers of this year and the last for members that brought nothing in yet; all books added up. */
export async function loadSpendViewDemonstration(app: App, actor: Actor): Promise<void> {
  const tenant = tenantOf(actor);
  const now = app.now();
  const year = Number(dayOf(now).slice(0, 4));
  await inPartnership(app.db, tenant, async (tx) => {
    const [members, { suppliers }, sources] = await Promise.all([
      listMemberNis(tx, tenant.partnershipId, dayOf(now)),
      listSupplierFacts(tx),
      listSpendSources(tx, "all"),
    ]);
    const places = (await listMunicipalities(tx, members))
      .filter(({ nis }) => !sources.some((source) => source.nis === nis))
      .map(({ nis, nameNl }) => ({ nis, name: nameNl, postcode: postcodes[nis] ?? "" }));
    for (const ledger of exampleLedgers(places, suppliers, year)) {
      const upToNow = ledger.lines.filter(({ day }) => (day ?? firstDay) <= dayOf(now));
      await storeLedger(tx, { ...ledger, lines: upToNow }, now);
    }
    const books = new Set([...places, ...sources].map(({ nis }) => nis));
    for (const nis of books) await settleBooks(tx, actor, nis, now);
  });
  await findChances(app, tenant.partnershipId);
}

const firstDay: Day = asDay("1900-01-01");
