import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { parseDay } from "#kernel/day";
import { isLanguage, languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DateInput,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageHeader,
  SectionHeader,
  Select,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { frequencies, isFrequency } from "../../rules/radar/digest-rhythm.ts";
import { parseRadarFilter, writeRadarFilter } from "../../rules/radar/radar-filter.ts";
import type { Subscription } from "../../store/radar/subscriptions.ts";
import { radarWords } from "../../text/radar/index.ts";
import { type RadarLetterWords, radarLetterWords } from "../../text/radar-letters/index.ts";
import {
  changeSubscription,
  findSubscribers,
  readSubscriptions,
  subscribe,
} from "../../usecases/radar/subscriptions.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/subscriptions-page";
import "./subscriptions-page.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const read = await readSubscriptions(app, actor);
  if (isRefusal(read)) throw refusedPage(read);
  const asked = new URLSearchParams(url.searchParams);
  const looked = (asked.get("organisatie") ?? "").trim();
  asked.delete("organisatie");
  const filter = parseRadarFilter(asked);
  const found = looked && read.mayArrange ? await findSubscribers(app, actor, looked) : null;
  return {
    ...read,
    query: writeRadarFilter(filter).toString(),
    words: filter.words,
    looked,
    found,
    today: app.today(),
    language,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "radar.read")) throw data(null, { status: 403 });
  const typed = typedOf(await request.formData());
  const words = radarLetterWords(language).subscriptions;
  const done = (said: string) =>
    redirect("/radar/abonnementen", { headers: { "set-cookie": flashLine(said) } });
  const deed = lineOf(typed, "deed");
  if (deed === "on" || deed === "off" || deed === "remove") {
    const changed = await changeSubscription(app, actor, lineOf(typed, "id"), deed, app.now());
    if (isRefusal(changed)) throw refusedPage(changed);
    return done({ on: words.nowOn, off: words.nowOff, remove: words.removed }[deed]);
  }
  const frequency = lineOf(typed, "frequency");
  const spoken = lineOf(typed, "language") || language;
  const wrong = (problem: string) => data({ typed, problem }, { status: 422 });
  if (!isFrequency(frequency)) return wrong(words.problems.frequency);
  if (!isLanguage(spoken)) throw data(null, { status: 400 });
  const given = { name: typed.name ?? "", query: typed.query ?? "", frequency, language: spoken };
  const organisation = deed === "supplier" ? supplierIn(typed) : undefined;
  if (organisation === null) return wrong(words.problems.consent);
  const made = await subscribe(
    app,
    actor,
    organisation ? { ...given, organisation } : given,
    app.now(),
  );
  if (made.kind === "subscribed") return done(organisation ? words.madeSupplier : words.made);
  if (made.because === "not-permitted") throw refusedPage(made);
  return wrong(words.problems[made.because]);
}

/** Null: it is not said when they agreed. */
function supplierIn(typed: Typed) {
  const consentOn = parseDay(lineOf(typed, "consentOn"));
  if (!consentOn) return null;
  return {
    id: lineOf(typed, "organisation"),
    email: lineOf(typed, "email"),
    consentOn,
    consentHow: lineOf(typed, "consentHow"),
  };
}

/** Which searches one hears of by mail, and a new one. */
export default function SubscriptionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = radarLetterWords(language);
  const words = all.subscriptions;
  const { mine, ofOrganisations, mayArrange } = loaderData;
  return (
    <div className="subscriptions-page">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: "/radar", label: radarWords(language).title }]}
      />
      {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <section aria-labelledby="mine">
        <SectionHeader id="mine" title={words.mine} />
        {mine.length === 0 ? <p>{words.none}</p> : null}
        {mine.map((one) => (
          <SubscriptionLine key={one.id} subscription={one} words={words} />
        ))}
      </section>
      <section aria-labelledby="nieuw">
        <SectionHeader id="nieuw" title={words.new} />
        <NewSubscription {...loaderData} typed={typedFor(actionData, "own")} said={words} />
      </section>
      {mayArrange ? (
        <section aria-labelledby="organisaties">
          <SectionHeader id="organisaties" title={words.suppliers} />
          <p>{words.suppliersHelp}</p>
          {ofOrganisations.map((one) => (
            <SubscriptionLine
              key={one.id}
              subscription={one}
              who={`${one.organisationName} (${one.email ?? ""})`}
              words={words}
            />
          ))}
          <NewSupplier {...loaderData} typed={typedFor(actionData, "supplier")} said={words} />
        </section>
      ) : null}
    </div>
  );
}

