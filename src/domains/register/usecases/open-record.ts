import { type Actor, refusalFor, tenantOf } from "#access";
import { type Day, dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { findPartnership } from "#territory";
import { type Choices, chooseValues } from "../rules/choose-value.ts";
import { completenessOf } from "../rules/completeness.ts";
import { type Change, establishmentsOf, type RecordValues } from "../rules/compose-record.ts";
import { type Contact, isShown, isShownPublicly } from "../rules/contact.ts";
import type { StatedActivity } from "../rules/field.ts";
import { findDuplicates } from "../rules/find-duplicates.ts";
import { isSmallFte } from "../rules/fte.ts";
import { isPublic } from "../rules/organisation.ts";
import type { Stakeholder } from "../rules/stakeholder.ts";
import { type CodeLabels, loadCodeLabels } from "../store/code-labels.ts";
import { loadContacts } from "../store/contacts.ts";
import { loadOutline, type Outline } from "../store/outlines.ts";
import { loadRecords, type StoredRecord } from "../store/record-rows.ts";
import { listLikely, loadRelations, type RelatedOrganisation } from "../store/relations.ts";
import { loadRevisions, type Revision } from "../store/revisions.ts";
import { loadStakeholder } from "../store/stakeholders.ts";
import { loadStatements } from "../store/statements.ts";
import { subjectOf } from "./record-subject.ts";

/** A record as everybody may read it. */
export type PublicRecord = {
  readonly id: string;
  readonly values: RecordValues;
  readonly choices: Choices;
  readonly labels: CodeLabels;
  readonly contacts: readonly Contact[];
  readonly parent: RelatedOrganisation | null;
  readonly branches: readonly RelatedOrganisation[];
  /** The municipality of the place that stands for it, to draw. */
  readonly outline: Outline | null;
  readonly isExample: boolean;
  /** The last day on which something changed or was confirmed. */
  readonly freshOn: Day;
};

/** A record as the desk reads it; what the reader may not see is absent. */
export type OpenRecord = PublicRecord & {
  readonly version: number;
  readonly published: boolean;
  readonly isPublic: boolean;
  readonly confirmedOn: Day | null;
  readonly completeness: ReturnType<typeof completenessOf>;
  readonly stakeholder: Stakeholder | null | undefined;
  readonly revisions: readonly Revision[] | undefined;
  readonly contactsShown: boolean;
  readonly duplicates: readonly { readonly id: string; readonly name: string }[];
  readonly may: {
    readonly edit: boolean;
    readonly publish: boolean;
    readonly editContacts: boolean;
    readonly editStakeholder: boolean;
    readonly merge: boolean;
    /** See for which needs it is not named; only what can be given work has such a page. */
    readonly why: boolean;
  };
};

// Enough to see how a record came to be; the rest is in the export.
const mostRevisions = 100;

/** Opens a record at the desk. */
export async function openRecord(
  db: Db,
  actor: Actor,
  id: string,
  language: Language,
  today: Day,
): Promise<OpenRecord | Refusal<"not-permitted" | "no-such-record">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = (await loadRecords(tx, [id])).get(id);
    if (!stored) return refuse("no-such-record");
    const subject = subjectOf(stored.row);
    const refusal = refusalFor(actor, "register.read", subject);
    if (refusal) return refusal;
    const may = (verb: Parameters<typeof refusalFor>[1]) =>
      refusalFor(actor, verb, subject) === null;
    const history = may("register.history") ? loadRevisions(tx, id, mostRevisions) : undefined;
    // Sent together: one journey to the database and back, not five.
    const [record, contacts, revisions, stakeholder, duplicates] = await Promise.all([
      readRecord(tx, stored, language, { show: "all", history }),
      may("contact.read") ? loadContacts(tx, id) : [],
      history,
      may("stakeholder.read") ? loadStakeholder(tx, id).then((one) => one ?? null) : undefined,
      may("register.remove") ? duplicatesOf(tx, stored) : [],
    ]);
    const editsAsPartnership =
      refusalFor(actor, "register.edit", { ...subject, organisationId: undefined }) === null;
    return {
      ...record,
      contacts: contacts.filter((contact) => isShown(contact, today)),
      version: stored.row.version,
      published: stored.row.published,
      isPublic: isPublic(stored.row),
      confirmedOn: stored.row.confirmed_on,
      completeness: completenessOf(stored.values),
      stakeholder,
      revisions,
      contactsShown: may("contact.read"),
      duplicates,
      may: {
        edit: may("register.edit"),
        publish: editsAsPartnership,
        editContacts: may("contact.edit"),
        editStakeholder: may("stakeholder.edit"),
        merge: may("register.remove"),
        why: may("match.why") && ["social-enterprise", "regular-company"].includes(stored.row.kind),
      },
    };
  });
}

