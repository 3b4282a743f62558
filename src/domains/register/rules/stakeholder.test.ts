import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { byDepartment, type Contact, expiresSoon, isShown, isShownPublicly } from "./contact.ts";
import { approachOf } from "./stakeholder.ts";

test("much influence and little interest: keep satisfied", () => {
  expect(approachOf({ influence: 5, interest: 1 })).toBe("keep-satisfied");
  expect(approachOf({ influence: 1, interest: 5 })).toBe("keep-informed");
  expect(approachOf({ influence: 4, interest: 3 })).toBe("work-together");
  expect(approachOf({ influence: 2, interest: 2 })).toBe("follow");
});

test("an unknown level gives no approach", () => {
  expect(approachOf({ influence: null, interest: 5 })).toBeNull();
});

const contact: Contact = {
  id: "1",
  department: null,
  name: "Noor Voorbeeld",
  role: null,
  email: null,
  phone: null,
  consent: "given",
  consentOn: asDay("2025-01-01"),
  expiresOn: asDay("2027-01-01"),
  sourceId: "s",
  source: { kind: "person", publisher: "Voorbeeld", title: "Eigen invoer" },
};

test("on the day its ground ends a contact is gone", () => {
  expect(isShown(contact, asDay("2026-12-31"))).toBe(true);
  expect(isShown(contact, asDay("2027-01-01"))).toBe(false);
});

test("two months before its ground ends a contact is due to be asked again", () => {
  expect(expiresSoon(contact, asDay("2026-10-31"))).toBe(false);
  expect(expiresSoon(contact, asDay("2026-11-02"))).toBe(true);
  expect(expiresSoon(contact, asDay("2027-01-01"))).toBe(false);
});

test("a contact kept for our own work is never named in public", () => {
  const today = asDay("2026-01-01");
  expect(isShownPublicly(contact, today)).toBe(true);
  expect(isShownPublicly({ ...contact, consent: "legitimate-interest" }, today)).toBe(false);
});

test("contacts stand by department, those of the whole organisation first", () => {
  const groups = byDepartment([
    { ...contact, department: "Personeel" },
    contact,
    { ...contact, name: "Anna", department: "Personeel" },
  ]);
  expect(groups.map(({ department, contacts }) => [department, contacts.length])).toEqual([
    [null, 1],
    ["Personeel", 2],
  ]);
  expect(groups[1]?.contacts[0]?.name).toBe("Anna");
});
