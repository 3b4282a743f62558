import { data, redirect } from "react-router";
import { actorOf } from "#access";
import type { Day } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  formatAge,
  formatDay,
  Menu,
  MenuLinks,
  Meter,
  Notice,
  PageHeader,
  SectionHeader,
  ShareLine,
  SourceNotes,
  Tag,
  useUi,
} from "#ui";
import { establishmentsOf } from "../rules/compose-record.ts";
import type { Contact } from "../rules/contact.ts";
import { approachOf } from "../rules/stakeholder.ts";
import { recordWords } from "../text/record/index.ts";
import { forgetContact } from "../usecases/edit-contact.ts";
import { type OpenRecord, openRecord } from "../usecases/open-record.ts";
import { confirmRecord, publishRecord } from "../usecases/publish-record.ts";
import { undoRevision } from "../usecases/undo-revision.ts";
import type { Route } from "./+types/record-page";
import { formatAddress, type Writing } from "./record/format-value.ts";
import { HistorySection } from "./record/history-section.tsx";
import { PlaceSketch } from "./record/place-sketch.tsx";
import {
  ContactList,
  IdentitySection,
  PeopleSection,
  PlacesSection,
  recordSources,
  WorkFormBadges,
  WorkSection,
} from "./record/record-sections.tsx";
import { asResponse } from "./record/refusal-response.ts";
import "./record/record-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today, config } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const record = await openRecord(db, actorOf(context), params.id, language, today());
  if (isRefusal(record)) throw asResponse(record);
  return { record, today: today(), url: `${config.url}${address}` };
}

