import { actorOf, personOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  formatInstant,
  LightText,
  Notice,
  PageHeader,
  SectionHeader,
  ShareLine,
  useUi,
} from "#ui";
import { visionWords } from "../../text/vision/index.ts";
import { type OpenedVision, openVision } from "../../usecases/vision/open-vision.ts";
import type { Route } from "./+types/vision-page";
import { AgreementsSection } from "./agreements-section.tsx";
import { asResponse, versionNumber } from "./answer.ts";
import { CommentsSection } from "./comments-section.tsx";
import { GoalsSection } from "./goals-section.tsx";
import { sayPeriod } from "./say-vision.ts";
import { StatusTag, VersionsSection } from "./versions-section.tsx";
import { doDeed } from "./vision-deed.ts";
import "./vision-page.css";

/** `/visie`: the version that holds, else the draft. `/visie/<number>`: that version. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const number = params.number === undefined ? null : versionNumber(params.number);
  const opened = await openVision(app.db, actor, number, app.today());
  if (isRefusal(opened)) throw asResponse(opened);
  const url = new URL(request.url);
  const query = url.searchParams;
  const [kind, id] = (query.get("weg") ?? "").split(":");
  const names = (await listMunicipalities(app.db)).map(
    ({ nis, nameNl, nameFr }) => [nis, language === "fr" ? nameFr : nameNl] as const,
  );
  return {
    opened,
    names,
    personId: personOf(actor)?.id ?? null,
    removed: kind && id ? { kind, id, name: query.get("naam") ?? "" } : null,
    givenUp: Number(query.get("opgegeven")) || null,
    url: `${url.origin}${url.pathname}`,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const form = [...(await request.formData())].map(([name, value]) => [name, String(value)]);
  return doDeed({
    app,
    actor: actorOf(context),
    number: params.number === undefined ? 0 : versionNumber(params.number),
    fields: Object.fromEntries(form),
    words: visionWords(context.get(viewContext).language),
    now: app.now(),
  });
}

/** A version of the vision: what it says, its goals, who agreed, what members say of it. */
export default function VisionPage({ loaderData }: Route.ComponentProps) {
  const words = visionWords(useUi().language);
  const { opened, names, personId, removed, givenUp, url } = loaderData;
  if (opened.kind === "none") {
    return (
      <>
        <title>{words.room}</title>
        <PageHeader title={words.room} />
        {givenUp && opened.mayEdit ? <GivenUp number={givenUp} /> : null}
        <EmptyState
          icon="star"
          title={words.none.title}
          action={
            opened.mayEdit ? (
              <ButtonLink kind="primary" icon="plus" href="/visie/nieuw">
                {words.none.begin}
              </ButtonLink>
            ) : null
          }
        >
          <p>{opened.mayEdit ? words.none.why : words.none.readerWhy}</p>
        </EmptyState>
      </>
    );
  }
  const { vision, comments, earlier, may, versions } = opened;
  const isDraft = vision.status === "draft";
  return (
    <>
      <title>{vision.title}</title>
      <VisionHeader opened={opened} />
      {givenUp && may.edit ? <GivenUp number={givenUp} /> : null}
      {removed && isDraft && may.edit ? <Removed {...removed} number={vision.number} /> : null}
      <VersionNotice opened={opened} />
      <VisionText opened={opened} />
      <GoalsSection
        vision={vision}
        comments={comments}
        mayChange={isDraft && may.edit}
        mayMeasure={may.edit && vision.status !== "replaced"}
      />
      <AgreementsSection {...opened} names={new Map(names)} mayEdit={may.edit} />
      {may.comment ? (
        <CommentsSection
          vision={vision}
          comments={comments}
          earlier={earlier}
          mayEdit={may.edit}
          personId={personId}
        />
      ) : null}
      <VersionsSection versions={versions} shown={vision.number} />
      {isDraft && may.edit ? (
        <Form hidden={{ deed: "give-up" }} action={`/visie/${vision.number}`}>
          <Button kind="quiet" icon="trash">
            {words.page.giveUp}
          </Button>
        </Form>
      ) : null}
      <ShareLine title={vision.title} url={url} />
    </>
  );
}

