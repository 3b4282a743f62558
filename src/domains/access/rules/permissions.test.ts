import { afterAll, describe, expect, test } from "vitest";
import { type Actor, type Grant, type Role, roles } from "./actor.ts";
import { mayReach, permissions, refusalFor, type Subject, type Verb } from "./permissions.ts";

/*
 * Every role × verb, tried on four subjects:
 *   o  one's own: in the own municipality, the own organisation's record, published
 *   m  in the own municipality, of another organisation, not published
 *   f  foreign: another municipality, another organisation, not published
 *   p  foreign but published
 * A cell lists the subjects the role may do it to; "." is none.
 */
const expected = `
verb                administrator coordinator municipal-staff organisation reader visitor
register.read       omfp          omfp        omfp            omfp         omfp   op
register.edit       omfp          omfp        om              o            .      .
register.add        omfp          omfp        om              .            .      .
register.remove     omfp          omfp        .               .            .      .
register.import     omfp          omfp        .               .            .      .
register.export     omfp          omfp        omfp            omfp         omfp   op
register.brochure   omfp          omfp        omfp            omfp         omfp   op
register.history    omfp          omfp        omfp            o            .      .
stakeholder.read    omfp          omfp        omfp            .            .      .
stakeholder.edit    omfp          omfp        om              .            .      .
contact.read        omfp          omfp        omfp            o            .      .
contact.edit        omfp          omfp        om              o            .      .
frame.read          omfp          omfp        omfp            .            .      .
frame.edit          omfp          omfp        .               .            .      .
vision.read         omfp          omfp        omfp            .            omfp   .
vision.comment      omfp          omfp        omfp            .            .      .
vision.edit         omfp          omfp        .               .            .      .
plan.read           omfp          omfp        om              .            .      .
plan.edit           omfp          omfp        om              .            .      .
plan.arrange        omfp          omfp        .               .            .      .
evidence.read       omfp          omfp        om              .            .      .
evidence.edit       omfp          omfp        om              .            .      .
coverage.read       omfp          omfp        om              .            .      .
question.ask        omfp          omfp        omfp            omfp         omfp   omfp
question.read       omfp          omfp        om              .            .      .
question.edit       omfp          omfp        om              .            .      .
question.keep       omfp          .           .               .            .      .
answer.edit         omfp          omfp        .               .            .      .
report.read         omfp          omfp        omfp            .            omfp   .
report.draft        omfp          omfp        om              .            .      .
report.edit         omfp          omfp        om              .            .      .
report.freeze       omfp          omfp        .               .            .      .
scenario.read       omfp          omfp        omfp            .            .      .
scenario.edit       omfp          omfp        .               .            .      .
benchmark.consent   omfp          .           .               .            .      .
match.read          omfp          omfp        omfp            .            .      .
match.edit          omfp          omfp        om              .            .      .
match.why           omfp          omfp        omfp            o            .      .
match.teach         omfp          omfp        omfp            .            .      .
match.train         omfp          omfp        .               .            .      .
radar.read          omfp          omfp        omfp            .            .      .
radar.edit          omfp          omfp        om              .            .      .
radar.import        omfp          omfp        .               .            .      .
radar.sources       omfp          .           .               .            .      .
purchase.read       omfp          omfp        omfp            .            .      .
purchase.edit       omfp          omfp        om              .            .      .
purchase.import     omfp          omfp        .               .            .      .
clause.read         omfp          omfp        omfp            .            .      .
clause.edit         omfp          omfp        om              .            .      .
clause.approve      omfp          omfp        .               .            .      .
clause.rules        omfp          .           .               .            .      .
policy.edit         omfp          omfp        om              .            .      .
contract.read       omfp          omfp        om              .            .      .
contract.edit       omfp          omfp        om              .            .      .
spend.read          omfp          omfp        om              .            .      .
spend.compare       omfp          omfp        omfp            .            .      .
spend.edit          omfp          omfp        om              .            .      .
spend.import        omfp          omfp        om              .            .      .
gathering.read      omfp          omfp        omfp            op           op     op
gathering.edit      omfp          omfp        om              .            .      .
guest.read          omfp          omfp        om              .            .      .
guest.edit          omfp          omfp        om              .            .      .
meeting.schedule    omfp          omfp        om              .            .      .
minutes.read        omfp          omfp        omfp            .            .      .
minutes.edit        omfp          omfp        om              .            .      .
scan.read           omfp          omfp        om              o            .      .
scan.start          omfp          omfp        omfp            omfp         omfp   omfp
scan.own            .             .           .               o            .      .
scan.authority      omfp          omfp        om              .            .      .
scan.campaign       omfp          omfp        om              .            .      .
scan.totals         omfp          omfp        omfp            .            omfp   .
territory.edit      omfp          omfp        .               .            .      .
people.read         omfp          omfp        .               .            .      .
people.invite       omfp          omfp        .               .            .      .
people.manage       omfp          .           .               .            .      .
audit.read          omfp          .           .               .            .      .
jobs.read           omfp          omfp        .               .            .      .
mail.read           omfp          omfp        .               .            .      .
partnership.found   .             .           .               .            .      .
`;