/** The small deeds of the page: confirm, publish, hide, undo, forget. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = recordWords(language);
  const actor = actorOf(context);
  const form = await request.formData();
  const deeds = {
    confirm: () => confirmRecord(db, actor, params.id, now()),
    publish: () => publishRecord(db, actor, params.id, true, now()),
    hide: () => publishRecord(db, actor, params.id, false, now()),
    undo: () => undoRevision(db, actor, params.id, Number(form.get("revision")), now()),
    forget: () => forgetContact(db, actor, params.id, String(form.get("contact"))),
  };
  const said = {
    confirm: words.form.confirmedFlash,
    publish: words.form.publishedFlash,
    hide: words.form.hiddenFlash,
    undo: words.form.undoneFlash,
    forget: words.contactPage.forgotten,
  };
  const deed = String(form.get("deed"));
  if (!Object.hasOwn(deeds, deed)) throw data(null, { status: 400 });
  const key = deed as keyof typeof deeds;
  const done = await deeds[key]();
  const flash =
    done.kind === "refused"
      ? flashLine(words.problems[done.because], "warning")
      : flashLine(said[key]);
  return redirect(`/organisatie/${params.id}`, { headers: { "set-cookie": flash } });
}

export default function RecordPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const { record, today } = loaderData;
  const words = recordWords(language);
  const writing: Writing = { words, language, labels: record.labels };
  const told = { record, writing, pageSources: recordSources({ record, writing }) };
  const edit = `/organisatie/${record.id}/bewerken`;
  return (
    <article className="record-page">
      <title>{record.values.name}</title>
      <link
        rel="alternate"
        type="application/ld+json"
        href={`/organisatie/${record.id}/gegevens.jsonld`}
      />
      <RecordHeader record={record} writing={writing} today={today} />
      <DuplicateNotice record={record} writing={writing} />
      <div className="record-page__columns">
        <div className="record-page__main">
          <WorkSection {...told} {...(record.may.edit ? { addHref: `${edit}#activities` } : {})} />
          <PeopleSection {...told} />
          <PlacesSection {...told} today={today} />
          <IdentitySection {...told} />
          <SourceNotes notes={told.pageSources} />
        </div>
        <aside className="record-page__side">
          <SideMap record={record} writing={writing} />
          <UpkeepSection record={record} writing={writing} />
          <ContactSection record={record} writing={writing} today={today} />
          <StakeholderSection record={record} writing={writing} />
          <RelationSection record={record} writing={writing} />
        </aside>
      </div>
      <ShareLine title={record.values.name ?? ""} url={loaderData.url} />
      {record.revisions ? (
        <HistorySection revisions={record.revisions} mayUndo={record.may.edit} writing={writing} />
      ) : null}
    </article>
  );
}

interface PartProps {
  readonly record: OpenRecord;
  readonly writing: Writing;
}

function RecordHeader({ record, writing, today }: PartProps & { readonly today: Day }) {
  const { words, language } = writing;
  const { page } = words;
  const { values } = record;
  const kind = values.kind ?? "partner";
  const lede = [record.outline?.name, page.updated(formatAge(language, record.freshOn, today))];
  const links = [
    { href: `/organisatie/${record.id}/contact.vcf`, label: page.vcard, download: true },
    { href: `/organisatie/${record.id}/gegevens.jsonld`, label: page.jsonLd },
    ...(record.isPublic
      ? [{ href: `/publiek/organisatie/${record.id}`, label: page.publicPage }]
      : []),
    ...(record.may.merge
      ? [{ href: `/organisatie/${record.id}/samenvoegen`, label: page.mergeLink }]
      : []),
  ];
  return (
    <PageHeader
      title={values.name ?? ""}
      crumbs={[{ href: "/kaart", label: page.register }]}
      lede={lede.filter(Boolean).join(" · ")}
      tags={
        <>
          <WorkFormBadges record={record} writing={writing} today={today} />
          <Tag tone={kind === "social-enterprise" ? "social" : "regular"}>{words.kinds[kind]}</Tag>
          {values.status && values.status !== "active" ? (
            <Tag tone="wrong">{words.statuses[values.status]}</Tag>
          ) : null}
          {record.isExample ? <Tag>{page.example}</Tag> : null}
          {record.isPublic ? null : <Tag icon="eye">{page.hidden}</Tag>}
        </>
      }
      secondary={
        <Menu label={page.more} side="end">
          <MenuLinks links={links} />
        </Menu>
      }
      {...(record.may.edit
        ? {
            primary: (
              <ButtonLink kind="primary" icon="edit" href={`/organisatie/${record.id}/bewerken`}>
                {page.edit}
              </ButtonLink>
            ),
          }
        : {})}
    />
  );
}

function DuplicateNotice({ record, writing }: PartProps) {
  const { page } = writing.words;
  const { duplicates } = record;
  if (duplicates.length === 0) return null;
  return (
    <Notice kind="warning" title={page.duplicates(duplicates.length)}>
      <ul>
        {duplicates.map(({ id, name }) => (
          <li key={id}>
            <a href={`/organisatie/${record.id}/samenvoegen?met=${id}`}>{page.compare(name)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function SideMap({ record, writing }: PartProps) {
  const places = establishmentsOf(record.values).flatMap(({ facts }) =>
    facts.lon != null && facts.lat != null ? [{ lon: facts.lon, lat: facts.lat, facts }] : [],
  );
  const [first] = places;
  if (!record.outline || !first) return null;
  const { page } = writing.words;
  return (
    <figure className="record-map">
      <PlaceSketch
        social={record.values.kind === "social-enterprise"}
        outline={record.outline}
        points={places}
        label={page.sketch(record.outline.name)}
      />
      <figcaption>{formatAddress(first.facts)}</figcaption>
    </figure>
  );
}

/** How complete the record is, what is missing, and who says that it is still right. */
function UpkeepSection({ record, writing }: PartProps) {
  const { words, language } = writing;
  const { page, missing } = words;
  const { completeness, values } = record;
  return (
    <section className="record-upkeep">
      <SectionHeader title={page.completeness} />
      <Meter label={page.completeness} labelHidden share={completeness.percent / 100} />
      {completeness.missing.length === 0 ? (
        <p className="soft">{page.complete}</p>
      ) : (
        <details className="record-missing">
          <summary>{page.missing}</summary>
          <ul>
            {completeness.missing.map((item) => (
              <li key={item}>{missing[item]}</li>
            ))}
          </ul>
        </details>
      )}
      {record.confirmedOn ? (
        <p className="soft">{page.confirmed(formatDay(language, record.confirmedOn))}</p>
      ) : null}
      {record.may.edit ? <DeedForm deed="confirm" label={page.confirmDeed} /> : null}
      {record.may.why ? (
        <p>
          <a href={`/organisatie/${record.id}/waarom-niet`}>{page.whyNot}</a>
        </p>
      ) : null}
      <p className="soft">
        {values.natural_person ? page.naturalPersonHelp : null}
        {!values.natural_person && values.status === "stopped" ? page.stoppedHelp : null}
        {record.isPublic ? page.publishedHelp : null}
        {record.published ? null : page.hiddenHelp}
      </p>
      {record.may.publish ? (
        <DeedForm
          deed={record.published ? "hide" : "publish"}
          label={record.published ? page.unpublishDeed : page.publishDeed}
        />
      ) : null}
    </section>
  );
}

