import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { DescriptionList, PageHeader, ShareLine, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { openGathering } from "../../usecases/gatherings/open-gathering.ts";
import { sayWhere } from "../../usecases/gatherings/where-when.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/print-page";
import { GatheringProgramme } from "./gathering-programme.tsx";
import { When } from "./gathering-signs.tsx";
import "./public-gathering.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const opened = await openGathering(app, actor, id, { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { gathering: opened.gathering, url: `${app.config.url}/bijeenkomsten/${id}` };
}

/** The programme as it lies on the table: one sheet, nothing of the desk. */
export default function PrintPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { gathering, url } = loaderData;
  const rooms = gathering.rooms
    .map(({ name, capacity }) => (capacity === null ? name : `${name} (${capacity})`))
    .join(", ");
  const contact = [gathering.contactName, gathering.contactEmail, gathering.contactPhone];
  const facts = [
    {
      term: words.page.when,
      value: <When startsAt={gathering.startsAt} endsAt={gathering.endsAt} />,
    },
    { term: words.page.where, value: sayWhere(gathering.place, language, false) },
    { term: words.page.rooms, value: rooms },
    { term: words.page.contact, value: contact.filter(Boolean).join(", ") },
  ];
  return (
    <div className="public-gathering">
      <title>{`${words.page.programme} – ${gathering.title}`}</title>
      <PageHeader
        title={gathering.title}
        lede={words.kinds[gathering.kind]}
        crumbs={[
          { href: "/bijeenkomsten", label: words.title },
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
        ]}
      />
      <DescriptionList id="print" items={facts.filter(({ value }) => value !== "")} />
      <GatheringProgramme gathering={gathering} mayEdit={false} />
      <ShareLine title={gathering.title} url={url} />
    </div>
  );
}
