import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type Day } from "#kernel/day";
import { forgetMatchAddresses } from "#matching";
import type { Tx } from "#platform/db";
import { aNotice } from "../../examples/a-notice.ts";
import { forgetLetterAddresses } from "./forget-addresses.ts";
import { type LetterToSend, prepareLetter, sendLetter } from "./letters.ts";
import { openNoticeDesk } from "./open-notice.ts";
import { listTemplates, restoreTemplate, saveTemplate } from "./templates.ts";
import { aTestRadar, dilbeek, now, today } from "./test-radar.ts";

const radar = await aTestRadar();
const { app, db, coordinator, staffOf } = radar;
let call: string;
let planned: string;

beforeAll(async () => {
  await radar.take([
    aNotice(1, today, "Halle"),
    aNotice(2, today, "Halle", {
      kind: "planned",
      title: { nl: "Onderhoud van hagen (voorbeeld)" },
      deadline: undefined,
    }),
  ]);
  call = await radar.idOf("Groenonderhoud");
  planned = await radar.idOf("hagen");
});

const toBuyer = { letter: null, language: null, organisationId: null, lot: null };
const draftOf = async (id: string, choice = {}) => {
  const draft = await prepareLetter(app, coordinator, id, { ...toBuyer, ...choice }, now);
  if (draft.kind === "refused") throw new Error(draft.because);
  return draft;
};

describe("a letter is filled in", () => {
  test("to the buyer before publication: what could be reserved, and for whom", async () => {
    const draft = await draftOf(planned);
    expect(draft).toMatchObject({ letter: "buyer-before", language: "nl" });
    expect(draft.addresses).toEqual([
      { email: "aankoop@halle.voorbeeld.example", of: "notice", role: "" },
    ]);
    expect(draft.subject).toContain("Onderhoud van hagen");
    expect(draft.body).toContain("artikel 15");
    expect(draft.body).toMatch(/Groendienst/);
    expect(draft.body).toContain("Noor Voorbeeld");
    expect(draft.body).not.toMatch(/[{}]/);
  });

  test("to the buyer after publication, in the language one chooses", async () => {
    const draft = await draftOf(call, { language: "fr" });
    expect(draft).toMatchObject({ letter: "buyer-after", language: "fr" });
    expect(draft.body).toContain("Cordialement");
  });

  test("to an organisation of the register: the last day and where to read it", async () => {
    const desk = await openNoticeDesk(app, coordinator, call, now);
    if (desk.kind === "refused") throw new Error(desk.because);
    const organisationId = desk.lots[0]?.matches[0]?.organisationId ?? "";
    const draft = await draftOf(call, { organisationId });
    expect(draft.letter).toBe("supplier");
    expect(draft.organisation?.name).toMatch(/^Groendienst/);
    expect(draft.body).toContain("11:00");
    expect(draft.body).toContain("https://aankoop.voorbeeld.example/1");
    const elsewhere = await prepareLetter(
      app,
      coordinator,
      call,
      { ...toBuyer, organisationId: call },
      now,
    );
    expect(elsewhere).toMatchObject({ because: "no-such-organisation" });
  });
});

describe("a letter about work that nobody near can do, of a notice that is over", () => {
  test("has no holes, names nobody, and says that it comes late", async () => {
    const bare = {
      title: { nl: "Levering van turbines (voorbeeld)" },
      description: { nl: "Levering van turbines." },
      cpv: "42112000",
      natures: ["supplies"],
      links: [],
    } as const;
    await radar.take([
      aNotice(30, today, "Halle", { ...bare, kind: "planned", deadline: undefined }),
      aNotice(31, today, "Halle", {
        ...bare,
        title: { nl: "Levering van ketels (voorbeeld)" },
        deadline: { day: addDays(today, -300) },
      }),
    ]);
    const before = await draftOf(await radar.idOf("turbines"));
    expect(before.over).toBeNull();
    const after = await draftOf(await radar.idOf("ketels"));
    expect(after.over).toEqual({ because: "deadline", day: addDays(today, -300) });
    expect((await draftOf(planned)).over).toBeNull();
    await radar.take([
      {
        ...aNotice(32, today, "Halle", { kind: "result" }),
        identity: {
          noticeId: "00000000-cccc-4000-8000-000000000032",
          noticeVersion: "01",
          procedureId: aNotice(30, today).identity.procedureId ?? "",
        },
      },
    ]);
    const late = await draftOf(await radar.idOf("turbines"));
    expect(late.over).toEqual({ because: "awarded", day: addDays(today, -7) });
    for (const { body } of [before, after]) {
      expect(body).not.toMatch(/:\s*$/m);
      expect(body).not.toContain("deze organisaties");
      expect(body).not.toMatch(/[{}]/);
    }
  });
});

