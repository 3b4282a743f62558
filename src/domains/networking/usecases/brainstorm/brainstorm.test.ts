import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import {
  addDeskIdeas,
  groupIdeas,
  nameGroup,
  noteCard,
  showIdeas,
  takeGroupApart,
} from "./arrange-ideas.ts";
import { cardToAction } from "./card-to-action.ts";
import { openBrainstorm } from "./open-brainstorm.ts";
import { openRoom, readOwnPart } from "./room.ts";
import { goToPhase, setUpBrainstorm } from "./set-up-brainstorm.ts";
import { sendIdea, voteFor } from "./speak.ts";
import { aTestRoom, dilbeek, halle, now, settings } from "./test-room.ts";

type TestRoom = Awaited<ReturnType<typeof aTestRoom>>;

let room: TestRoom;
let code: string;

const phone = (voice: string) => ({
  says: (text: string, key: string = randomUUID()) =>
    sendIdea(room.app, code, { voice, key, text }, now),
  lays: (card: string, dots: number) => voteFor(room.app, code, { voice, card, dots }),
});
const anna = phone("anna");
const bob = phone("bob");

async function seen() {
  const found = await openRoom(room.app, code);
  if (isRefusal(found)) throw new Error(found.because);
  return found;
}
const goTo = (phase: Parameters<typeof goToPhase>[3]) =>
  goToPhase(room.db, room.coordinator, room.id, phase, now);

const cardOf = async (body: string): Promise<string> => {
  const { cards } = await room.desk();
  const card = cards.find(({ ideas }) => ideas.some((idea) => idea.body === body));
  if (!card) throw new Error(`no card with ${body}`);
  return card.id;
};

