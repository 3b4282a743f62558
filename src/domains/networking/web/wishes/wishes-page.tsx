import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  HiddenValues,
  Notice,
  SectionHeader,
  Select,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { pairKey, type Wish, type WishPair } from "../../rules/wishes/wish.ts";
import { guestWords } from "../../text/guests/index.ts";
import { wishWords } from "../../text/wishes/index.ts";
import { type OpenedWishes, openWishes } from "../../usecases/wishes/open-wishes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/wishes-page";
import { doWishDeed } from "./wish-deed.ts";
import "./wishes.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const opened = await openWishes(app.db, requirePerson(context, address), idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, address, only: new URL(request.url).searchParams.get("deelnemer") ?? "" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const id = idIn(params);
  const order = { app: context.get(appContext), actor, language, id };
  return doWishDeed(order, await request.formData(), `/bijeenkomsten/${id}/wensen`);
}

/** Who would like to meet whom at a fair. */
export default function WishesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = wishWords(language);
  const { opened, address, only } = loaderData;
  const { gathering, guests, pairs, wishes } = opened;
  const root = `/bijeenkomsten/${gathering.id}`;
  const mutual = pairs.filter(({ isMutual }) => isMutual).length;
  const coming = guests.filter((guest) => guest.takesPart);
  const silent = coming.filter(({ asks, isAsked }) => asks + isAsked === 0).length;
  return (
    <GatheringFrame
      gathering={gathering}
      current="wishes"
      primary={
        <ButtonLink kind="primary" href={`${root}/rooster`}>
          {words.tools.board}
        </ButtonLink>
      }
      secondary={
        <>
          <ButtonLink href={`${root}/wensen/voorstellen`}>{words.tools.suggestions}</ButtonLink>
          <ButtonLink href={`${root}/wensen/invoer`}>{words.tools.import}</ButtonLink>
        </>
      }
    >
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <p>{words.lede}</p>
      {pairs.length === 0 ? null : (
        <p>
          <strong>{words.figures(wishes, mutual, coming.length, silent)}</strong>
        </p>
      )}
      <AddWish opened={opened} typed={actionData?.typed ?? {}} />
      {pairs.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={words.none.title}
          action={
            <ButtonLink kind="primary" href={`${root}/wensen/voorstellen`}>
              {words.tools.suggestions}
            </ButtonLink>
          }
        >
          {words.none.why(coming.length)}
        </EmptyState>
      ) : (
        <WishList opened={opened} address={address} only={only} />
      )}
      {pairs.length === 0 ? (
        <details>
          <summary>{words.none.guests(guests.length)}</summary>
          <WishGuests opened={opened} address={address} />
        </details>
      ) : (
        <WishGuests opened={opened} address={address} />
      )}
    </GatheringFrame>
  );
}

interface OpenedProps {
  readonly opened: OpenedWishes;
}

function WishGuests({ opened, address }: OpenedProps & { readonly address: string }) {
  const { language } = useUi();
  const words = wishWords(language);
  const { states } = guestWords(language);
  const { gathering, guests } = opened;
  const root = `/bijeenkomsten/${gathering.id}`;
  return (
    <section aria-labelledby="deelnemers">
      <SectionHeader id="deelnemers" title={words.guests.title} />
      <DataTable
        caption={words.guests.caption}
        captionHidden
        density="dense"
        address={address}
        rows={guests}
        keyOf={({ id }) => id}
        empty={words.list.empty}
        columns={[
          {
            key: "name",
            label: words.guests.name,
            rowHeader: true,
            cell: (guest) => (
              <>
                <a href={`${root}/wensen/${guest.id}`}>{guest.name}</a>
                {guest.takesPart ? null : <span className="soft"> ({states[guest.state]})</span>}
              </>
            ),
          },
          { key: "asked", label: words.guests.asked, numeric: true, cell: ({ asks }) => asks },
          {
            key: "wanted",
            label: words.guests.wanted,
            numeric: true,
            cell: ({ isAsked }) => isAsked,
          },
          {
            key: "away",
            label: words.guests.away,
            cell: ({ away }) => (away > 0 ? words.guests.slots(away) : ""),
          },
          { key: "booth", label: words.guests.booth, cell: ({ booth }) => booth ?? "" },
        ]}
      />
    </section>
  );
}