/**
 * Opens a record for everybody: only when the partnership and the record are published, the organisation is
 * active and its name is no natural person's. Names of who typed something are left out.
 */
export async function openPublicRecord(
  db: Db,
  actor: Actor,
  id: string,
  language: Language,
  today: Day,
): Promise<PublicRecord | Refusal<"not-permitted" | "no-such-record">> {
  const { partnershipId } = actor;
  return inPartnership(db, { partnershipId }, async (tx) => {
    const [records, partnership] = await Promise.all([
      loadRecords(tx, [id]),
      findPartnership(tx, partnershipId),
    ]);
    const stored = records.get(id);
    if (!stored) return refuse("no-such-record");
    const visitor: Actor = { kind: "visitor", partnershipId };
    const refusal = refusalFor(visitor, "register.read", subjectOf(stored.row));
    if (refusal) return refusal;
    if (!partnership?.published && actor.kind === "visitor") return refuse("no-such-record");
    const [contacts, record] = await Promise.all([
      loadContacts(tx, id),
      readRecord(tx, stored, language, { show: "published" }),
    ]);
    return {
      ...withoutSmallFte(record),
      choices: withoutNames(withoutSmallFte(record).choices),
      contacts: contacts.filter((contact) => isShownPublicly(contact, today)),
    };
  });
}

type ToRead = {
  readonly show: "all" | "published";
  /** History that will be shown: its codes need names too. */
  readonly history?: Promise<readonly Revision[]> | undefined;
};

function codesInHistory(revisions: readonly Revision[]) {
  const valuesOf = (field: Change["field"]): readonly unknown[] =>
    revisions
      .flatMap(({ changes }) => changes)
      .filter((change) => change.field === field)
      .flatMap(({ before, after }) => [before, after])
      .flatMap((value) => (Array.isArray(value) ? value : []));
  return {
    activities: valuesOf("activities").map((one) => (one as StatedActivity).code),
    nis: valuesOf("service_area").map(String),
    nace: valuesOf("nace_codes").map(String),
  };
}

async function readRecord(
  tx: Tx,
  stored: StoredRecord,
  language: Language,
  { show, history }: ToRead,
): Promise<PublicRecord> {
  const { row, values } = stored;
  const [statements, outline, relations, revisions] = await Promise.all([
    loadStatements(tx, [row.id]),
    loadOutline(tx, row.seat_nis),
    loadRelations(tx, row.id, row.parent_id, show),
    history ?? [],
  ]);
  const earlier = codesInHistory(revisions);
  const places = establishmentsOf(values).flatMap(({ facts }) => facts.nis ?? []);
  const labels = await loadCodeLabels(
    tx,
    {
      activities: [...(values.activities ?? []).map(({ code }) => code), ...earlier.activities],
      nis: [...(values.service_area ?? []), ...places, ...earlier.nis],
      nace: [...(values.nace_codes ?? []), ...earlier.nace],
      legalForm: values.legal_form_code ?? null,
    },
    language,
  );
  const changedOn = dayOf(row.updated_at);
  const freshOn = row.confirmed_on && row.confirmed_on > changedOn ? row.confirmed_on : changedOn;
  return {
    id: row.id,
    values,
    choices: chooseValues(statements.get(row.id) ?? []),
    labels,
    contacts: [],
    outline,
    isExample: row.is_example,
    freshOn,
    ...relations,
  };
}

/** Neither the value nor what another source says may tell how few people there are. */
function withoutSmallFte(record: PublicRecord): PublicRecord {
  const { fte, ...choices } = record.choices;
  if (!fte) return record;
  const { fte: value, ...values } = record.values;
  if (isSmallFte(value)) return { ...record, values: values as RecordValues, choices };
  const candidates = fte.candidates.filter((one) => !isSmallFte(one.value));
  return { ...record, choices: { ...record.choices, fte: { ...fte, candidates } } };
}

function withoutNames(choices: Choices): Choices {
  const nameless = Object.entries(choices).map(([key, choice]) => [
    key,
    {
      ...choice,
      from: choice.from.map((candidate) => ({ ...candidate, by: undefined })),
      candidates: choice.candidates.map((candidate) => ({ ...candidate, by: undefined })),
    },
  ]);
  return Object.fromEntries(nameless) as Choices;
}

async function duplicatesOf(tx: Tx, { row }: StoredRecord) {
  const likely = await listLikely(tx, row);
  const names = new Map(likely.map(({ id, name }) => [id, name]));
  return findDuplicates(row, likely).map(({ id }) => ({ id, name: names.get(id) ?? "" }));
}
