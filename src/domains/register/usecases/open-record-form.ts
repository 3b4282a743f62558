import { type Actor, refusalFor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { RecordValues } from "../rules/compose-record.ts";
import type { Contact } from "../rules/contact.ts";
import type { Stakeholder } from "../rules/stakeholder.ts";
import {
  type CodeLabels,
  listActivityChoices,
  listLegalForms,
  loadCodeLabels,
} from "../store/code-labels.ts";
import { loadContacts } from "../store/contacts.ts";
import { listMunicipalityChoices } from "../store/municipality-choices.ts";
import { loadRecords } from "../store/record-rows.ts";
import { loadStakeholder } from "../store/stakeholders.ts";
import { speaksAs } from "./own-source.ts";
import { subjectOf } from "./record-subject.ts";

export type RecordForm = {
  readonly id: string;
  readonly version: number;
  readonly values: RecordValues;
  readonly speaksAs: "person" | "organisation";
  readonly labels: CodeLabels;
  readonly choices: Awaited<ReturnType<typeof loadFormChoices>>;
};

type Closed = Refusal<"not-permitted" | "no-such-record">;

/** What the form of a record needs: its values and everything one can choose from. */
export async function openRecordForm(
  db: Db,
  actor: Actor,
  id: string,
  language: Language,
): Promise<RecordForm | Closed> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = (await loadRecords(tx, [id])).get(id);
    if (!stored) return refuse("no-such-record");
    const subject = subjectOf(stored.row);
    const refusal = refusalFor(actor, "register.edit", subject);
    if (refusal) return refusal;
    const { values, row } = stored;
    const choices = await loadFormChoices(tx, language);
    const labels = await loadCodeLabels(
      tx,
      {
        activities: choices.activities.map(({ code }) => code),
        nis: choices.municipalities.map(({ nis }) => nis),
        nace: values.nace_codes ?? [],
        legalForm: values.legal_form_code ?? null,
      },
      language,
    );
    return {
      id,
      version: row.version,
      values,
      speaksAs: speaksAs(actor, subject),
      labels,
      choices,
    };
  });
}

async function loadFormChoices(tx: Tx, language: Language) {
  return {
    activities: await listActivityChoices(tx, language),
    legalForms: await listLegalForms(tx, language),
    municipalities: await listMunicipalityChoices(tx, language),
  };
}

/** A contact to change, or none yet; with the name of the organisation. */
export async function openContactForm(
  db: Db,
  actor: Actor,
  id: string,
  contactId: string | null,
): Promise<{ readonly name: string; readonly contact: Contact | null } | Closed> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = (await loadRecords(tx, [id])).get(id);
    if (!stored) return refuse("no-such-record");
    const refusal = refusalFor(actor, "contact.edit", subjectOf(stored.row));
    if (refusal) return refusal;
    const contact = (await loadContacts(tx, id)).find((one) => one.id === contactId);
    if (contactId !== null && !contact) return refuse("no-such-record");
    return { name: stored.row.name, contact: contact ?? null };
  });
}

/** The stakeholder view to change, or none yet; with the name of the organisation. */
export async function openStakeholderForm(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly stakeholder: Stakeholder | null } | Closed> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = (await loadRecords(tx, [id])).get(id);
    if (!stored) return refuse("no-such-record");
    const refusal = refusalFor(actor, "stakeholder.edit", subjectOf(stored.row));
    if (refusal) return refusal;
    return { name: stored.row.name, stakeholder: (await loadStakeholder(tx, id)) ?? null };
  });
}