const guestOptions = (guests: OpenedWishes["guests"]) =>
  guests.map(({ id, name }) => ({ value: id, label: name }));

function AddWish({
  opened,
  typed,
}: OpenedProps & { readonly typed: Readonly<Record<string, string>> }) {
  const words = wishWords(useUi().language);
  const options = guestOptions(opened.guests);
  return (
    <details className="wish-add" open={typed.deed === "add"}>
      <summary>{words.add.title}</summary>
      <Form hidden={{ deed: "add" }}>
        <div className="wish-add__fields">
          <Select name="from" label={words.add.from} options={options} value={typed.from} />
          <Select name="to" label={words.add.to} options={options} value={typed.to} />
          <Select
            name="strength"
            label={words.add.how}
            value={typed.strength ?? "2"}
            emptyLabel={false}
            options={[
              ...([3, 2, 1] as const).map((one) => ({
                value: String(one),
                label: words.strengths[one],
              })),
              { value: "veto", label: words.veto },
            ]}
          />
          <TextInput
            name="about"
            label={words.add.about}
            value={typed.about}
            optional
            maxLength={500}
          />
        </div>
        <Button icon="plus">{words.add.save}</Button>
      </Form>
    </details>
  );
}

function WishList({
  opened,
  address,
  only,
}: OpenedProps & { readonly address: string; readonly only: string }) {
  const words = wishWords(useUi().language);
  const { guests, pairs } = opened;
  const names = new Map(guests.map(({ id, name }) => [id, name]));
  const shown = pairs.filter(({ between }) => only === "" || between.includes(only));
  return (
    <section aria-labelledby="wensen">
      <SectionHeader id="wensen" title={words.title} />
      <form method="get" className="wish-filter">
        <Select
          name="deelnemer"
          label={words.list.filter}
          value={only}
          emptyLabel={words.list.all}
          options={guestOptions(guests)}
          optional
        />
        <Button kind="secondary">{words.list.show}</Button>
      </form>
      <DataTable
        caption={words.list.caption}
        density="dense"
        address={address}
        rows={shown}
        keyOf={({ between }) => pairKey(...between)}
        empty={words.list.empty}
        columns={[
          {
            key: "pair",
            label: words.list.pair,
            rowHeader: true,
            cell: ({ between: [a, b], isMutual }) => (
              <>
                {names.get(a)} – {names.get(b)}{" "}
                {isMutual ? <Tag tone="act">{words.list.mutual}</Tag> : null}
              </>
            ),
          },
          { key: "who", label: words.list.who, cell: (pair) => <Who pair={pair} names={names} /> },
          {
            key: "about",
            label: words.list.about,
            cell: ({ wishes }) =>
              wishes
                .map(({ about }) => about)
                .filter(Boolean)
                .join("; "),
          },
          {
            key: "worth",
            label: words.list.worth,
            numeric: true,
            cell: ({ weight }) => weight || "–",
          },
        ]}
      />
    </section>
  );
}

function Who({
  pair,
  names,
}: {
  readonly pair: WishPair;
  readonly names: ReadonlyMap<string, string>;
}) {
  const { language } = useUi();
  const words = wishWords(language);
  const name = (wish: Wish) => names.get(wish.from) ?? "";
  return (
    <ul className="wish-who">
      {pair.wishes.map((wish) => (
        <li key={wish.id}>
          <span>
            {wish.strength === null
              ? words.vetoSaid(name(wish))
              : `${name(wish)}${colon(language)}${words.strengths[wish.strength]}`}{" "}
            <span className="soft">({words.origins[wish.origin]})</span>
          </span>
          <form method="post" className="wish-who__remove">
            <HiddenValues values={{ deed: "remove", from: wish.from, to: wish.to }} />
            <Button kind="quiet" small icon="trash" iconOnly>
              {words.list.removeOf(name(wish))}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
