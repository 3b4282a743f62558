import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { existingCpvCodes } from "#register";
import {
  type AccountUse,
  categoriseAccount,
  categoriseSupplier,
  exampleOfAccounts,
  listAccounts,
} from "../../store/spend/account-categories.ts";
import { findSuppliers } from "../../store/spend/suppliers.ts";
import { refreshSums } from "../../store/spend/write-spend.ts";

const mostAccounts = 200;

export type ShownAccount = AccountUse & { readonly example: string };

/** The accounts of the books of a municipality, with what they are about. */
export async function readAccounts(
  app: Pick<App, "db">,
  actor: Actor,
  nis: string,
): Promise<
  | { readonly kind: "accounts"; readonly accounts: readonly ShownAccount[] }
  | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "spend.edit", { nis: [nis] });
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const accounts = await listAccounts(tx, nis, mostAccounts);
    const examples = await exampleOfAccounts(
      tx,
      nis,
      accounts.map(({ account }) => account),
    );
    return {
      kind: "accounts",
      accounts: accounts.map((one) => ({ ...one, example: examples.get(one.account) ?? "" })),
    };
  });
}

/** `90` and `9091` are codes as well: the noughts behind them are left out. */
export const fullCpv = (typed: string): string | null => {
  const digits = typed.replace(/-\d$/, "").replace(/\D/g, "");
  return digits.length >= 2 && digits.length <= 8 ? digits.padEnd(8, "0") : null;
};

export type Categorised =
  | { readonly kind: "categorised"; readonly lines: number }
  | Refusal<"not-permitted" | "unknown-cpv" | "no-such-supplier">;

/**
 * Says what accounts are about; an empty code forgets. Lines with a code of their own, or of a supplier of which a person
 * said it, keep theirs.
 */
export async function categoriseAccounts(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  nis: string,
  chosen: readonly { readonly account: string; readonly cpv: string }[],
): Promise<Categorised> {
  const refusal = refusalFor(actor, "spend.edit", { nis: [nis] });
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Categorised> => {
    const before = new Map(
      (await listAccounts(tx, nis, mostAccounts)).map(({ account, category }) => [
        account,
        category,
      ]),
    );
    const asked = chosen.map(({ account, cpv }) => ({
      account,
      cpv,
      category: cpv.trim() === "" ? null : fullCpv(cpv),
    }));
    const wrong = await firstUnknown(tx, asked);
    if (wrong) return refuse("unknown-cpv", wrong);
    const imports = new Set<number>();
    let lines = 0;
    for (const { account, category } of asked) {
      if (!before.has(account) || before.get(account) === category) continue;
      const who = { name: personOf(actor)?.name ?? "", now: app.now() };
      const changed = await categoriseAccount(tx, { nis, account, category }, who);
      lines += changed.lines;
      for (const id of changed.imports) imports.add(id);
      const about = { kind: "spend-account", id: `${nis}:${account}`, name: account };
      await recordAudit(tx, actor, "spend.categorise", about, { category, lines: changed.lines });
    }
    for (const id of imports) await refreshSums(tx, id);
    return { kind: "categorised", lines };
  });
}

async function firstUnknown(
  tx: Tx,
  asked: readonly { readonly cpv: string; readonly category: string | null }[],
): Promise<string | null> {
  const unreadable = asked.find(({ cpv, category }) => cpv.trim() !== "" && category === null);
  if (unreadable) return unreadable.cpv;
  const codes = asked.flatMap(({ category }) => category ?? []);
  const known = await existingCpvCodes(tx, codes);
  return codes.find((code) => !known.has(code)) ?? null;
}

/** Says what a supplier is paid for; all its lines without a code of their own get it, now and later. */
export async function categoriseSupplierAs(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  supplierId: number,
  cpv: string,
): Promise<Categorised> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Categorised> => {
    const [supplier] = await findSuppliers(tx, [supplierId], { lock: true });
    const refusal = refusalFor(actor, "spend.edit", { nis: supplier ? [supplier.nis] : [] });
    if (refusal) return refusal;
    if (!supplier) return refuse("no-such-supplier");
    const category = fullCpv(cpv);
    if (category === null || (await firstUnknown(tx, [{ cpv, category }])) !== null)
      return refuse("unknown-cpv", cpv);
    const who = { name: personOf(actor)?.name ?? "", now: app.now() };
    const { imports, lines } = await categoriseSupplier(tx, { id: supplierId, category }, who);
    for (const id of imports) await refreshSums(tx, id);
    const name = supplier.person === "no" ? supplier.name : "";
    const about = { kind: "spend-supplier", id: String(supplierId), name };
    await recordAudit(tx, actor, "spend.categorise", about, { category, lines });
    return { kind: "categorised", lines };
  });
}
