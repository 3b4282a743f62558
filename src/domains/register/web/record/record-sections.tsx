import type { ReactNode } from "react";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import {
  type Description,
  DescriptionList,
  formatDay,
  listNotes,
  type NumberedSource,
  numberSources,
  SectionHeader,
  SourceLine,
  SourceMark,
  Tag,
  WorkFormBadge,
} from "#ui";
import type { Candidate, Choice } from "../../rules/choose-value.ts";
import { establishmentsOf } from "../../rules/compose-record.ts";
import { byDepartment, type Contact, expiresSoon } from "../../rules/contact.ts";
import type { FieldKey, FieldName } from "../../rules/field.ts";
import { isCurrentForm } from "../../rules/work-form.ts";
import type { RecordWords } from "../../text/record/index.ts";
import type { PublicRecord } from "../../usecases/open-record.ts";
import { describeConflict, describeField, describeSource } from "./describe-field.ts";
import {
  formatAddress,
  formatCapacity,
  formatPeriod,
  placeLabel,
  type Writing,
} from "./format-value.ts";

interface Told {
  readonly record: PublicRecord;
  readonly writing: Writing;
}

export interface SectionProps extends Told {
  /** From `recordSources`: on the whole page a number means the same source. */
  readonly pageSources: readonly NumberedSource[];
}

const identityFields: readonly FieldName[] = [
  "number",
  "name",
  "names.nl",
  "names.fr",
  "names.de",
  "names.en",
  "names.abbreviation",
  "names.commercial",
  "kind",
  "legal_form_code",
  "natural_person",
  "status",
  "started_on",
  "stopped_on",
  "website",
  "email",
  "phone",
  "work_forms",
  "nace_codes",
];
const peopleFields: readonly FieldName[] = [
  "target_group",
  "adapted_workplace",
  "guidance",
  "quality_labels",
];
const workFields: readonly FieldName[] = [
  "capacity_hours_month",
  "capacity_places",
  "fte",
  "service_area",
];

/** Values one can act on are links. */
function linked(field: FieldKey, { values }: PublicRecord, written: ReactNode): ReactNode {
  const value = (values as Record<string, unknown>)[field];
  if (typeof value !== "string") return written;
  if (field === "website" && /^https?:\/\//.test(value)) {
    return <a href={value}>{value.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}</a>;
  }
  if (field === "email") return <a href={`mailto:${value}`}>{value}</a>;
  if (field === "phone") return <a href={`tel:${value.replace(/[^\d+]/g, "")}`}>{value}</a>;
  return written;
}

/** Every source the sections name, numbered in the order in which they name it. */
export function recordSources(told: Told): readonly NumberedSource[] {
  const { record, writing } = told;
  const of = (key: FieldKey) => {
    const from = (record.choices as Record<string, Choice | undefined>)[key]?.from[0];
    return from && describeSource(from, writing.words);
  };
  const from = (fields: readonly FieldName[]) =>
    described(fields, told).map(({ source }) => source);
  return listNotes(
    numberSources([
      of("activities"),
      ...from(workFields),
      ...from(peopleFields),
      ...establishmentsOf(record.values).map(({ key }) => of(key)),
      ...from(identityFields),
    ]),
  );
}

function described(fields: readonly FieldKey[], { record, writing }: Told): Description[] {
  return fields.flatMap((field) => {
    const item = describeField(field, record, writing);
    return item ? [{ ...item, value: linked(field, record, item.value) }] : [];
  });
}

export function IdentitySection(props: SectionProps) {
  return (
    <section>
      <SectionHeader title={props.writing.words.page.identity} />
      <DescriptionList
        id="identity"
        items={described(identityFields, props)}
        pageSources={props.pageSources}
      />
    </section>
  );
}

/** Target group, workplace, guidance, labels; nothing when none is known. */
export function PeopleSection(props: SectionProps) {
  const items = described(peopleFields, props);
  if (items.length === 0) return null;
  return (
    <section>
      <SectionHeader title={props.writing.words.page.people} />
      <DescriptionList id="people" items={items} pageSources={props.pageSources} />
    </section>
  );
}

