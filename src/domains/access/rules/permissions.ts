import { type Refusal, refuse } from "#kernel/refusal";
import type { Actor, Grant, Role } from "./actor.ts";

/** How far a role's permission for a verb reaches. */
type Reach =
  | "all"
  /** Only what lies in, or serves, the person's own municipality. */
  | "own-municipality"
  /** Only the record of the person's own organisation. */
  | "own-organisation"
  /** Only what the coordinator has published. */
  | "published"
  | "none";

const row = (
  administrator: Reach,
  coordinator: Reach,
  municipalStaff: Reach,
  organisation: Reach,
  reader: Reach,
  visitor: Reach,
) => ({
  administrator,
  coordinator,
  "municipal-staff": municipalStaff,
  organisation,
  reader,
  visitor,
});

/** The one table of who may do what. Columns: administrator, coordinator, staff, organisation, reader, visitor. */
export const permissions = {
  "register.read": row("all", "all", "all", "all", "all", "published"),
  "register.edit": row("all", "all", "own-municipality", "own-organisation", "none", "none"),
  "register.add": row("all", "all", "own-municipality", "none", "none", "none"),
  "register.remove": row("all", "all", "none", "none", "none", "none"),
  "register.import": row("all", "all", "none", "none", "none", "none"),
  "register.export": row("all", "all", "all", "all", "all", "published"),
  "register.brochure": row("all", "all", "all", "all", "all", "published"),
  "register.history": row("all", "all", "all", "own-organisation", "none", "none"),
  "stakeholder.read": row("all", "all", "all", "none", "none", "none"),
  "stakeholder.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "contact.read": row("all", "all", "all", "own-organisation", "none", "none"),
  "contact.edit": row("all", "all", "own-municipality", "own-organisation", "none", "none"),
  "frame.read": row("all", "all", "all", "none", "none", "none"),
  "frame.edit": row("all", "all", "none", "none", "none", "none"),
  "vision.read": row("all", "all", "all", "none", "all", "none"),
  "vision.comment": row("all", "all", "all", "none", "none", "none"),
  "vision.edit": row("all", "all", "none", "none", "none", "none"),
  "plan.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "plan.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "plan.arrange": row("all", "all", "none", "none", "none", "none"),
  "evidence.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "evidence.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "coverage.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "question.ask": row("all", "all", "all", "all", "all", "all"),
  "question.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "question.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "question.keep": row("all", "none", "none", "none", "none", "none"),
  "answer.edit": row("all", "all", "none", "none", "none", "none"),
  "report.read": row("all", "all", "all", "none", "all", "none"),
  "report.draft": row("all", "all", "own-municipality", "none", "none", "none"),
  "report.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "report.freeze": row("all", "all", "none", "none", "none", "none"),
  "scenario.read": row("all", "all", "all", "none", "none", "none"),
  "scenario.edit": row("all", "all", "none", "none", "none", "none"),
  "benchmark.consent": row("all", "none", "none", "none", "none", "none"),
  "match.read": row("all", "all", "all", "none", "none", "none"),
  "match.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "match.why": row("all", "all", "all", "own-organisation", "none", "none"),
  "match.teach": row("all", "all", "all", "none", "none", "none"),
  "match.train": row("all", "all", "none", "none", "none", "none"),
  "radar.read": row("all", "all", "all", "none", "none", "none"),
  "radar.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "radar.import": row("all", "all", "none", "none", "none", "none"),
  "radar.sources": row("all", "none", "none", "none", "none", "none"),
  "purchase.read": row("all", "all", "all", "none", "none", "none"),
  "purchase.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "purchase.import": row("all", "all", "none", "none", "none", "none"),
  "clause.read": row("all", "all", "all", "none", "none", "none"),
  "clause.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "clause.approve": row("all", "all", "none", "none", "none", "none"),
  "clause.rules": row("all", "none", "none", "none", "none", "none"),
  "policy.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "contract.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "contract.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "spend.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "spend.compare": row("all", "all", "all", "none", "none", "none"),
  "spend.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "spend.import": row("all", "all", "own-municipality", "none", "none", "none"),
  "gathering.read": row("all", "all", "all", "published", "published", "published"),
  "gathering.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "guest.read": row("all", "all", "own-municipality", "none", "none", "none"),
  "guest.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  "meeting.schedule": row("all", "all", "own-municipality", "none", "none", "none"),
  "minutes.read": row("all", "all", "all", "none", "none", "none"),
  "minutes.edit": row("all", "all", "own-municipality", "none", "none", "none"),
  // A company's answers are its own: here stand only who sees state and sums, and who begins.
  "scan.read": row("all", "all", "own-municipality", "own-organisation", "none", "none"),
  "scan.start": row("all", "all", "all", "all", "all", "all"),
  "scan.own": row("none", "none", "none", "own-organisation", "none", "none"),
  "scan.authority": row("all", "all", "own-municipality", "none", "none", "none"),
  "scan.campaign": row("all", "all", "own-municipality", "none", "none", "none"),
  "scan.totals": row("all", "all", "all", "none", "all", "none"),
  "territory.edit": row("all", "all", "none", "none", "none", "none"),
  "people.read": row("all", "all", "none", "none", "none", "none"),
  "people.invite": row("all", "all", "none", "none", "none", "none"),
  "people.manage": row("all", "none", "none", "none", "none", "none"),
  "audit.read": row("all", "none", "none", "none", "none", "none"),
  "jobs.read": row("all", "all", "none", "none", "none", "none"),
  "mail.read": row("all", "all", "none", "none", "none", "none"),
  "partnership.found": row("none", "none", "none", "none", "none", "none"),
} as const satisfies Record<string, Record<Role | "visitor", Reach>>;

