import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { allSpend } from "../../rules/spend-view/spend-filter.ts";
import { reaches } from "../../rules/spend-view/spend-sums.ts";
import { listLines } from "../../store/spend-view/lines.ts";
import { sumBy, sumWhere } from "../../store/spend-view/sums.ts";
import {
  findSupplier,
  listSameSuppliers,
  listSpells,
  type SpendSupplier,
  type StoredSpell,
} from "../../store/spend-view/suppliers.ts";
import { categoryNames } from "./category-names.ts";
import { type SaidLine, sayLine } from "./read-lines.ts";
import { placeNames } from "./read-overview.ts";
import { reachOrNone, spendReach } from "./spend-reach.ts";

export type SupplierPage = {
  readonly kind: "supplier";
  /** Null: a person, whose name this reader does not see. */
  readonly name: string | null;
  readonly supplier: Omit<SpendSupplier, "name">;
  readonly place: string;
  readonly spells: readonly StoredSpell[];
  readonly totalCents: number;
  readonly lines: number;
  readonly byYear: readonly {
    readonly year: number;
    readonly cents: number;
    readonly lines: number;
  }[];
  readonly byCategory: readonly {
    readonly code: string;
    readonly name: string | null;
    readonly cents: number;
  }[];
  readonly others: readonly {
    readonly id: number;
    readonly place: string;
    readonly cents: number;
  }[];
  readonly largest: readonly SaidLine[];
  readonly mayEdit: boolean;
};

const mostLines = 15;

/** One supplier of the books of one municipality: what was paid, when, for what, and why it counts as it does. */
export async function readSupplier(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  id: number,
  language: Language,
): Promise<SupplierPage | Refusal<"not-permitted" | "no-such-supplier">> {
  const reach = spendReach(actor, "spend.read");
  if (isRefusal(reach)) return reach;
  const persons = reachOrNone(actor, "spend.edit");
  const category = await categoryNames(app.config.projectRoot, language);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const supplier = await findSupplier(tx, id);
    // Whose name one may not know does not exist either.
    if (!supplier || !reaches(reach, supplier.nis)) return refuse("no-such-supplier");
    const filter = { ...allSpend, supplierId: id };
    const [sums, years, categories, spells, same] = await Promise.all([
      sumWhere(tx, filter, reach),
      sumBy(tx, "year", filter, reach),
      sumBy(tx, "category", filter, reach),
      listSpells(tx, id),
      listSameSuppliers(tx, supplier),
    ]);
    const lines = await listLines(tx, filter, reach, {
      sort: "-amount",
      limit: mostLines,
      offset: 0,
      total: 1,
      inOrder: Number.POSITIVE_INFINITY,
      persons,
    });
    const seen = same.filter(({ nis }) => reaches(reach, nis));
    const names = await placeNames(tx, language, [supplier.nis, ...seen.map(({ nis }) => nis)]);
    const place = (nis: string) => names.get(nis) ?? nis;
    const { name, ...known } = supplier;
    const maySee = reaches(persons, supplier.nis);
    return {
      kind: "supplier",
      name: supplier.isPerson && !maySee ? null : name,
      supplier: known,
      place: place(supplier.nis),
      spells,
      totalCents: sums.totalCents,
      lines: sums.lines,
      byYear: years.map(({ key, totalCents: cents, lines: count }) => ({
        year: Number(key),
        cents,
        lines: count,
      })),
      byCategory: categories.map(({ key, totalCents: cents }) => ({
        code: key,
        name: category(key),
        cents,
      })),
      others: seen.map(({ id: other, nis, cents }) => ({ id: other, place: place(nis), cents })),
      largest: lines.map((line) => sayLine(line, persons, { place, category })),
      mayEdit: maySee,
    };
  });
}