const subjects: Readonly<Record<string, Subject>> = {
  o: { nis: ["23027"], organisationId: "own", published: true },
  m: { nis: ["23027", "23003"], organisationId: "other", published: false },
  f: { nis: ["23003"], organisationId: "other", published: false },
  p: { nis: ["23003"], organisationId: "other", published: true },
};

const grantOf = (role: Role): Grant => {
  if (role === "municipal-staff") return { role, nis: "23027" };
  if (role === "organisation") return { role, organisationId: "own" };
  return { role };
};

const actorAs = (column: string): Actor => {
  const role = roles.find((one) => one === column);
  if (!role) return { kind: "visitor", partnershipId: "a" };
  return {
    kind: "person",
    personId: "p",
    name: "Voorbeeld",
    partnershipId: "a",
    grants: [grantOf(role)],
  };
};

const [header = "", ...lines] = expected.trim().split("\n");
const [, ...columns] = header.split(/\s+/);
const cells = lines.flatMap((line) => {
  const [verb = "", ...row] = line.split(/\s+/);
  return columns.map((column, at) => ({ verb: verb as Verb, column, cell: row[at] ?? "" }));
});

const found = (verb: Verb, column: string): string =>
  Object.keys(subjects)
    .filter((key) => refusalFor(actorAs(column), verb, subjects[key]) === null)
    .join("") || ".";

describe("who may do what", () => {
  test("the table names every verb and every role, and nothing else", () => {
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(Object.keys(permissions));
    expect(columns).toEqual([...roles, "visitor"]);
  });

  test.each(cells)("$column, $verb: $cell", ({ verb, column, cell }) => {
    expect(found(verb, column)).toBe(cell);
    expect(mayReach(actorAs(column), verb)).toBe(cell !== ".");
  });

  test("whoever owns the machine may everything", () => {
    for (const verb of Object.keys(permissions) as Verb[]) {
      expect(refusalFor({ kind: "operator", partnershipId: "a" }, verb, subjects.f)).toBeNull();
    }
  });

  test("a person who keeps the installation may found partnerships, and nothing more than others", () => {
    const keeper: Actor = {
      kind: "person",
      personId: "p",
      name: "X",
      partnershipId: "a",
      grants: [],
      isOperator: true,
    };
    const reached = (Object.keys(permissions) as Verb[]).filter((verb) => mayReach(keeper, verb));
    expect(reached).toEqual(["partnership.found"]);
    expect(refusalFor(keeper, "partnership.found")).toBeNull();
    expect(refusalFor(keeper, "audit.read")).not.toBeNull();
  });

  test("someone without any role may do no more than a visitor", () => {
    const nobody: Actor = {
      kind: "person",
      personId: "p",
      name: "X",
      partnershipId: "a",
      grants: [],
    };
    for (const verb of Object.keys(permissions) as Verb[]) {
      for (const subject of Object.values(subjects)) {
        expect(refusalFor(nobody, verb, subject)).toEqual(
          refusalFor(actorAs("visitor"), verb, subject),
        );
      }
    }
  });

  test("two roles add up", () => {
    const both: Actor = {
      kind: "person",
      personId: "p",
      name: "X",
      partnershipId: "a",
      grants: [grantOf("reader"), grantOf("organisation")],
    };
    expect(refusalFor(both, "register.edit", subjects.o)).toBeNull();
    expect(refusalFor(both, "register.edit", subjects.m)).toMatchObject({
      because: "not-permitted",
    });
  });
});

afterAll(() => {
  const table = lines.map((line) => {
    const verb = line.split(/\s+/)[0] as Verb;
    return [
      verb.padEnd(19),
      ...columns.map((column) => found(verb, column).padEnd(column.length)),
    ].join(" ");
  });
  process.stdout.write(`\n${["verb".padEnd(19), ...columns].join(" ")}\n${table.join("\n")}\n`);
});
