import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { formatAge, PageHeader, SectionHeader, SourceNotes, Tag, useUi } from "#ui";
import { establishmentsOf } from "../rules/compose-record.ts";
import { recordWords } from "../text/record/index.ts";
import { openPublicRecord } from "../usecases/open-record.ts";
import type { Route } from "./+types/public-record-page";
import { formatAddress, type Writing } from "./record/format-value.ts";
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
  const { db, today } = context.get(appContext);
  const { language } = context.get(viewContext);
  const record = await openPublicRecord(db, actorOf(context), params.id, language, today());
  // Whether a record exists that is not published is nobody's business.
  if (isRefusal(record)) throw asResponse({ kind: "refused", because: "no-such-record" });
  return { record, today: today() };
}

/** A record as everybody may read it, with its sources; works and prints without script. */
export default function PublicRecordPage({ loaderData }: Route.ComponentProps) {
  const { language, publicRoot } = useUi();
  const { record, today } = loaderData;
  const words = recordWords(language);
  const writing: Writing = { words, language, labels: record.labels };
  const told = { record, writing, pageSources: recordSources({ record, writing }) };
  const points = establishmentsOf(record.values).flatMap(({ facts }) =>
    facts.lon != null && facts.lat != null ? [{ lon: facts.lon, lat: facts.lat, facts }] : [],
  );
  const [first] = points;
  const base = `${publicRoot}/organisatie/${record.id}`;
  const lede = [
    record.outline?.name,
    words.page.updated(formatAge(language, record.freshOn, today)),
  ];
  return (
    <article className="record-page">
      <title>{record.values.name}</title>
      <link rel="alternate" type="application/ld+json" href={`${base}/gegevens.jsonld`} />
      <PageHeader
        title={record.values.name ?? ""}
        lede={lede.filter(Boolean).join(" · ")}
        tags={
          <>
            <WorkFormBadges record={record} writing={writing} today={today} />
            {record.isExample ? <Tag>{words.page.example}</Tag> : null}
          </>
        }
      />
      <div className="record-page__columns">
        <div className="record-page__main">
          <WorkSection {...told} />
          <PeopleSection {...told} />
          <PlacesSection {...told} today={today} />
          <IdentitySection {...told} />
          <SourceNotes notes={told.pageSources} />
        </div>
        <aside className="record-page__side">
          {record.outline && first ? (
            <figure className="record-map">
              <PlaceSketch
                social={record.values.kind === "social-enterprise"}
                outline={record.outline}
                points={points}
                label={words.page.sketch(record.outline.name)}
              />
              <figcaption>{formatAddress(first.facts)}</figcaption>
            </figure>
          ) : null}
          {record.contacts.length > 0 ? (
            <section>
              <SectionHeader title={words.page.contacts} />
              <ContactList contacts={record.contacts} writing={writing} />
            </section>
          ) : null}
          <p className="record-page__downloads">
            <a href={`${base}/contact.vcf`} download>
              {words.page.vcard}
            </a>
            <a href={`${base}/gegevens.jsonld`}>{words.page.jsonLd}</a>
          </p>
        </aside>
      </div>
    </article>
  );
}
