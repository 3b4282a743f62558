import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePassword, minPasswordLength } from "./judge-password.ts";

const lena = {
  name: "Lena Voorbeeld",
  email: "lena.voorbeeld@halle.example",
  partnership: "Zuidwest Rand",
};
const verdict = (password: string) => judgePassword(password, lena)?.because ?? "good";

describe("a password that guessers try early is refused", () => {
  test.each([
    ["kort", "too-short"],
    ["elf tekens!", "too-short"],
    ["é".repeat(300), "too-long"],
    ["aaaaaaaaaaaa", "few-characters"],
    ["abababababab", "few-characters"],
    ["abcdefgabcdefgabcdefg", "sequence"],
    ["123456789012345", "sequence"],
    ["azertyuiopqsdf", "sequence"],
    ["qwertyuiop123", "sequence"],
    ["Wachtwoord2026!", "common"],
    ["W@chtw00rd!!2026", "common"],
    ["Welkom2026Welkom", "common"],
    ["ZomerHalle2026", "common"],
    ["Regiekamer2026", "common"],
    ["MotDePasse123!", "common"],
    ["LenaVoorbeeld12", "about-yourself"],
    ["voorbeeld-2026-lena", "about-yourself"],
    ["V00rb33ldLena!", "about-yourself"],
    ["Zuidwest Rand 2026", "about-yourself"],
  ])("%s: %s", (password, because) => {
    expect(verdict(password)).toBe(because);
  });
});

describe("a long or odd password is taken", () => {
  test.each([
    "vier paarden eten kiwi",
    "Tr0ub4dor&3-xylofoon",
    "k8#Vw!zq2Lp9",
    "fietspomp onder de trap",
    "crème brûlée sans sucre",
    "834019275563",
  ])("%s", (password) => {
    expect(verdict(password)).toBe("good");
  });
});

test("nothing shorter than the least length is ever taken", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: minPasswordLength - 1 }), (password) => {
      expect(verdict(password)).toBe("too-short");
    }),
  );
});

test("a common word with digits behind it is never taken", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("wachtwoord", "administrator", "motdepasse"),
      fc.nat(),
      (word, n) => {
        expect(verdict(`${word}${n}`)).not.toBe("good");
      },
    ),
  );
});
