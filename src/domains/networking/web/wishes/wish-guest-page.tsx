import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Fieldset,
  Form,
  FormActions,
  HiddenValues,
  Notice,
  NumberInput,
  SectionHeader,
  Select,
  TextArea,
  useUi,
} from "#ui";
import { slotsWithin } from "../../rules/schedule/fair-setup.ts";
import { timesOf } from "../../rules/schedule/setup-for.ts";
import { wishWords } from "../../text/wishes/index.ts";
import { type OpenedWishGuest, openWishGuest } from "../../usecases/wishes/open-wishes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/wish-guest-page";
import { timeValue } from "./demands-form.ts";
import { doWishDeed } from "./wish-deed.ts";
import "./wishes.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openWishGuest(app.db, actor, idIn(params), params.guest);
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, withGuest: new URL(request.url).searchParams.get("met") ?? "" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const id = idIn(params);
  const order = { app: context.get(appContext), actor, language, id };
  return doWishDeed(order, await request.formData(), `/bijeenkomsten/${id}/wensen/${params.guest}`);
}

/** One guest: its wishes, when it cannot, and what is fixed about a meeting of it. */
export default function WishGuestPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = wishWords(useUi().language);
  const { opened, withGuest } = loaderData;
  return (
    <GatheringFrame gathering={opened.gathering} current="wishes">
      <p>
        <a href={`/bijeenkomsten/${opened.gathering.id}/wensen`}>{words.title}</a>
      </p>
      <h2>{opened.guest.name}</h2>
      <p className="soft">{words.guest.lede}</p>
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <OwnWishes opened={opened} />
      <Demands opened={opened} />
      <FixedMeeting opened={opened} withGuest={withGuest} />
    </GatheringFrame>
  );
}

interface OpenedProps {
  readonly opened: OpenedWishGuest;
}

