import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { ButtonLink, EmptyState, PageHeader, SectionHeader, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import {
  listPublicGatherings,
  type PublicGathering,
} from "../../usecases/gatherings/public-gatherings.ts";
import { sayWhere } from "../../usecases/gatherings/where-when.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/public-agenda-page";
import { When } from "./gathering-signs.tsx";
import "./public-gathering.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const agenda = await listPublicGatherings(app, actorOf(context), app.now());
  if (isRefusal(agenda)) throw refusedPage(agenda);
  return agenda;
}

/** What everybody may come to, and what was. */
export default function PublicAgendaPage({ loaderData }: Route.ComponentProps) {
  const { language, publicRoot } = useUi();
  const { publicPages } = gatheringWords(language);
  const { coming, past } = loaderData;
  return (
    <div className="public-agenda">
      <title>{publicPages.agenda}</title>
      <link
        rel="alternate"
        type="text/calendar"
        href={`${publicRoot}/bijeenkomsten.ics`}
        title={publicPages.agenda}
      />
      <PageHeader
        title={publicPages.agenda}
        lede={publicPages.lede}
        secondary={
          <ButtonLink icon="calendar" href={`${publicRoot}/bijeenkomsten.ics`}>
            {publicPages.subscribe}
          </ButtonLink>
        }
      />
      {coming.length === 0 ? (
        <EmptyState icon="calendar" title={publicPages.empty}>
          <p>
            <a href={`${publicRoot}/vraag`}>{publicPages.emptyHelp}</a>
          </p>
        </EmptyState>
      ) : (
        <Items gatherings={coming} />
      )}
      {past.length > 0 ? (
        <section aria-labelledby="past">
          <SectionHeader id="past" title={publicPages.past} />
          <Items gatherings={past} />
        </section>
      ) : null}
    </div>
  );
}

function Items({ gatherings }: { readonly gatherings: readonly PublicGathering[] }) {
  const { language, publicRoot } = useUi();
  const words = gatheringWords(language);
  return (
    <ul className="public-agenda__items">
      {gatherings.map((one) => (
        <li key={one.id} className="public-agenda__item">
          <p className="public-agenda__when numeric">
            <When startsAt={one.startsAt} endsAt={one.endsAt} />
          </p>
          <p className="public-agenda__title">
            <a href={`${publicRoot}/bijeenkomst/${one.id}`}>{one.title}</a>
          </p>
          <p className="soft">
            {[
              one.state === "cancelled" ? words.states.cancelled : "",
              words.kinds[one.kind],
              sayWhere(one.place, language, false),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
