import { expect, test } from "vitest";
import { longest } from "../rules/longest.ts";
import { findReceivers } from "../usecases/find-receivers.ts";
import { openQuestion } from "../usecases/open-question.ts";
import { aTestDesk, dilbeek, halle } from "../usecases/test-desk.ts";
import { doDeed } from "./question-deed.ts";

const { app, coordinator, staffOf, visitor, here, partnershipId, added, opened } =
  await aTestDesk();

const send = (id: string, typed: Record<string, string>) =>
  doDeed({
    app,
    actor: coordinator(),
    id,
    language: "nl",
    entries: Object.entries(typed),
    files: [],
  });
const stays = async (id: string, typed: Record<string, string>) => {
  const answer = await send(id, typed);
  if (answer instanceof Response) throw new Error("it was done");
  return answer;
};

await here((tx) =>
  tx
    .insertInto("organisation")
    .values({
      partnership_id: partnershipId,
      name: "Groenwerk Voorbeeld",
      kind: "social-enterprise",
    })
    .execute(),
);

test.each([
  ["note", "note", longest.note],
  ["feasibility", "feasibilityNote", longest.feasibilityNote],
  ["hand-over", "handedOverTo", longest.receiver],
  ["follow-up", "actionTitle", longest.actionTitle],
  ["time", "what", longest.what],
  ["only-note", "answer", longest.answer],
  ["send", "ownTitle", longest.ownTitle],
])(
  "%s: a text that is too long is not cut off but said, and stays on the page",
  async (deed, field, most) => {
    const id = await added();
    const text = "x".repeat(most + 1);
    const { left, status } = await stays(id, { deed, [field]: text });
    expect(status).toBe(422);
    expect(left.problem).toContain(`hoogstens ${most} tekens`);
    expect(left.typed[field]).toBe(text);
    expect((await opened(id)).events).toHaveLength(1);
  },
);

test("nobody looks again on a day that has passed, and the day typed stays on the page", async () => {
  const id = await added();
  const { left, status } = await stays(id, { deed: "follow-up", followUpOn: "2020-01-01" });
  expect(status).toBe(422);
  expect(left.problem).toContain("al voorbij");
  expect(left.typed.followUpOn).toBe("2020-01-01");
  expect((await opened(id)).question.followUpOn).toBeNull();
  expect(await send(id, { deed: "follow-up", followUpOn: app.today() })).toBeInstanceOf(Response);
});

test("after a search somebody is chosen, or said to be none of them", async () => {
  const id = await added();
  const typed = { handedOverTo: "groenwerk", handedOverOn: "2026-11-23" };
  const { left } = await stays(id, { ...typed, deed: "find-organisation" });
  expect(left.found).toMatchObject([{ name: "Groenwerk Voorbeeld" }]);
  const searched = { ...typed, deed: "hand-over", searched: "groenwerk" };
  const again = await stays(id, searched);
  expect(again.left.problem).toContain("Kies een organisatie");
  expect(again.left.found).toHaveLength(1);
  const organisation = left.found?.[0]?.id ?? "";
  expect(await send(id, { ...searched, organisation })).toBeInstanceOf(Response);
  expect((await opened(id)).question).toMatchObject({
    handedOverTo: "Groenwerk Voorbeeld",
    handedOverOrganisationId: organisation,
  });
  await send(id, { ...searched, organisation: "none" });
  expect((await opened(id)).question).toMatchObject({
    handedOverTo: "groenwerk",
    handedOverOrganisationId: null,
  });
  const gone = { ...searched, organisation: "99999999-9999-4999-8999-999999999999" };
  expect((await stays(id, gone)).left.problem).toContain("niet meer in het register");
});

test("a visitor searches nothing here, and staff are offered only receivers of their own questions", async () => {
  expect(await findReceivers(app, visitor(), "groenwerk", "nl")).toEqual([]);
  const [own, other] = [await added(), await added({ nis: dilbeek })];
  const given = { deed: "hand-over", handedOverOn: "2026-11-23" };
  await send(own, { ...given, handedOverTo: "Dienst Halle" });
  await send(other, { ...given, handedOverTo: "Dienst Dilbeek" });
  const seen = await openQuestion(app, staffOf(halle), own, { language: "nl", search: "" });
  if ("kind" in seen) throw new Error(seen.because);
  expect(seen.receivers).toContain("Dienst Halle");
  expect(seen.receivers).not.toContain("Dienst Dilbeek");
});