export type Verb = keyof typeof permissions;

/** What somebody who keeps the installation may besides: it concerns no partnership that is there. */
const ofOperators: readonly Verb[] = ["partnership.found"];

const mayAsOperator = (actor: Actor, verb: Verb): boolean =>
  actor.kind === "operator" ||
  (actor.kind === "person" && actor.isOperator === true && ofOperators.includes(verb));

/** What the verb is done to; leave a part out when the subject has none. */
export type Subject = {
  /** Municipalities it lies in or serves (NIS). */
  readonly nis?: readonly string[];
  readonly organisationId?: string;
  readonly published?: boolean;
};

const reaches = (reach: Reach, subject: Subject, grant: Grant | null): boolean => {
  switch (reach) {
    case "all":
      return true;
    case "own-municipality":
      return grant?.nis !== undefined && (subject.nis ?? []).includes(grant.nis);
    case "own-organisation":
      return grant?.organisationId !== undefined && grant.organisationId === subject.organisationId;
    case "published":
      return subject.published === true;
    case "none":
      return false;
  }
};

/**
 * May this actor do this? The first line of every use case.
 * @returns null when allowed, otherwise the refusal to return
 */
export function refusalFor(
  actor: Actor,
  verb: Verb,
  subject: Subject = {},
): Refusal<"not-permitted"> | null {
  const allowed =
    mayAsOperator(actor, verb) ||
    reaches(permissions[verb].visitor, subject, null) ||
    (actor.kind === "person" &&
      actor.grants.some((grant) => reaches(permissions[verb][grant.role], subject, grant)));
  return allowed ? null : refuse("not-permitted", verb);
}

/** Does the actor have this verb for at least something? Decides whether a link to a page is shown. */
export function mayReach(actor: Actor, verb: Verb): boolean {
  if (mayAsOperator(actor, verb)) return true;
  if (actor.kind === "visitor") return permissions[verb].visitor !== "none";
  return (
    actor.kind === "person" && actor.grants.some(({ role }) => permissions[verb][role] !== "none")
  );
}
