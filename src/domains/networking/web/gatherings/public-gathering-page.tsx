import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import {
  ButtonLink,
  ButtonRow,
  DescriptionList,
  formatDay,
  formatNumber,
  Notice,
  PageHeader,
  Tag,
  useUi,
} from "#ui";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import {
  openPublicGathering,
  type Registration,
} from "../../usecases/gatherings/public-gatherings.ts";
import { sayWhere } from "../../usecases/gatherings/where-when.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/public-gathering-page";
import { GatheringProgramme } from "./gathering-programme.tsx";
import { When } from "./gathering-signs.tsx";
import "./public-gathering.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const opened = await openPublicGathering(app, actorOf(context), idIn(params), app.now());
  if (isRefusal(opened)) throw refusedPage(opened);
  return opened;
}

/** A gathering as everybody may read it; prints as an invitation. */
export default function PublicGatheringPage({ loaderData }: Route.ComponentProps) {
  const { language, publicRoot } = useUi();
  const words = gatheringWords(language);
  const { publicPages, page } = words;
  const { gathering, registration } = loaderData;
  const { languageNames } = gatheringFormWords(language);
  const { contactEmail } = gathering;
  const facts = [
    { term: page.when, value: <When startsAt={gathering.startsAt} endsAt={gathering.endsAt} /> },
    { term: page.where, value: sayWhere(gathering.place, language, false) },
    {
      term: page.languages,
      value: gathering.languages.map((one) => languageNames[one]).join(", "),
    },
    {
      term: publicPages.contact,
      value: (
        <>
          {[gathering.contactName, gathering.contactPhone].filter(Boolean).join(", ")}{" "}
          {contactEmail ? <a href={`mailto:${contactEmail}`}>{contactEmail}</a> : null}
        </>
      ),
    },
  ];
  return (
    <article className="public-gathering">
      <title>{gathering.title}</title>
      <PageHeader
        title={gathering.title}
        crumbs={[{ href: `${publicRoot}/bijeenkomsten`, label: publicPages.agenda }]}
        tags={<Tag>{words.kinds[gathering.kind]}</Tag>}
      />
      {gathering.state === "cancelled" ? (
        <Notice kind="warning" title={publicPages.cancelled}>
          {gathering.cancelReason}
        </Notice>
      ) : null}
      {gathering.state === "held" ? <Notice kind="info">{publicPages.held}</Notice> : null}
      {gathering.summary ? <p className="public-gathering__summary">{gathering.summary}</p> : null}
      <DescriptionList id="gathering" items={facts} />
      {gathering.place.mode === "place" ? null : <p>{publicPages.onlineHelp}</p>}
      <RegistrationPart
        registration={registration}
        until={gathering.answerUntil ? formatDay(language, gathering.answerUntil) : null}
        href={`${publicRoot}/bijeenkomst/${gathering.id}/inschrijven`}
      />
      <ButtonRow>
        <ButtonLink icon="calendar" href={`${publicRoot}/bijeenkomst/${gathering.id}.ics`} download>
          {publicPages.ics}
        </ButtonLink>
      </ButtonRow>
      {gathering.programme.length > 0 ? (
        <GatheringProgramme gathering={gathering} mayEdit={false} />
      ) : null}
    </article>
  );
}

interface RegistrationPartProps {
  readonly registration: Registration;
  readonly until: string | null;
  readonly href: string;
}

/** Whether one can still come, and the way to register. */
function RegistrationPart({ registration, until, href }: RegistrationPartProps) {
  const { language } = useUi();
  const { publicPages } = gatheringWords(language);
  if (registration.kind === "closed") return null;
  if (registration.kind === "full") return <p>{publicPages.full}</p>;
  const room =
    registration.kind === "waiting"
      ? publicPages.fullWaiting
      : registration.free === null
        ? ""
        : publicPages.free(formatNumber(language, registration.free));
  const parts = [room, until ? publicPages.answerUntil(until) : ""].filter(Boolean);
  return (
    <>
      {parts.length > 0 ? <p>{parts.join(" ")}</p> : null}
      <ButtonRow>
        <ButtonLink kind="primary" href={href}>
          {publicPages.register}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
