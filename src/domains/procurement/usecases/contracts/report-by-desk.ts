import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Db } from "#platform/db";
import type { HeldRefusal } from "./hold-contract.ts";
import { withContract } from "./hold-contract.ts";
import { type Reported, type ReportOrder, writeReport } from "./supplier-page.ts";

/** A colleague writes down what the supplier told; it waits for confirmation like any other. */
export const reportByDesk = (
  db: Db,
  actor: Actor,
  id: string,
  order: Pick<ReportOrder, "typed" | "formKey">,
  now: Instant,
): Promise<Reported | HeldRefusal> =>
  withContract<Reported>(db, actor, id, (tx, contract) =>
    writeReport(tx, actor, contract, { ...order, own: null }, "desk", now),
  );
