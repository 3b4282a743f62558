import { expect, test } from "vitest";
import { sharedLook } from "./shared-look.ts";

/** A fact that changes, and looks at it that end when told. */
function aFact() {
  const fact = { value: "before", looked: 0 };
  const ends: (() => void)[] = [];
  const look = async () => {
    fact.looked += 1;
    const seen = fact.value;
    await new Promise<void>((end) => ends.push(end));
    return seen;
  };
  const endAll = async () => {
    for (let at = 0; at < 5; at++) {
      for (const end of ends.splice(0)) end();
      await new Promise((later) => setImmediate(later));
    }
  };
  return { fact, look, endAll };
}

test("a crowd costs two looks: the one under way, and one for all who came later", async () => {
  const { fact, look, endAll } = aFact();
  const share = sharedLook<string>();
  const asked = Array.from({ length: 20 }, () => share(fact, "a", look));
  await endAll();
  expect(await Promise.all(asked)).toEqual(Array(20).fill("before"));
  expect(fact.looked).toBe(2);
});

test("who asks after a change never gets a look from before it", async () => {
  const { fact, look, endAll } = aFact();
  const share = sharedLook<string>();
  const early = share(fact, "a", look);
  fact.value = "after";
  const late = share(fact, "a", look);
  await endAll();
  expect(await early).toBe("before");
  expect(await late).toBe("after");
});

test("nothing is remembered once nobody looks", async () => {
  const { fact, look, endAll } = aFact();
  const share = sharedLook<string>();
  const first = share(fact, "a", look);
  await endAll();
  await first;
  fact.value = "after";
  const second = share(fact, "a", look);
  await endAll();
  expect(await second).toBe("after");
});

test("other keys and other owners look for themselves", async () => {
  const { fact, look, endAll } = aFact();
  const share = sharedLook<string>();
  const all = [share(fact, "a", look), share(fact, "b", look), share({}, "a", look)];
  await endAll();
  await Promise.all(all);
  expect(fact.looked).toBe(3);
});

test("a look that fails fails only for those who shared it", async () => {
  const share = sharedLook<string>();
  const owner = {};
  const broken = share(owner, "a", () => Promise.reject(new Error("gone")));
  const next = share(owner, "a", async () => "there");
  await expect(broken).rejects.toThrow("gone");
  expect(await next).toBe("there");
});

test("a look that throws before it began is forgotten like any other that fails", async () => {
  const share = sharedLook<string>();
  const owner = {};
  const broken = share(owner, "a", () => {
    throw new Error("not even begun");
  });
  const next = share(owner, "a", async () => "there");
  await expect(broken).rejects.toThrow("not even begun");
  expect(await next).toBe("there");
  expect(await share(owner, "a", async () => "again")).toBe("again");
});
