import { type Actor, recordAudit, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { SpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { listLinesAfter } from "../../store/spend-view/lines.ts";
import { categoryNames } from "./category-names.ts";
import { readTotal, type SaidLine, sayLine } from "./read-lines.ts";
import { placeNames } from "./read-overview.ts";
import { spendReach } from "./spend-reach.ts";

export type LineExport = {
  readonly kind: "export";
  readonly total: { readonly lines: number; readonly cents: number };
  /** Every line of the filter in the order of the files; names of persons are in none of them. */
  readonly lines: AsyncIterable<SaidLine>;
};

const inOneGo = 5_000;

/** Everything a filter holds, read while it is written: a million lines are never in memory together. */
export async function exportLines(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  filter: SpendFilter,
  language: Language,
): Promise<LineExport | Refusal<"not-permitted">> {
  const reach = spendReach(actor, "spend.read");
  if (isRefusal(reach)) return reach;
  const seen = reach;
  const tenant = tenantOf(actor);
  const category = await categoryNames(app.config.projectRoot, language);
  const total = await inPartnership(app.db, tenant, async (tx) => {
    const about = { kind: "spend-lines", id: "", name: "" };
    await recordAudit(tx, actor, "spend.export", about, { lines: "all" });
    return readTotal(tx, filter, reach, []);
  });
  async function* lines(): AsyncGenerator<SaidLine> {
    let after = { importId: 0, position: 0 };
    const known = new Map<string, string>();
    for (;;) {
      const some = await inPartnership(app.db, tenant, async (tx) => {
        const found = await listLinesAfter(tx, filter, seen, after, inOneGo);
        const unknown = [...new Set(found.map(({ nis }) => nis))].filter((nis) => !known.has(nis));
        for (const [nis, name] of await placeNames(tx, language, unknown)) known.set(nis, name);
        return found;
      });
      const place = (nis: string) => known.get(nis) ?? nis;
      // Nobody is named in a file: it travels further than a page.
      for (const line of some) yield sayLine(line, [], { place, category });
      const last = some.at(-1);
      if (!last || some.length < inOneGo) return;
      after = last;
    }
  }
  return { kind: "export", total, lines: lines() };
}
