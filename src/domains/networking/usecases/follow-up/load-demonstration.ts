import { type Actor, tenantOf } from "#access";
import { addDays, dayOf, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  demonstrationCompanies,
  demonstrationMeetings,
  demonstrationSocial,
} from "../../examples/follow-up/demonstration.ts";
import { issueOn } from "../../rules/follow-up/voucher.ts";
import { writeAnswer } from "../../store/follow-up/answer-rows.ts";
import { insertHeldExample } from "../../store/follow-up/example-fair.ts";
import { insertPairs, listPairs, updatePair } from "../../store/follow-up/pair-rows.ts";
import {
  insertVoucher,
  nextVoucherNumber,
  updateVoucher,
  writeVoucherRule,
} from "../../store/follow-up/voucher-rows.ts";
import { findGatheringTitled } from "../../store/gatherings/search-gatherings.ts";
import { insertGuest, updateGuest } from "../../store/guests/guest-rows.ts";
import { provePair } from "./prove-pair.ts";

const title = "Kennismakingsbeurs handel en dienst (voorbeeld)";
/** After the questions of day 30, and before those of day 90: nobody is written to. */
const daysAgo = 62;

/** An invented fair that was, with what came of its meetings. */
export const loadFollowUpDemonstration = (
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<void> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (await findGatheringTitled(tx, title)) return;
    const day = addDays(dayOf(now), -daysAgo);
    const by = { name: "Voorbeeld", at: now };
    const gathering = { title, nis: "23027", id: await insertHeldExample(tx, { title, day }) };
    const rule = {
      from: addDays(day, -200),
      cents: 25_000,
      validDays: 120,
      note: "Stuurgroep (voorbeeld)",
    };
    await writeVoucherRule(tx, rule, by);
    const companies = await addGuests(tx, gathering.id, demonstrationCompanies, "regular");
    const social = await addGuests(tx, gathering.id, demonstrationSocial, "social");
    for (const told of demonstrationMeetings) {
      const [left, right] = [companies[told.company], social[told.social]];
      if (!left || !right) continue;
      await insertPairs(tx, gathering.id, [[left, right]], { source: "schedule", metOn: day, by });
      const pair = (await listPairs(tx, { guestId: left })).find(
        (one) => one.right.guestId === right,
      );
      if (!pair) continue;
      const answered = `${addDays(day, 33)}T09:00:00.000Z` as Instant;
      for (const [guestId, said] of [
        [left, told.companySaid],
        [right, told.socialSaid],
      ] as const) {
        if (!said) continue;
        const content = { outcomes: said, remark: guestId === left ? (told.remark ?? "") : "" };
        await writeAnswer(tx, { pairId: pair.id, guestId, round: 30 }, content, answered);
      }
      if (told.desk) {
        const cents = told.euros === undefined ? null : told.euros * 100;
        const change = { outcomes: told.desk, cents, note: told.note ?? "" };
        await updatePair(tx, pair.id, change, by);
      }
      if (told.voucher) {
        const issuedOn = addDays(day, told.voucher.issued);
        const number = await nextVoucherNumber(tx, Number(issuedOn.slice(0, 4)));
        await insertVoucher(tx, { pairId: pair.id, number, ...issueOn(rule, issuedOn) }, by);
        const { voucher } = (await listPairs(tx, { id: pair.id }))[0] ?? {};
        const used = told.voucher.used;
        if (voucher && used) {
          await updateVoucher(tx, voucher.id, { usedOn: addDays(day, used) }, by);
        }
      }
      await provePair(tx, actor, pair.id, gathering, now);
    }
  });

async function addGuests(
  tx: Tx,
  gatheringId: string,
  names: readonly string[],
  side: "regular" | "social",
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [at, name] of names.entries()) {
    const id = await insertGuest(tx, gatheringId, {
      organisationName: name,
      side,
      personName: "",
      email: `${side}-${at + 1}@voorbeeld.example`,
      language: "nl",
      origin: "hand",
      keepUntil: null,
    });
    if (!id) continue;
    await updateGuest(tx, id, { state: "coming", attendance: "present", came: 1 });
    ids.push(id);
  }
  return ids;
}
