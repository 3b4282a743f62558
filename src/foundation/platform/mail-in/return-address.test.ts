import { expect, test } from "vitest";
import { readReturnAddress, returnAddress } from "./return-address.ts";

const settings = {
  secret: "x".repeat(43),
  dataFolder: "/nergens",
  mailIn: { domain: "Post.voorbeeld.example" },
} as unknown as Parameters<typeof returnAddress>[0];
const mail = {
  partnershipId: "7d2f3c64-0d3c-4c4e-9d0a-1f2e3d4c5b6a",
  mailId: "00000000-0000-4000-8000-ffffffffffff",
};

test("the address of a letter says which letter it was, whatever capitals a server makes of it", async () => {
  const address = (await returnAddress(settings, mail)) ?? "";
  expect(address.split("@")[0]?.length).toBeLessThanOrEqual(64);
  expect(await readReturnAddress(settings, address)).toEqual(mail);
  expect(await readReturnAddress(settings, `<${address.toUpperCase()}>`)).toEqual(mail);
});

test("a guessed address, and one of elsewhere, is none of ours", async () => {
  const address = (await returnAddress(settings, mail)) ?? "";
  const guessed = address.replace(/.@/, (last) => (last === "a@" ? "b@" : "a@"));
  expect(await readReturnAddress(settings, guessed)).toBeNull();
  expect(await readReturnAddress(settings, address.replace("Post", "elders"))).toBeNull();
  expect(await readReturnAddress(settings, "r+kort@post.voorbeeld.example")).toBeNull();
});

test("who takes no letters has no such address", async () => {
  expect(await returnAddress({ ...settings, mailIn: undefined } as never, mail)).toBeNull();
});