function OwnWishes({ opened }: OpenedProps) {
  const words = wishWords(useUi().language);
  const { guest, guests, pairs } = opened;
  const names = new Map(guests.map(({ id, name }) => [id, name]));
  const wishes = pairs.flatMap((pair) => pair.wishes);
  const line = (about: string) => (about ? `: ${about}` : "");
  const say = (strength: (typeof wishes)[number]["strength"]) =>
    strength === null ? words.veto : words.strengths[strength];
  const own = wishes.filter(({ from }) => from === guest.id);
  const others = wishes.filter(({ to }) => to === guest.id);
  return (
    <div className="wish-columns">
      <section aria-labelledby="eigen">
        <SectionHeader id="eigen" title={words.guest.wishes} />
        {own.length === 0 ? <p>{words.guest.noWishes}</p> : null}
        <ul>
          {own.map((wish) => (
            <li key={wish.id}>
              {names.get(wish.to)} ({say(wish.strength)}){line(wish.about)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="gevraagd">
        <SectionHeader id="gevraagd" title={words.guest.asked} />
        {others.length === 0 ? <p>{words.guest.noWishes}</p> : null}
        <ul>
          {others.map((wish) => (
            <li key={wish.id}>
              {names.get(wish.from)} ({say(wish.strength)}){line(wish.about)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Demands({ opened }: OpenedProps) {
  const { guest: words } = wishWords(useUi().language);
  const { guest, guests, demands, slots, tables, gathering, setup } = opened;
  const away = demands.away.filter(({ why }) => why === "away");
  const awaySlots = new Set(away.flatMap((time) => slotsWithin(slots, time)));
  const talks = gathering.programme
    .filter(({ kind, mustAttend }) => kind === "talk" && !mustAttend)
    .map((item) => ({ ...timesOf(gathering, item), label: item.title }));
  const others = guests
    .filter(({ id }) => id !== guest.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section aria-labelledby="afspraken">
      <SectionHeader id="afspraken" title={words.demands} />
      <Form hidden={{ deed: "demands", guest: guest.id }}>
        <CheckboxGroup
          name="away"
          label={words.away}
          optional
          choices={slots.map(({ from, to }) => ({
            value: `${from}-${to}`,
            label: `${from}–${to}`,
          }))}
          values={slots.flatMap(({ from, to }, at) => (awaySlots.has(at) ? [`${from}-${to}`] : []))}
        />
        {talks.length > 0 ? (
          <CheckboxGroup
            name="talk"
            label={words.talks}
            optional
            choices={talks.map((talk) => ({
              value: timeValue(talk),
              label: `${talk.from} ${talk.label}`,
            }))}
            values={demands.away.filter(({ why }) => why === "talk").map(timeValue)}
          />
        ) : null}
        <Select
          name="booth"
          label={words.booth}
          emptyLabel={words.noBooth}
          optional
          value={demands.booth ?? ""}
          options={tables.map((name) => ({ value: name, label: name }))}
        />
        <NumberInput
          name="mostMeetings"
          label={words.mostMeetings}
          hint={words.mostMeetingsHint(setup.mostMeetings)}
          unit=""
          value={demands.mostMeetings === null ? "" : String(demands.mostMeetings)}
          min={1}
          max={62}
          optional
        />
        <Orders orders={demands.orders} others={others} />
        <TextArea
          name="seeks"
          label={words.seeks}
          hint={words.seeksHint}
          value={demands.seeks}
          rows={2}
          optional
        />
        <TextArea name="offers" label={words.offers} value={demands.offers} rows={2} optional />
        <FormActions>
          <Button icon="check">{words.save}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

interface OrdersProps {
  readonly orders: OpenedWishGuest["demands"]["orders"];
  readonly others: readonly { readonly value: string; readonly label: string }[];
}

/** Whom first and whom after: as many as there are, and room for two more. */
function Orders({ orders, others }: OrdersProps) {
  const { guest: words } = wishWords(useUi().language);
  return (
    <Fieldset legend={words.first} hint={words.orderHint}>
      {[...orders, null, null].map((order, row) => (
        <div className="wish-columns" key={order ? `${order.first} ${order.after}` : row}>
          <Select
            name="first"
            id={`eerst-${row}`}
            label={words.first}
            emptyLabel={words.noOrder}
            optional
            options={others}
            value={order?.first}
          />
          <Select
            name="after"
            id={`daarna-${row}`}
            label={words.after}
            emptyLabel={words.noOrder}
            optional
            options={others}
            value={order?.after}
          />
        </div>
      ))}
    </Fieldset>
  );
}

function FixedMeeting({ opened, withGuest }: OpenedProps & { readonly withGuest: string }) {
  const { pair: words } = wishWords(useUi().language);
  const { guest, guests, fixed, slots, tables } = opened;
  const names = new Map(guests.map(({ id, name }) => [id, name]));
  const other = (between: readonly string[]) => between.find((id) => id !== guest.id) ?? "";
  const now = fixed.find(({ between }) => between.includes(withGuest));
  const times = slots.map(({ from }) => ({ value: from, label: from }));
  return (
    <section aria-labelledby="vast">
      <SectionHeader id="vast" title={words.title} />
      <p className="soft">{words.lede}</p>
      {fixed.length > 0 ? (
        <ul className="wish-fixed">
          {fixed.map((one) => (
            <li key={one.between.join(" ")}>
              <a href={`?met=${other(one.between)}#vast`}>
                {words.haveLine(
                  names.get(other(one.between)) ?? "",
                  [
                    one.must ? words.mustWord : "",
                    one.onlyAt.length > 0 ? words.onlyWord(one.onlyAt.join(", ")) : "",
                    one.neverAt.length > 0 ? words.neverWord(one.neverAt.join(", ")) : "",
                    one.table ? words.tableWord(one.table) : "",
                  ]
                    .filter(Boolean)
                    .join("; "),
                )}
              </a>
              <form method="post">
                <HiddenValues
                  values={{ deed: "pair", guest: guest.id, with: other(one.between) }}
                />
                <Button kind="quiet" small>
                  {words.clear}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form hidden={{ deed: "pair", guest: guest.id }}>
        <Select
          name="with"
          id="vast-met"
          label={words.with}
          value={withGuest}
          options={guests
            .filter(({ id }) => id !== guest.id)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Checkbox
          name="must"
          label={words.must}
          hint={words.mustHint}
          checked={now?.must}
          optional
        />
        <CheckboxGroup
          name="only"
          label={words.only}
          optional
          choices={times}
          values={now?.onlyAt}
        />
        <CheckboxGroup
          name="never"
          label={words.never}
          optional
          choices={times}
          values={now?.neverAt}
        />
        <Select
          name="table"
          label={words.table}
          emptyLabel={words.anyTable}
          optional
          value={now?.table ?? ""}
          options={tables.map((name) => ({ value: name, label: name }))}
        />
        <Button kind="secondary" icon="pin">
          {words.save}
        </Button>
      </Form>
    </section>
  );
}
