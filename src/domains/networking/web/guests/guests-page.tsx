import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Menu,
  MenuLinks,
  Notice,
  useUi,
  withQuery,
} from "#ui";
import { matchesFilter, pageOfGuests, parseGuestFilter } from "../../rules/guests/guest-filter.ts";
import { guestWords } from "../../text/guests/index.ts";
import { guestPlaces } from "../../usecases/guests/guest-places.ts";
import { openGuestList } from "../../usecases/guests/list-guests.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/guests-page";
import { doGuestDeed } from "./guest-deeds.ts";
import { GuestSide } from "./guest-side.tsx";
import { GuestTable } from "./guest-table.tsx";
import "../gatherings/gathering-page.css";
import "./guests-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const list = await openGuestList(app, actor, idIn(params), app.now());
  if (isRefusal(list)) throw refusedPage(list);
  const filter = parseGuestFilter(url.searchParams);
  const paged = pageOfGuests(list.guests, filter, Number(url.searchParams.get("page")));
  const nis = list.guests.map((guest) => guest.nis);
  const places = await guestPlaces(app.db, actor, nis, language);
  const undo = url.searchParams.get("terug") ?? "";
  return { list, filter, ...paged, places, address, undo };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const { language } = context.get(viewContext);
  const form = await request.formData();
  const url = new URL(request.url);
  if (form.get("allen") === "ja") {
    const list = await openGuestList(app, actor, id, app.now());
    if (isRefusal(list)) throw refusedPage(list);
    const filter = parseGuestFilter(url.searchParams);
    form.delete("guest");
    for (const guest of list.guests) {
      if (matchesFilter(guest, filter)) form.append("guest", guest.id);
    }
  }
  const done = await doGuestDeed(app, actor, id, form, language);
  if (isRefusal(done)) throw refusedPage(done);
  // What was searched for and the page that was open stay as they were.
  const back = withQuery(url.pathname + url.search, {
    terug: done.undo ? done.undo.join(",") : null,
  });
  return redirect(back, {
    headers: { "set-cookie": flashLine(done.said, done.tone) },
  });
}

/** Who is asked to a gathering, what they answered, and what one can do with many of them at once. */
export default function GuestsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = guestWords(language);
  const { list, undo } = loaderData;
  const { gathering, mayEdit } = list;
  const base = `/bijeenkomsten/${gathering.id}/gasten`;
  const unasked = list.guests.filter(
    ({ state, email, bouncedOn, isOptedOut }) =>
      state === "listed" && email && !bouncedOn && !isOptedOut,
  );
  const mayInvite = mayEdit && gathering.state === "open" && unasked.length > 0;
  return (
    <GatheringFrame
      gathering={gathering}
      current="guests"
      {...(mayEdit
        ? { primary: <AddMenu base={base} label={words.add.menu} words={words} /> }
        : {})}
      secondary={<MoreMenu base={base} mayEdit={mayEdit} words={words} id={gathering.id} />}
    >
      {undo ? (
        <Form hidden={{ deed: "restore", guest: undo.split(",") }}>
          <Button icon="undo">{words.undo}</Button>
        </Form>
      ) : null}
      {list.closed ? <Notice kind="info">{words.closed[list.closed]}</Notice> : null}
      {list.guests.length === 0 ? (
        <EmptyState
          icon="users"
          title={words.empty.title}
          action={
            mayEdit ? (
              <ButtonLink kind="primary" icon="search" href={`${base}/register`}>
                {words.add.segment}
              </ButtonLink>
            ) : undefined
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : (
        <div className="guests__main">
          <GuestSide list={list} />
          {mayInvite ? (
            <Form hidden={{ deed: "invite", guest: unasked.map(({ id }) => id) }}>
              <div>
                <Button icon="mail">{words.chosen.inviteAll(unasked.length)}</Button>
              </div>
            </Form>
          ) : null}
          <GuestTable {...loaderData} base={base} />
        </div>
      )}
    </GatheringFrame>
  );
}

interface MenuProps {
  readonly base: string;
  readonly words: ReturnType<typeof guestWords>;
}

const AddMenu = ({ base, label, words }: MenuProps & { readonly label: string }) => (
  <Menu label={label} icon="plus">
    <MenuLinks
      links={[
        { href: `${base}/register`, label: words.add.segment },
        { href: `${base}/nieuw`, label: words.add.hand },
        { href: `${base}/bestand`, label: words.add.file },
      ]}
    />
  </Menu>
);

const MoreMenu = ({
  base,
  words,
  mayEdit,
  id,
}: MenuProps & { readonly mayEdit: boolean; readonly id: string }) => (
  <>
    {mayEdit ? (
      <ButtonLink icon="check" href={`/bijeenkomsten/${id}/onthaal`}>
        {words.links.door}
      </ButtonLink>
    ) : null}
    <Menu label={words.badges.title} icon="print">
      <MenuLinks
        links={[
          { href: `${base}/badges`, label: words.links.badges },
          { href: `${base}.pdf`, label: words.links.printed, download: true },
        ]}
      />
    </Menu>
    {mayEdit ? (
      <Menu label={words.links.settings} icon="settings">
        <MenuLinks
          links={[
            { href: `${base}/mails`, label: words.links.letters },
            { href: `${base}/instellingen`, label: words.links.settings },
          ]}
        />
      </Menu>
    ) : null}
  </>
);