function VisionHeader({ opened }: { readonly opened: OpenedVision }) {
  const words = visionWords(useUi().language);
  const { vision, versions, may } = opened;
  const here = `/visie/${vision.number}`;
  const hasDraft = versions.some(({ status }) => status === "draft");
  const primary =
    may.edit && vision.status === "draft" ? (
      <ButtonLink kind="primary" icon="edit" href={`${here}/tekst`}>
        {words.page.editText}
      </ButtonLink>
    ) : may.edit && !hasDraft ? (
      <ButtonLink kind="primary" icon="plus" href="/visie/nieuw">
        {words.page.begin}
      </ButtonLink>
    ) : null;
  const period = sayPeriod(words, vision);
  return (
    <PageHeader
      title={vision.title}
      lede={[words.version(vision.number), period].filter(Boolean).join(" · ")}
      tags={<StatusTag status={vision.status} />}
      {...(primary ? { primary } : {})}
      secondary={
        <>
          {versions.length > 1 ? (
            <ButtonLink
              icon="columns"
              href={
                vision.number === versions.at(-1)?.number
                  ? "/visie/vergelijken"
                  : `/visie/vergelijken?naar=${vision.number}`
              }
            >
              {words.page.compare}
            </ButtonLink>
          ) : null}
          <ButtonLink icon="download" href={`${here}.pdf`} download>
            {words.page.pdf}
          </ButtonLink>
          <ButtonLink icon="download" href={`${here}.docx`} download>
            {words.page.docx}
          </ButtonLink>
        </>
      }
    />
  );
}

function VersionNotice({ opened }: { readonly opened: OpenedVision }) {
  const words = visionWords(useUi().language);
  const { vision, versions } = opened;
  const other = (wanted: string) => versions.find(({ status }) => status === wanted)?.number;
  const draft = other("draft");
  const agreed = other("agreed");
  if (vision.status === "replaced" && agreed) {
    return (
      <Notice kind="warning" actions={<a href={`/visie/${agreed}`}>{words.page.toCurrent}</a>}>
        {words.page.replaced(agreed)}
      </Notice>
    );
  }
  if (vision.status === "agreed" && draft) {
    return (
      <div className="vision__waiting">
        <Notice kind="info" actions={<a href={`/visie/${draft}`}>{words.page.toDraft}</a>}>
          {words.page.draftWaits(draft)}
        </Notice>
      </div>
    );
  }
  return null;
}

function VisionText({ opened: { vision, may } }: { readonly opened: OpenedVision }) {
  const { language } = useUi();
  const words = visionWords(language);
  return (
    <section aria-labelledby="tekst">
      <SectionHeader title={words.page.text} id="tekst" />
      {vision.body ? (
        <LightText text={vision.body} headingLevel={3} />
      ) : (
        <p className="soft">{words.page.noText}</p>
      )}
      {vision.status === "draft" && may.comment ? (
        <p className="vision__edited soft">
          {words.page.lastEdited(formatInstant(language, vision.updatedAt), vision.updatedBy ?? "")}
        </p>
      ) : null}
    </section>
  );
}

function Removed(props: {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly number: number;
}) {
  const { page } = visionWords(useUi().language);
  const { kind, id, name, number } = props;
  return (
    <Notice
      kind="info"
      actions={
        <Form action={`/visie/${number}`} hidden={{ deed: "restore", kind, id }}>
          <Button icon="undo" small>
            {page.restore}
          </Button>
        </Form>
      }
    >
      {page.removed(name)}
    </Notice>
  );
}

function GivenUp({ number }: { readonly number: number }) {
  const { page } = visionWords(useUi().language);
  return (
    <Notice
      kind="info"
      actions={
        <Form action="/visie" hidden={{ deed: "bring-back", id: String(number) }}>
          <Button icon="undo" small>
            {page.restore}
          </Button>
        </Form>
      }
    >
      {page.gaveUp(number)}
    </Notice>
  );
}
