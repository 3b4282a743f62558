import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lastOfEach,
  middleShare,
  type PeerScan,
  peerAnswers,
  peersOf,
  tellShare,
  tellSize,
} from "./peers.ts";

const questions = ["a", "b"];
const aPeer = (whose: string, letters = "yn", over: Partial<PeerScan> = {}): PeerScan => ({
  scanId: whose,
  whose,
  finishedOn: "2026-11-24",
  profile: { sector: ["construction"], size: ["micro"] },
  questions,
  letters,
  shares: { labour: 0.5 },
  ...over,
});
const some = (count: number, over: Partial<PeerScan> = {}) =>
  Array.from({ length: count }, (_, at) =>
    aPeer(`${JSON.stringify(over.profile ?? "")}${at}`, "yn", over),
  );
const own = { whose: "ik", profile: { sector: ["construction"], size: ["micro"] } };
const narrowing = [["sector", "size"], ["sector"], []];

describe("whom a scan is compared with", () => {
  test("a group of four is hidden, however the fields are taken", () => {
    expect(peersOf(own, some(4), narrowing)).toBeNull();
    expect(peerAnswers(some(4), questions)).toEqual([
      { question: "a", doing: null },
      { question: "b", doing: null },
    ]);
    expect(middleShare(some(4), "labour")).toBeNull();
  });

  test("the narrowest group of at least five others, and never oneself", () => {
    const large = some(5, { profile: { sector: ["construction"], size: ["large"] } });
    expect(peersOf(own, [...some(4), ...large, aPeer("ik")], narrowing)).toMatchObject({
      fields: ["sector"],
    });
    expect(peersOf(own, [...some(5), ...large], narrowing)?.peers).toHaveLength(5);
    expect(peersOf(own, [...some(4), aPeer("ik")], narrowing)).toBeNull();
  });

  test("of an organisation that came back only the last scan counts", () => {
    const twice = [
      aPeer("bakker", "nn", { finishedOn: "2025-11-01" }),
      aPeer("bakker", "yy", { finishedOn: "2026-11-01" }),
    ];
    expect(lastOfEach(twice).map(({ letters }) => letters)).toEqual(["yy"]);
  });
});

describe("what is told of a group", () => {
  test("questions of another edition are found by their key, not by their place", () => {
    const turned = some(5, { questions: ["b", "a"], letters: "ny" });
    expect(peerAnswers(turned, ["a"])).toEqual([{ question: "a", doing: { from: 0.5, to: 1 } }]);
  });

  test("somebody who does not know is not counted among who does not do it", () => {
    const known = some(5, { letters: "yy" });
    const unknown = some(5, { letters: "uu", profile: { size: ["x"] } });
    expect(peerAnswers([...known, ...unknown], ["a"])).toEqual([
      { question: "a", doing: { from: 0.5, to: 1 } },
    ]);
  });

  test("who reads what stands there never learns more of a small count than that it is one to three", () => {
    const key = (count: number, of: number) => JSON.stringify(tellShare(count, of));
    for (let of = 5; of <= 120; of += 1) {
      const counts = Array.from({ length: of + 1 }, (_, count) => count);
      for (const told of new Set(counts.map((count) => key(count, of)))) {
        const alike = counts.filter((count) => key(count, of) === told);
        for (const isSmall of [(n: number) => n, (n: number) => of - n]) {
          const small = alike.filter((count) => isSmall(count) >= 1 && isSmall(count) <= 3);
          if (small.length === alike.length) expect(small, `${of}: ${told}`).toHaveLength(3);
        }
      }
    }
  });

  test("what is told holds what is true, to two points and a half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 400 }), fc.nat(400), (of, chosen) => {
        const count = Math.min(of, chosen);
        const { from, to } = tellShare(count, of) ?? { from: 2, to: -1 };
        expect(count / of).toBeGreaterThanOrEqual(from - 0.0251);
        expect(count / of).toBeLessThanOrEqual(to + 0.0251);
      }),
    );
  });

  test("the size of a group is told in steps", () => {
    expect([4, 5, 9, 10, 49, 10_000].map(tellSize)).toEqual([0, 5, 5, 10, 20, 1000]);
  });

  test("the middle of an even group lies between the two in the middle", () => {
    const shares = [0.1, 0.2, 0.3, 0.5, 0.9, 1].map((labour, at) =>
      aPeer(String(at), "yn", { shares: { labour } }),
    );
    expect(middleShare(shares, "labour")).toBe(0.4);
  });
});
