import { beforeAll, describe, expect, test } from "vitest";
import { addDays, asDay, type Instant } from "#kernel/day";
import { aNotice } from "../../examples/a-notice.ts";
import { isOneClickEnd } from "../../rules/radar/one-click-end.ts";
import { sendRadarDigests } from "./send-digests.ts";
import { giveSubscriptionToken } from "./subscription-token.ts";
import {
  changeSubscription,
  openSubscriptionLink,
  readSubscriptions,
  subscribe,
  switchByLink,
} from "./subscriptions.ts";
import { aTestRadar, halle, now, today } from "./test-radar.ts";

const radar = await aTestRadar();
const { app, coordinator, operator, staffOf, reader } = radar;

const at = (days: number, hour = "09") =>
  `${addDays(asDay("2026-11-23"), days)}T${hour}:00:00.000Z` as Instant;
const send = (days: number) => sendRadarDigests(app, operator, at(days));
const outcomes = async (days: number) => {
  const sent = await send(days);
  if (sent.kind === "refused") throw new Error(sent.because);
  return sent.subscriptions.map(({ outcome, notices }) => [outcome, notices]);
};
const ask = { name: "Groen", query: "q=groen", frequency: "daily", language: "nl" } as const;
const arrive = async (number: number, days: number, title = "Groen maaien") => {
  await radar.take([aNotice(number, today, "Halle", { title: { nl: title } })], at(days));
};

beforeAll(async () => {
  await arrive(1, -1, "Groen van gisteren");
  await radar.look();
});

describe("a colleague who subscribed", () => {
  test("hears nothing of what was there before", async () => {
    expect(await subscribe(app, coordinator, ask, now)).toMatchObject({ kind: "subscribed" });
    expect(await outcomes(0)).toEqual([["nothing", 0]]);
    expect(await radar.letters()).toEqual([]);
  });

  test("hears of a new notice once it was looked at, and never twice", async () => {
    await arrive(2, 1);
    await arrive(3, 1, "Verf voor lokalen");
    expect(await outcomes(1)).toEqual([["nothing", 0]]);
    await radar.look(false, at(1));
    expect(await outcomes(1)).toEqual([["sent", 1]]);
    expect(await outcomes(1)).toEqual([["recent", 0]]);
    expect(await outcomes(2)).toEqual([["nothing", 0]]);
    const [letter] = await radar.letters();
    expect(letter?.to).toBe("noor@voorbeeld.example");
    expect(letter?.text).toContain("Groen maaien");
    expect(letter?.text).not.toContain("Verf");
    expect(letter?.text).toContain("https://regiekamer.example/radar?q=groen");
    const path = new URL(letter?.unsubscribeUrl ?? "").pathname;
    expect(isOneClickEnd("POST", path)).toBe(true);
  });

  test("two servers at once send one digest", async () => {
    await arrive(4, 3);
    await radar.look(false, at(3));
    const both = await Promise.all([send(3), send(3)]);
    const sent = both.map((one) => (one.kind === "sent" ? one.sent : 0));
    expect(sent.reduce((sum, count) => sum + count)).toBe(1);
    expect(await radar.letters()).toHaveLength(2);
  });

  test("ends it by one click from the letter, without signing in, and takes it up again", async () => {
    const { mine } = await mineOf();
    const subscriptionId = mine[0]?.id ?? "";
    const key = { partnershipId: radar.partnershipId, subscriptionId };
    const token = await giveSubscriptionToken(app.config, key);
    await switchByLink(app, token, false, now);
    expect(await openSubscriptionLink(app, token)).toMatchObject({
      subscription: { isOn: false, name: "Groen" },
    });
    await arrive(5, 4);
    await radar.look(false, at(4));
    expect(await outcomes(5)).toEqual([["off", 0]]);
    // Not the last letter: a part of its bits says nothing, so another one may be the same link.
    const other = token.at(-10) === "A" ? "B" : "A";
    const madeUp = `${token.slice(0, -10)}${other}${token.slice(-9)}`;
    expect(await openSubscriptionLink(app, madeUp)).toMatchObject({
      because: "no-such-link",
    });
    await changeSubscription(app, coordinator, subscriptionId, "on", now);
    expect(await outcomes(6)).toEqual([["sent", 1]]);
  });

  test("is not switched by somebody else", async () => {
    const { mine } = await mineOf();
    const id = mine[0]?.id ?? "";
    expect(await changeSubscription(app, staffOf(halle), id, "remove", now)).toMatchObject({
      because: "not-permitted",
    });
    expect(await subscribe(app, reader, ask, now)).toMatchObject({ because: "not-permitted" });
    expect(await sendRadarDigests(app, coordinator, now)).toMatchObject({
      because: "not-permitted",
    });
  });
});

describe("an organisation that agreed", () => {
  const organisation = {
    id: "",
    email: "werk@voorbeeld.example",
    consentOn: today,
    consentHow: "mail van de directie",
  };

  test("gets the same, with addresses it can open and a way to stop", async () => {
    const [{ id = "" } = {}] = await radar.here((tx) =>
      tx.selectFrom("organisation").select("id").limit(1).execute(),
    );
    const given = { ...ask, organisation: { ...organisation, id } };
    expect(await subscribe(app, coordinator, given, at(6))).toMatchObject({ kind: "subscribed" });
    await arrive(6, 7);
    await radar.look(false, at(7));
    expect((await outcomes(7)).filter(([outcome]) => outcome === "sent")).toHaveLength(2);
    const letters = await radar.letters();
    const letter = letters.find(({ to }) => to === organisation.email);
    expect(letter?.text).toContain("https://aankoop.voorbeeld.example/6");
    expect(letter?.text).not.toContain("/radar?");
    expect(letter?.unsubscribeUrl).toBeTruthy();
  });

  test("is not subscribed without a day and a way it agreed, nor by staff of one municipality", async () => {
    const [{ id = "" } = {}] = await radar.here((tx) =>
      tx.selectFrom("organisation").select("id").limit(1).execute(),
    );
    const tomorrow = { ...organisation, id, consentOn: addDays(today, 1) };
    const silent = { ...organisation, id, consentHow: " " };
    for (const wrong of [tomorrow, silent]) {
      expect(await subscribe(app, coordinator, { ...ask, organisation: wrong }, now)).toMatchObject(
        {
          because: "consent",
        },
      );
    }
    const right = { ...ask, organisation: { ...organisation, id } };
    expect(await subscribe(app, staffOf(halle), right, now)).toMatchObject({
      because: "not-permitted",
    });
  });
});

async function mineOf() {
  const read = await readSubscriptions(app, coordinator);
  if (read.kind === "refused") throw new Error(read.because);
  return read;
}
