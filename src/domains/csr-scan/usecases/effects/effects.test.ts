import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { nothingOfIt } from "../../rules/effects/propose-effects.ts";
import { nothingSaid } from "../../rules/fill/entry.ts";
import { selectEffects } from "../../store/effects/effect-rows.ts";
import { saveAnswers } from "../fill/save-answers.ts";
import { aScanDesk } from "../test-scans.ts";
import { changeOrganisation, moveEffect, saveEffect, takeProposal } from "./change-effects.ts";
import { findConcerned } from "./find-concerned.ts";
import { openEffects } from "./open-effects.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

const now = "2026-11-24T09:00:00.000Z" as Instant;
const question = "waste-sorted";
const done = <Result>(found: Result): Exclude<Result, Refusal> => {
  if (isRefusal(found)) throw new Error(found.because);
  return found as Exclude<Result, Refusal>;
};
const look = async (token: string) => done(await openEffects(desk.app, token));
async function aScanWithNo() {
  const started = await desk.start();
  const entry = { ...nothingSaid, id: randomUUID(), question, madeOn: 0, saidAt: now };
  done(await saveAnswers(desk.app, started.token, [{ ...entry, value: "no" }], now));
  return started;
}
const { organisations: _, ...nothing } = nothingOfIt;

test("a no suggests an effect; taken over it is weighed, and proposed no more", async () => {
  const { token } = await aScanWithNo();
  expect((await look(token)).proposals.map((one) => one.question.key)).toEqual([question]);
  const taken = done(await takeProposal(desk.app, token, question, "kept", "nl", now));
  expect(done(await takeProposal(desk.app, token, question, "kept", "nl", now)).id).toBe(taken.id);
  const { negative, proposals } = await look(token);
  expect(proposals).toEqual([]);
  expect(negative).toMatchObject([{ severity: 2, likelihood: 3, weight: 6, next: "measure" }]);
});

test("set aside and taken back loses nothing", async () => {
  const { token } = await aScanWithNo();
  const { id } = done(await takeProposal(desk.app, token, question, "kept", "nl", now));
  const said = { ...nothing, title: "Afval", measure: "Bakken", measureKind: "reduce" } as const;
  done(await saveEffect(desk.app, token, id, said, 1, now));
  done(await moveEffect(desk.app, token, id, "aside", now));
  expect((await look(token)).negative).toEqual([]);
  done(await moveEffect(desk.app, token, id, "kept", now));
  expect((await look(token)).negative).toMatchObject([{ measure: "Bakken", next: "check" }]);
});

test("what a colleague saved meanwhile is not overwritten unseen; what is wrong is told", async () => {
  const { token } = await aScanWithNo();
  const made = done(
    await saveEffect(desk.app, token, null, { ...nothing, title: "Lawaai" }, 0, now),
  );
  if (made.kind !== "kept") throw new Error(made.kind);
  const first = { ...nothing, title: "Lawaai in de straat" };
  done(await saveEffect(desk.app, token, made.id, first, 1, now));
  expect(
    await saveEffect(desk.app, token, made.id, { ...nothing, title: "Stil" }, 1, now),
  ).toMatchObject({ kind: "changed-since", effect: { title: "Lawaai in de straat" } });
  expect(await saveEffect(desk.app, token, null, nothing, 0, now)).toMatchObject({
    problems: ["no-title"],
  });
});

test("only published organisations are found, and none where the register is not public", async () => {
  const { token } = await aScanWithNo();
  const made = done(
    await saveEffect(desk.app, token, null, { ...nothing, title: "Lawaai" }, 0, now),
  );
  if (made.kind !== "kept") throw new Error(made.kind);
  const organisation = { id: randomUUID(), name: "Buren Voorbeeld" };
  done(await changeOrganisation(desk.app, token, made.id, { add: organisation }, now));
  done(await changeOrganisation(desk.app, token, made.id, { add: organisation }, now));
  const effect = (await look(token)).negative.find(({ id }) => id === made.id);
  expect(effect?.organisations).toEqual([organisation]);
  expect(done(await findConcerned(desk.app, token, "voorbeeld", now))).toBeDefined();
});

test("the desk reads no effect of a company", async () => {
  const { token, scanId } = await aScanWithNo();
  done(await takeProposal(desk.app, token, question, "kept", "nl", now));
  expect(await desk.inTenant((tx) => selectEffects(tx, scanId))).toEqual([]);
});