const typedFor = (
  left: { readonly typed: Typed } | undefined,
  deed: "own" | "supplier",
): Typed | null => (left?.typed.deed === deed ? left.typed : null);

type SubscriptionWords = RadarLetterWords["subscriptions"];

interface LineProps {
  readonly subscription: Subscription;
  readonly who?: string;
  readonly words: SubscriptionWords;
}

function SubscriptionLine({ subscription, who, words }: LineProps) {
  const { language } = useUi();
  const { id, name, query, frequency, isOn, sentOn, sentNotices } = subscription;
  return (
    <div className="subscriptions-page__one">
      <p>
        <a href={`/radar${query ? `?${query}` : ""}`} title={words.look}>
          {name}
        </a>{" "}
        <Tag tone={isOn ? "act" : "plain"}>{isOn ? words.isOn : words.isOff}</Tag>
      </p>
      {who ? <p>{who}</p> : null}
      <p className="soft">
        {words.frequencies[frequency]},{" "}
        {sentOn ? words.last(formatDay(language, sentOn), sentNotices ?? 0) : words.never}
      </p>
      <div className="subscriptions-page__deeds">
        <Form hidden={{ deed: isOn ? "off" : "on", id }}>
          <Button small>{isOn ? words.end : words.resume}</Button>
        </Form>
        <Form hidden={{ deed: "remove", id }}>
          <Button small kind="quiet" icon="trash">
            {words.remove}
          </Button>
        </Form>
      </div>
    </div>
  );
}

type FormProps = Route.ComponentProps["loaderData"] & {
  readonly typed: Typed | null;
  readonly said: SubscriptionWords;
};

/** Fields that every subscription has. */
function CommonFields({ typed, query, words, said, id }: FormProps & { readonly id: string }) {
  return (
    <>
      <p>
        {said.search}:{" "}
        <a href={`/radar${query ? `?${query}` : ""}`}>
          {query ? decodeURIComponent(query.replaceAll("+", " ")) : said.standardSearch}
        </a>
      </p>
      <TextInput
        id={`${id}-name`}
        name="name"
        label={said.name}
        hint={said.nameHint}
        value={typed?.name ?? (words || said.standardSearch)}
        maxLength={200}
      />
      <Select
        id={`${id}-frequency`}
        name="frequency"
        label={said.frequency}
        value={typed?.frequency ?? "weekly"}
        emptyLabel={false}
        options={frequencies.map((value) => ({ value, label: said.frequencies[value] }))}
      />
    </>
  );
}

function NewSubscription(props: FormProps) {
  const { query, said } = props;
  return (
    <Form hidden={{ deed: "own", query }}>
      <CommonFields {...props} id="own" />
      <FormActions>
        <Button kind="primary" icon="bell">
          {said.make}
        </Button>
        <ButtonLink kind="quiet" href={`/radar${query ? `?${query}` : ""}`}>
          {said.toRadar}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

/** An organisation is found first; then it is noted who agreed, when and how. */
function NewSupplier(props: FormProps) {
  const { query, said, found, looked, typed, today, language } = props;
  const asked = [...new URLSearchParams(query)];
  return (
    <>
      <form className="subscriptions-page__find" method="get" action="#organisaties">
        {asked.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        <TextInput name="organisatie" label={said.organisation} value={looked} oneWay />
        <Button icon="search">{said.find}</Button>
      </form>
      {found?.length === 0 ? <p role="status">{said.noneFound}</p> : null}
      {found && found.length > 0 ? (
        <Form hidden={{ deed: "supplier", query }}>
          <Select
            name="organisation"
            label={said.organisation}
            value={typed?.organisation ?? found[0]?.id}
            emptyLabel={false}
            options={found.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput
            name="email"
            type="email"
            label={said.email}
            hint={said.emailHint}
            value={typed?.email ?? found[0]?.email}
            width="half"
          />
          <DateInput
            name="consentOn"
            label={said.consentOn}
            value={typed?.consentOn ?? today}
            max={today}
          />
          <TextInput name="consentHow" label={said.consentHow} value={typed?.consentHow} />
          <Select
            name="language"
            label={said.language}
            value={typed?.language ?? language}
            emptyLabel={false}
            options={languages.map((value) => ({ value, label: said.languages[value] }))}
          />
          <CommonFields {...props} id="supplier" />
          <FormActions>
            <Button icon="bell">{said.makeSupplier}</Button>
          </FormActions>
        </Form>
      ) : null}
    </>
  );
}