/** Description, activities with capacity, and where it works. */
export function WorkSection({
  record,
  writing,
  pageSources,
  addHref,
}: SectionProps & { readonly addHref?: string }) {
  const { words, language } = writing;
  const textField =
    descriptionFields(language).find((field) => record.values[field]) ?? "description.nl";
  const text = record.values[textField];
  const activities = record.values.activities ?? [];
  const from = record.choices.activities?.from[0];
  const [source] = numberSources([from && describeSource(from, words)], pageSources);
  const sources = sourcesOf([text ? record.choices[textField]?.from[0] : undefined, from], words);
  return (
    <section>
      <SectionHeader title={words.page.activities} />
      {text ? <p className="record-description text">{text}</p> : null}
      {activities.length === 0 ? (
        <p className="soft">
          {words.page.noActivities}{" "}
          {addHref ? (
            <a className="record-deed" href={addHref}>
              {words.page.addActivities}
            </a>
          ) : null}
        </p>
      ) : (
        <table className="record-activities">
          <caption className="visually-hidden">{words.fields.activities}</caption>
          <thead>
            <tr>
              <th scope="col">
                {words.page.activity}
                {source ? (
                  <SourceMark
                    id="activities-source"
                    term={words.fields.activities}
                    numbered={source}
                  />
                ) : null}
              </th>
              <th scope="col">{words.page.capacityColumn}</th>
            </tr>
          </thead>
          <tbody>
            {activities.map((activity) => (
              <tr key={activity.code}>
                <th scope="row">
                  {writing.labels.activities.get(activity.code) ?? activity.code}
                  {activity.note ? (
                    <span className="record-activities__note">{activity.note}</span>
                  ) : null}
                  {activity.basis === "derived-from-nace" ? (
                    <span className="record-activities__note">{words.derivedFromNace}</span>
                  ) : null}
                </th>
                <td className="numeric">{formatCapacity(activity, writing) ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sources.length > 0 ? <SourceLine sources={sources} /> : null}
      <ActivityConflict record={record} writing={writing} />
      <DescriptionList
        id="work"
        items={described(workFields, { record, writing })}
        pageSources={pageSources}
      />
    </section>
  );
}

/** The description in the reader's language first, then in the others. */
const descriptionFields = (language: Language) =>
  [`description.${language}`, "description.nl", "description.fr", "description.en"] as const;

/** Each source once, for the line under a text. */
function sourcesOf(candidates: readonly (Candidate | undefined)[], words: RecordWords) {
  const sources = new Map<string, { title: string; date?: string; href?: string }>();
  for (const candidate of candidates) {
    if (!candidate) continue;
    const { publisher, date, href } = describeSource(candidate, words);
    sources.set(publisher, {
      title: publisher,
      ...(date ? { date } : {}),
      ...(href ? { href } : {}),
    });
  }
  return [...sources.values()];
}

/** The list of a source that a person's own list replaced. */
function ActivityConflict({ record, writing }: Told) {
  const conflict = describeConflict("activities", record.choices.activities, writing);
  if (!conflict) return null;
  const { words } = writing;
  const chosen = record.choices.activities?.from[0];
  return (
    <DescriptionList
      id="activities-conflict"
      items={[
        {
          term: words.fields.activities,
          value: chosen ? describeSource(chosen, words).publisher : words.noValue,
          conflict,
        },
      ]}
    />
  );
}

/** Every place with its address, its point and how exactly that is known. */
export function PlacesSection(props: SectionProps & { readonly today: Day }) {
  const { record, writing, today, pageSources } = props;
  const { words } = writing;
  const places = establishmentsOf(record.values);
  if (places.length === 0) return null;
  const items = places.map(({ key, facts }): Description => {
    const choice = record.choices[key];
    const from = choice?.from[0];
    const conflict = describeConflict(key, choice, writing);
    const closed = facts.closed_on && facts.closed_on <= today;
    return {
      term: facts.is_seat ? words.seat : placeLabel(key, words),
      value: (
        <>
          {facts.name ? <strong className="record-place__name">{facts.name}</strong> : null}
          <span className="record-place__address">{formatAddress(facts) || words.noValue}</span>
          {closed ? <Tag tone="wrong">{words.closed}</Tag> : null}
          <span className="record-place__point soft">
            {words.precisions[facts.place_precision ?? "unknown"]}
            {facts.lon != null && facts.lat != null
              ? ` (${facts.lat.toFixed(5)}, ${facts.lon.toFixed(5)})`
              : null}
          </span>
        </>
      ),
      ...(from ? { source: describeSource(from, words) } : {}),
      ...(conflict ? { conflict } : {}),
    };
  });
  return (
    <section id="places">
      <SectionHeader title={words.page.places} />
      <DescriptionList id="places" items={items} pageSources={pageSources} />
    </section>
  );
}

/** Forms it works in now, then those of before. */
export function WorkFormBadges({ record, writing, today }: Told & { readonly today: Day }) {
  const forms = record.values.work_forms ?? [];
  const sorted = [...forms].sort(
    (a, b) => Number(isCurrentForm(b, today)) - Number(isCurrentForm(a, today)),
  );
  return sorted.map((dated) => {
    const period = formatPeriod(dated, writing);
    return (
      <WorkFormBadge
        key={dated.form}
        label={writing.words.workForms[dated.form]}
        past={!isCurrentForm(dated, today)}
        {...(period ? { period } : {})}
      />
    );
  });
}

const sourceTitle = ({ source }: Contact, words: RecordWords): string => {
  if (source.kind === "person") return words.ownEntry(source.publisher, undefined);
  return source.kind === "organisation"
    ? words.organisationItself(undefined)
    : words.sourceTitle(source.publisher, source.title);
};

export interface ContactListProps {
  readonly contacts: readonly Contact[];
  readonly writing: Writing;
  /** To warn whoever can ask again that a ground ends soon. */
  readonly today?: Day;
  /** Where one contact can be changed; absent when the reader may not. */
  readonly hrefOf?: (contact: Contact) => string;
}

export function ContactList({ contacts, writing, today, hrefOf }: ContactListProps) {
  const { words } = writing;
  return byDepartment(contacts).map(({ department, contacts: people }) => (
    <div className="record-contacts" key={department ?? ""}>
      {department ? <h3 className="record-contacts__department">{department}</h3> : null}
      <ul className="record-contacts__list">
        {people.map((contact) => (
          <li className="record-contacts__person" key={contact.id}>
            <strong>{contact.name}</strong>
            {contact.role ? <span>{contact.role}</span> : null}
            {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
            {contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null}
            <span className="record-contacts__ground soft">
              {words.page.contactGround(
                words.consents[contact.consent],
                formatDay(writing.language, contact.consentOn),
                formatDay(writing.language, contact.expiresOn),
              )}{" "}
              {today && expiresSoon(contact, today) ? (
                <Tag tone="wrong">{words.page.contactExpiresSoon}</Tag>
              ) : null}{" "}
              {words.page.contactSource(sourceTitle(contact, words))}{" "}
              {hrefOf ? (
                <a className="record-deed" href={hrefOf(contact)}>
                  {words.page.editContact}
                </a>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