describe("a letter that is sent", () => {
  const letter: LetterToSend = {
    letter: "buyer-after",
    language: "nl",
    organisationId: null,
    lot: null,
    to: " Aankoop@Halle.voorbeeld.example ",
    subject: "Vraag",
    body: "Dag",
    again: false,
  };

  test("stands in the outbox and stays with the notice", async () => {
    const sent = await sendLetter(app, coordinator, call, letter, now);
    expect(sent).toEqual({ kind: "sent", to: "aankoop@halle.voorbeeld.example" });
    expect(await radar.letters()).toMatchObject([
      { to: "aankoop@halle.voorbeeld.example", subject: "Vraag", text: "Dag" },
    ]);
    const desk = await openNoticeDesk(app, coordinator, call, now);
    if (desk.kind === "refused") throw new Error(desk.because);
    expect(desk.letters).toMatchObject([{ kind: "buyer-after", subject: "Vraag" }]);
    expect(desk.events[0]).toMatchObject({ kind: "mail", details: { letter: "buyer-after" } });
  });

  test("does not go twice to one address unless somebody says so", async () => {
    const again = await sendLetter(app, coordinator, call, letter, now);
    expect(again).toMatchObject({ kind: "sent-before", letter: { personName: "Noor Voorbeeld" } });
    expect(await radar.letters()).toHaveLength(1);
    const twice = await Promise.all([
      sendLetter(app, coordinator, planned, letter, now),
      sendLetter(app, coordinator, planned, letter, now),
    ]);
    expect(twice.map(({ kind }) => kind).sort()).toEqual(["sent", "sent-before"]);
    const said = await sendLetter(app, coordinator, call, { ...letter, again: true }, now);
    expect(said.kind).toBe("sent");
    expect(await radar.letters()).toHaveLength(3);
  });

  test("to a supplier becomes a step of its match with a need that is kept", async () => {
    const desk = await openNoticeDesk(app, coordinator, planned, now);
    if (desk.kind === "refused") throw new Error(desk.because);
    const organisationId = desk.lots[0]?.matches[0]?.organisationId ?? "";
    const toSupplier = {
      ...letter,
      letter: "supplier",
      organisationId,
      to: "a@b.example",
    } as const;
    expect(await sendLetter(app, coordinator, planned, toSupplier, now)).toMatchObject({
      kind: "sent",
    });
    const { rows } = await radar.here((tx) =>
      sql<{ origin: string; kind: string; mail_to: string }>`
        select need.origin_kind as origin, match_step.kind, match_step.mail_to from match_step
        join need_match on need_match.id = match_step.match_id join need on need.id = need_match.need_id
        where need_match.organisation_id = ${organisationId}`.execute(tx),
    );
    expect(rows).toMatchObject([{ origin: "notice", kind: "mail", mail_to: "a@b.example" }]);
  });

  test.each([
    [{ to: "geen adres" }, "address"],
    [{ subject: " \n " }, "subject"],
    [{ body: "" }, "body"],
    [{ body: "x".repeat(20_001) }, "too-long"],
  ])("%j is not sent", async (over, because) => {
    const refused = await sendLetter(app, coordinator, call, { ...letter, ...over }, now);
    expect(refused).toMatchObject({ kind: "refused", because });
  });

  test("is not for who works for another municipality", async () => {
    const refused = await sendLetter(app, staffOf(dilbeek), call, letter, now);
    expect(refused).toMatchObject({ because: "not-permitted" });
    expect(await radar.letters()).toHaveLength(4);
  });
});

describe("the address of a person in a letter", () => {
  const person = "jan.peeters@voorbeeld.example";
  const forget = (on: Day) => radar.here((tx) => forgetAll(tx, on));
  const forgetAll = async (tx: Tx, on: Day) =>
    (await forgetMatchAddresses(app, tx, radar.partnershipId, on)) +
    (await forgetLetterAddresses(app, tx, radar.partnershipId, on));
  const kept = async () =>
    JSON.stringify(
      await radar.here(async (tx) => [
        await tx.selectFrom("notice_mail").selectAll().execute(),
        await tx.selectFrom("notice_event").selectAll().execute(),
        await tx.selectFrom("match_step").selectAll().execute(),
        await app.mail.list(tx),
      ]),
    );

  beforeAll(async () => {
    const desk = await openNoticeDesk(app, coordinator, call, now);
    if (desk.kind === "refused") throw new Error(desk.because);
    const organisationId = desk.lots[0]?.matches[0]?.organisationId ?? "";
    const sent = await sendLetter(
      app,
      coordinator,
      call,
      {
        letter: "supplier",
        language: "nl",
        organisationId,
        lot: null,
        to: person,
        subject: "Kans",
        body: `Dag, dit ging naar ${person}.`,
        again: false,
      },
      now,
    );
    expect(sent.kind).toBe("sent");
  });

  test("stays for a year, and is gone from the letter, the step and the sent mail after that", async () => {
    expect(await forget(addDays(today, 364))).toBe(0);
    expect(await kept()).toContain(person);
    // The two letters to this person, and those of before to an address that is not plainly a function.
    expect(await forget(addDays(today, 365))).toBeGreaterThanOrEqual(2);
    const left = await kept();
    expect(left).not.toContain(person);
    expect(left).toContain("Dag, dit ging naar ….");
    expect(left).toContain("aankoop@halle.voorbeeld.example");
    expect(await forget(addDays(today, 366))).toBe(0);
  });
});

describe("templates", () => {
  const own = {
    kind: "buyer-before",
    language: "nl",
    subject: "Praten? {titel}",
    body: "Dag {koper}",
  } as const;

  test("an own text counts from then on, earlier ones stay, and the first can come back", async () => {
    expect(await saveTemplate(db, coordinator, own, now)).toEqual({ kind: "saved" });
    expect((await draftOf(planned)).subject).toBe("Praten? Onderhoud van hagen (voorbeeld)");
    await restoreTemplate(db, coordinator, own, now);
    const listed = await listTemplates(db, coordinator);
    if (listed.kind === "refused") throw new Error(listed.because);
    expect(listed.templates).toHaveLength(9);
    const [first] = listed.templates;
    expect(first).toMatchObject({ version: 2, earlier: [{ version: 1, subject: own.subject }] });
  });

  test("names that stand for nothing are refused; staff of one municipality do not change them", async () => {
    expect(await saveTemplate(db, coordinator, { ...own, body: "Dag {naam}" }, now)).toMatchObject({
      because: "unknown-names",
      about: "naam",
    });
    expect(await saveTemplate(db, staffOf(dilbeek), own, now)).toMatchObject({
      because: "not-permitted",
    });
  });
});