describe("a brainstorm from the first idea to an action", () => {
  beforeAll(async () => {
    room = await aTestRoom();
    code = await room.begin();
  });

  test("before it begins no idea is taken", async () => {
    expect(await anna.says("Een deelkeuken")).toMatchObject({ because: "not-now" });
  });

  test("an idea of a phone is seen by all, once, also when it is sent twice", async () => {
    await goTo("ideas");
    const key = randomUUID();
    expect(await anna.says("  Een  deelkeuken ", key)).toEqual({ kind: "taken", state: "shown" });
    expect(await anna.says("Een deelkeuken", key)).toEqual({ kind: "taken", state: "shown" });
    await bob.says("Fietsen herstellen op school");
    await goTo("ahead");
    await goTo("ideas");
    const { cards, ideas } = await seen();
    expect(cards.map((card) => card.ideas[0]?.body).sort()).toEqual([
      "Een deelkeuken",
      "Fietsen herstellen op school",
    ]);
    expect(ideas).toBe(2);
  });

  test("an idea of nothing, or as long as a letter, is refused", async () => {
    expect(await anna.says("  ")).toMatchObject({ because: "no-idea" });
    expect(await anna.says("x".repeat(301))).toMatchObject({ because: "no-idea" });
    expect(await anna.says("Goed idee", "no key")).toMatchObject({ because: "no-idea" });
  });

  test("what was said aloud is typed at the desk, a line each", async () => {
    const done = await addDeskIdeas(
      room.db,
      room.coordinator,
      room.id,
      "Soep op de markt\n\nSamen koken\n",
      now,
    );
    expect(done).toEqual({ kind: "arranged", count: 2 });
    expect((await room.desk()).ideas).toHaveLength(4);
  });

  test("ideas are put in a new group, which can be renamed and taken apart", async () => {
    const ids = [await cardOf("Een deelkeuken"), await cardOf("Samen koken")];
    await groupIdeas(room.db, room.coordinator, room.id, { ids, to: { title: "Koken" } }, now);
    const [group] = (await room.desk()).groups;
    expect((await room.desk()).cards[0]).toMatchObject({ id: group?.id, title: "Koken" });
    await nameGroup(room.db, room.coordinator, room.id, {
      groupId: group?.id ?? "",
      title: "Samen koken en eten",
    });
    expect((await seen()).cards[0]?.title).toBe("Samen koken en eten");
  });

  test("a phone lays its dots, not more, and sees no result while others still vote", async () => {
    await goTo("vote");
    const cooking = await cardOf("Een deelkeuken");
    const soup = await cardOf("Soep op de markt");
    expect(await anna.lays(soup, 2)).toEqual({ kind: "laid", dots: { [soup]: 2 } });
    expect(await anna.lays(cooking, 2)).toMatchObject({ because: "no-dots-left" });
    await anna.lays(soup, 1);
    await anna.lays(cooking, 2);
    await bob.lays(cooking, 3);
    expect(await bob.lays(randomUUID(), 1)).toMatchObject({ because: "no-such-card" });
    const part = await readOwnPart(room.app, await seen(), "anna");
    expect(part.dots).toEqual({ [soup]: 1, [cooking]: 2 });
    await goTo("ideas");
    await goTo("vote");
    expect((await seen()).cards.map(({ dots }) => dots)).toEqual([0, 0, 0]);
    expect((await seen()).dotsLaid).toBe(6);
  });

  test("two answers of one phone at the same moment never lay more dots than it has", async () => {
    const ids = (await room.desk()).cards.map(({ id }) => id);
    const carl = phone("carl");
    await Promise.all(ids.map((id) => carl.lays(id, 2)));
    const { dots } = await readOwnPart(room.app, await seen(), "carl");
    expect(Object.values(dots).reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  test("an idea that a phone without a network kept comes in late and waits for a colleague", async () => {
    expect(await anna.says("Te laat maar goed")).toEqual({ kind: "taken", state: "waiting" });
    expect((await seen()).cards.flatMap(({ ideas }) => ideas)).toHaveLength(4);
    const late = (await room.desk()).ideas.find(({ state }) => state === "waiting");
    const given = { ids: [late?.id ?? ""], state: "shown" } as const;
    expect(await showIdeas(room.db, room.coordinator, room.id, given)).toMatchObject({ count: 1 });
    expect((await seen()).cards.flatMap(({ ideas }) => ideas)).toHaveLength(5);
  });

  test("in the discussion the most dots stand first, and a card becomes one owned action", async () => {
    await goTo("discuss");
    const [first] = (await seen()).cards;
    expect(first).toMatchObject({ title: "Samen koken en eten" });
    expect(first?.dots).toBeGreaterThanOrEqual(5);
    const card = first?.id ?? "";
    await noteCard(
      room.db,
      room.coordinator,
      room.id,
      { card, note: "De keuken van de school" },
      now,
    );
    const given = {
      card,
      title: "Deelkeuken in de school verkennen",
      ownerPersonId: room.personId,
      dueOn: asDay("2027-01-15"),
    };
    const planned = await cardToAction(room.db, room.coordinator, room.id, given, now);
    expect(planned).toMatchObject({ kind: "planned", isNew: true });
    const again = await cardToAction(room.db, room.coordinator, room.id, given, now);
    expect(again).toMatchObject({ kind: "planned", isNew: false });
    const [kept] = (await room.desk()).cards;
    expect(kept).toMatchObject({ note: "De keuken van de school" });
    expect(kept?.actionId).not.toBeNull();
  });

  test("when it is over nobody can find back by its sign what a phone sent", async () => {
    await goTo("over");
    expect(await anna.says("Nog iets")).toMatchObject({ because: "not-now" });
    const part = await readOwnPart(room.app, await seen(), "anna");
    expect(part).toEqual({ ideas: [], dots: {} });
    expect((await room.desk()).voices).toBe(3);
    expect((await seen()).dotsLaid).toBe(8);
  });

  test("a group that is taken apart leaves its ideas", async () => {
    const [group] = (await room.desk()).groups;
    await takeGroupApart(room.db, room.coordinator, room.id, group?.id ?? "");
    const { groups, ideas } = await room.desk();
    expect(groups).toEqual([]);
    expect(ideas).toHaveLength(5);
    expect(ideas.every(({ groupId }) => groupId === null)).toBe(true);
  });
});

describe("who may", () => {
  beforeAll(async () => {
    room = await aTestRoom();
    code = await room.begin({ isModerated: true });
    await goTo("ideas");
  });

  test("with moderation an idea waits until a colleague lets it through, and can be taken from sight", async () => {
    expect(await anna.says("Nog niet gezien")).toEqual({ kind: "taken", state: "waiting" });
    const [idea] = (await room.desk()).ideas;
    const ids = [idea?.id ?? ""];
    await showIdeas(room.db, room.coordinator, room.id, { ids, state: "shown" });
    expect((await seen()).cards).toHaveLength(1);
    await showIdeas(room.db, room.coordinator, room.id, { ids, state: "hidden" });
    expect((await seen()).cards).toHaveLength(0);
    expect((await room.desk()).ideas).toHaveLength(1);
  });

  test("staff of another municipality may look and change nothing; another partnership sees nothing", async () => {
    const { db, id } = room;
    const changed = await setUpBrainstorm(db, room.staffOf(dilbeek), id, settings(), now);
    expect(changed).toMatchObject({ because: "not-permitted" });
    expect(await goToPhase(db, room.staffOf(halle), id, "vote", now)).toEqual({ kind: "moved" });
    const strange = await openBrainstorm(room.app, room.stranger, id);
    expect(strange).toMatchObject({ because: "no-such-gathering" });
    expect(await goToPhase(db, room.stranger, id, "over", now)).toMatchObject({
      because: "no-such-gathering",
    });
  });

  test("a code that was never given leads nowhere", async () => {
    expect(await openRoom(room.app, "AAAA-AAAA")).toMatchObject({ because: "no-such-room" });
    expect(await openRoom(room.app, "'; drop table")).toMatchObject({ because: "no-such-room" });
  });

  test("settings without a question, or with no dots, are refused", async () => {
    const { db, coordinator, id } = room;
    for (const [over, because] of [
      [{ question: " " }, "no-question"],
      [{ votesEach: 0 }, "votes-each"],
      [{ votesEach: Number.NaN }, "votes-each"],
      [{ question: "x".repeat(301) }, "question-too-long"],
    ] as const) {
      expect(await setUpBrainstorm(db, coordinator, id, settings(over), now)).toMatchObject({
        because,
      });
    }
  });
});