function DeedForm({ deed, label }: { readonly deed: string; readonly label: string }) {
  return (
    <form className="record-deed" method="post">
      <Button kind="secondary" small name="deed" value={deed}>
        {label}
      </Button>
    </form>
  );
}

function ContactSection({ record, writing, today }: PartProps & { readonly today: Day }) {
  const { page } = writing.words;
  if (!record.contactsShown) return null;
  const base = `/organisatie/${record.id}/contact`;
  return (
    <section>
      <SectionHeader title={page.contacts} />
      {record.contacts.length === 0 ? <p className="soft">{page.noContacts}</p> : null}
      <ContactList
        contacts={record.contacts}
        writing={writing}
        {...(record.may.editContacts
          ? { hrefOf: ({ id }: Contact) => `${base}/${id}`, today }
          : {})}
      />
      {record.may.editContacts ? (
        <ButtonLink small kind="secondary" icon="plus" href={`${base}/nieuw`}>
          {page.addContact}
        </ButtonLink>
      ) : null}
    </section>
  );
}

function StakeholderSection({ record, writing }: PartProps) {
  const { words } = writing;
  const { stakeholder } = record;
  if (stakeholder === undefined) return null;
  const href = `/organisatie/${record.id}/belanghebbende`;
  const approach = stakeholder && approachOf(stakeholder);
  const { stakeholderPage: labels } = words;
  const lines = stakeholder
    ? [
        { term: labels.role, value: stakeholder.role },
        { term: labels.relation, value: stakeholder.relation },
        {
          term: labels.influence,
          value: stakeholder.influence && labels.level(stakeholder.influence),
        },
        {
          term: labels.interest,
          value: stakeholder.interest && labels.level(stakeholder.interest),
        },
        { term: labels.approach, value: approach && words.approaches[approach] },
        { term: labels.note, value: stakeholder.note },
      ].filter(({ value }) => Boolean(value))
    : [];
  return (
    <section>
      <SectionHeader
        title={words.page.stakeholder}
        actions={
          record.may.editStakeholder ? (
            <ButtonLink small kind="quiet" href={href}>
              {stakeholder ? words.page.editContact : words.page.describeStakeholder}
            </ButtonLink>
          ) : null
        }
      />
      {stakeholder ? (
        <dl className="record-stakeholder">
          {lines.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="soft">{words.page.noStakeholder}</p>
      )}
    </section>
  );
}

function RelationSection({ record, writing }: PartProps) {
  const { page } = writing.words;
  const { parent, branches } = record;
  if (!parent && branches.length === 0) return null;
  return (
    <section>
      <SectionHeader title={page.relations} />
      {parent ? (
        <p>
          {page.parent} <a href={`/organisatie/${parent.id}`}>{parent.name}</a>
        </p>
      ) : null}
      {branches.length > 0 ? (
        <>
          <h3>{page.branches}</h3>
          <ul className="record-relations">
            {branches.map(({ id, name }) => (
              <li key={id}>
                <a href={`/organisatie/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
