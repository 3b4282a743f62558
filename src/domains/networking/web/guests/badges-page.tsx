import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, FormActions, Notice, NumberInput, PageHeader, RadioGroup, useUi } from "#ui";
import { badgeSheetNames } from "../../rules/guests/badge-sheets.ts";
import { guestWords } from "../../text/guests/index.ts";
import { openGuestList } from "../../usecases/guests/list-guests.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/badges-page";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const list = await openGuestList(app, actor, idIn(params), app.now());
  if (isRefusal(list)) throw refusedPage(list);
  return {
    gathering: list.gathering,
    coming: list.counts.coming,
    isEmpty: url.searchParams.has("niemand"),
  };
}

/** Which sheets the badges are printed on. */
export default function BadgesPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = guestWords(language);
  const words = all.badges;
  const { gathering, coming, isEmpty } = loaderData;
  const base = `/bijeenkomsten/${gathering.id}/gasten`;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: base, label: all.title },
        ]}
      />
      {coming === 0 || isEmpty ? <Notice kind="info">{words.nobody}</Notice> : null}
      <form className="form" method="get" action={`${base}/badges.pdf`}>
        <RadioGroup
          name="vel"
          label={words.sheet}
          value="90x55"
          choices={badgeSheetNames.map((value) => ({ value, label: words.sheets[value] }))}
        />
        <NumberInput
          name="sla-over"
          label={words.skip}
          unit={words.skipUnit}
          value={0}
          min={0}
          max={9}
          optional
        />
        <FormActions>
          <Button kind="primary" icon="print">
            {words.make}
          </Button>
        </FormActions>
      </form>
    </>
  );
}
