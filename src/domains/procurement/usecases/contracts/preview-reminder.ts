import { type Actor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { Letter } from "#platform/mail";
import type { App } from "#platform/request-context";
import type { Contract } from "../../rules/contracts/contract.ts";
import {
  type Addressee,
  lateReminder,
  momentsOf,
  type Reminder,
  type ReminderKind,
} from "../../rules/contracts/reminders-due.ts";
import { listReports } from "../../store/contracts/report-rows.ts";
import { composeReminder, type NotReminded } from "./compose-reminder.ts";
import { type HeldRefusal, holdContract } from "./hold-contract.ts";

export type ReminderPreview = {
  readonly kind: "preview";
  readonly contract: Contract;
  readonly reminder: Reminder;
  readonly letter: Letter | null;
  /** Why it would not go now; null: it would. */
  readonly because: NotReminded | null;
};

/** A reminder as it would go, with the figures of today. Nothing is sent or changed. */
export const previewReminder = (
  app: Pick<App, "db" | "config">,
  actor: Actor,
  id: string,
  { kind, addressee }: { readonly kind: ReminderKind; readonly addressee: Addressee },
  now: Instant,
): Promise<ReminderPreview | HeldRefusal | Refusal<"no-such-reminder">> =>
  inPartnership(
    app.db,
    tenantOf(actor),
    async (tx): Promise<ReminderPreview | HeldRefusal | Refusal<"no-such-reminder">> => {
      const contract = await holdContract(tx, actor, id);
      if (isRefusal(contract)) return contract;
      const late = lateReminder(contract, await listReports(tx, id));
      const reminder = [...momentsOf(contract), ...(late ? [late] : [])].find(
        (one) => one.kind === kind,
      );
      if (!reminder) return refuse("no-such-reminder");
      const asked = { contract, reminder, addressee };
      const composed = await composeReminder(tx, app, actor, asked, { now, isForReal: false });
      return {
        kind: "preview",
        contract,
        reminder: { ...reminder, on: [reminder.on, dayOf(now)].sort().at(-1) ?? reminder.on },
        letter: "letter" in composed ? composed.letter : null,
        because: "because" in composed ? composed.because : null,
      };
    },
  );
