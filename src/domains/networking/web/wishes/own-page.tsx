import { data, redirect } from "react-router";
import { clientAddressContext } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  Flash,
  Form,
  languageHrefs,
  NarrowFrame,
  Notice,
  SearchInput,
  SectionHeader,
  TextArea,
  useUi,
} from "#ui";
import { slotsWithin } from "../../rules/schedule/fair-setup.ts";
import { isStrength, type Strength, strengths } from "../../rules/wishes/wish.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import { wishWords } from "../../text/wishes/index.ts";
import {
  type OwnFair,
  type OwnWishes,
  openOwnFair,
  saveOwnWishes,
} from "../../usecases/schedule/guest-schedule.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/own-page";
import { readDemands } from "./demands-form.ts";
import { OwnSchedule } from "./own-schedule.tsx";
import "./wishes.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash } = context.get(viewContext);
  const own = await openOwnFair(app, params.token);
  if (isRefusal(own)) throw data(null, { status: 404 });
  const search = new URL(request.url).searchParams.get("zoek") ?? "";
  return { own, token: params.token, search, address, flash };
}

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await request.formData();
  const address = context.get(clientAddressContext);
  const done = await saveOwnWishes(app, params.token, readOwn(form), address, app.now());
  const words = wishWords(language);
  if (isRefusal(done)) {
    if (done.because === "no-such-guest") throw data(null, { status: 404 });
    const problem = done.because === "closed" ? words.own.closed : words.problems[done.because];
    return data({ problem: problem ?? words.problems.failed ?? "" }, { status: 422 });
  }
  return redirect(`/gast/${params.token}/wensen`, {
    headers: { "set-cookie": flashLine(words.own.saved) },
  });
}

function readOwn(form: FormData): OwnWishes {
  const typed = typedOf(form);
  const said = new Map<string, { strength: Strength | "veto" | "none"; about: string }>();
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith("wens-")) continue;
    const to = name.slice(5);
    const number = Number(value);
    const strength = value === "veto" ? "veto" : isStrength(number) ? number : "none";
    said.set(to, { strength, about: lineOf(typed, `over-${to}`) });
  }
  const { away, seeks, offers } = readDemands(typed, form);
  return { said, away: away.filter(({ why }) => why === "away"), seeks, offers };
}

/** The wishes and the schedule of one guest, by his own link; on a phone, without script. */
export default function OwnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = wishWords(language).own;
  const { own, token, search, address, flash } = loaderData;
  return (
    <NarrowFrame name={own.partnership} languages={{ hrefs: languageHrefs(address) }}>
      <title>{`${words.title} – ${own.gathering.title}`}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <h1>{own.gathering.title}</h1>
      <p>
        {own.guest.name} · <a href={`/gast/${token}`}>{words.back}</a>
      </p>
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      {own.personal ? (
        <section aria-labelledby="rooster">
          <SectionHeader id="rooster" title={scheduleWords(language).personal.title} />
          <OwnSchedule personal={own.personal} />
          <div className="button-row">
            <ButtonLink icon="calendar" href={`/gast/${token}/rooster.ics`}>
              {scheduleWords(language).personal.ical}
            </ButtonLink>
            <ButtonLink icon="print" href={`/gast/${token}/rooster.pdf`}>
              {scheduleWords(language).personal.pdf}
            </ButtonLink>
          </div>
        </section>
      ) : (
        <p>{scheduleWords(language).personal.none}</p>
      )}
      <SectionHeader id="wensen" title={words.title} />
      {own.mayWish ? (
        <WishForm own={own} search={search} />
      ) : (
        <p>{own.guest.state === "coming" ? words.closed : words.notComing}</p>
      )}
    </NarrowFrame>
  );
}

function WishForm({ own, search }: { readonly own: OwnFair; readonly search: string }) {
  const { language } = useUi();
  const all = wishWords(language);
  const words = all.own;
  const asked = new Map(own.wishes.map((wish) => [wish.to, wish]));
  const sought = search.trim().toLowerCase();
  const found = own.others.filter(
    ({ name, offers }) => sought === "" || `${name} ${offers}`.toLowerCase().includes(sought),
  );
  const away = new Set(
    own.demands.away
      .filter(({ why }) => why === "away")
      .flatMap((time) => slotsWithin(own.slots, time)),
  );
  return (
    <>
      <p>{words.lede}</p>
      <form method="get" className="wish-filter">
        <SearchInput name="zoek" label={words.search} value={search} />
        <Button kind="secondary">{words.find}</Button>
        {search ? <a href="?">{words.all}</a> : null}
      </form>
      {found.length === 0 ? <p>{words.nobody}</p> : null}
      <Form>
        <ul className="own-wishes__list">
          {found.map((other) => {
            const wish = asked.get(other.id);
            const now = wish ? (wish.strength ?? "veto") : "none";
            return (
              <li className="own-wishes__guest" key={other.id}>
                <fieldset>
                  <legend>{other.name}</legend>
                  {other.offers ? <p className="soft">{other.offers}</p> : null}
                  <div className="own-wishes__choices">
                    {(["none", ...strengths, "veto"] as const).map((choice) => (
                      <label key={choice}>
                        <input
                          type="radio"
                          name={`wens-${other.id}`}
                          value={choice}
                          defaultChecked={now === choice}
                        />
                        {choice === "none"
                          ? words.none
                          : choice === "veto"
                            ? all.veto
                            : all.strengths[choice]}
                      </label>
                    ))}
                  </div>
                  <label>
                    <span className="soft">{words.about}</span>
                    <input
                      className="input own-wishes__about"
                      type="text"
                      name={`over-${other.id}`}
                      defaultValue={wish?.about ?? ""}
                      maxLength={500}
                    />
                  </label>
                </fieldset>
              </li>
            );
          })}
        </ul>
        <p className="soft">{all.vetoHint}</p>
        <TextArea
          name="seeks"
          label={words.seeks}
          hint={words.seeksHint}
          value={own.demands.seeks}
          rows={2}
          optional
        />
        <TextArea name="offers" label={words.offers} value={own.demands.offers} rows={2} optional />
        <CheckboxGroup
          name="away"
          label={words.away}
          optional
          choices={own.slots.map(({ from, to }) => ({
            value: `${from}-${to}`,
            label: `${from}–${to}`,
          }))}
          values={own.slots.flatMap(({ from, to }, at) => (away.has(at) ? [`${from}-${to}`] : []))}
        />
        <Button icon="check">{words.save}</Button>
      </Form>
    </>
  );
}
