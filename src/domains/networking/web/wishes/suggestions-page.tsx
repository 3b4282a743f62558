import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, EmptyState, Form, Notice, useUi } from "#ui";
import { wishWords } from "../../text/wishes/index.ts";
import { suggestWishes, type WishSuggestion } from "../../usecases/wishes/suggest-wishes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/suggestions-page";
import { doWishDeed } from "./wish-deed.ts";
import "./wishes.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await suggestWishes(app, actor, idIn(params), language);
  if (isRefusal(opened)) throw refusedPage(opened);
  return opened;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const id = idIn(params);
  const order = { app: context.get(appContext), actor, language, id };
  return doWishDeed(order, await request.formData(), `/bijeenkomsten/${id}/wensen/voorstellen`);
}

/** Who would suit whom, by what they seek and can do; one click makes a wish of it. */
export default function SuggestionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { suggestions: words, title } = wishWords(useUi().language);
  const { gathering, suggestions, names } = loaderData;
  return (
    <GatheringFrame gathering={gathering} current="wishes">
      <p>
        <a href={`/bijeenkomsten/${gathering.id}/wensen`}>{title}</a>
      </p>
      <h2>{words.title}</h2>
      <p>{words.lede}</p>
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      {suggestions.length === 0 ? (
        <EmptyState icon="network" title={words.title}>
          {words.none}
        </EmptyState>
      ) : (
        <ul className="wish-suggestions">
          {suggestions.map((one) => (
            <Suggestion key={`${one.from} ${one.to}`} one={one} names={names} />
          ))}
        </ul>
      )}
    </GatheringFrame>
  );
}

interface SuggestionProps {
  readonly one: WishSuggestion;
  readonly names: Readonly<Record<string, string>>;
}

function Suggestion({ one, names }: SuggestionProps) {
  const { language } = useUi();
  const { suggestions: words } = wishWords(language);
  const { from, to, seeks, reasons, sameWords } = one;
  const about = seeks.slice(0, 200);
  return (
    <li>
      <p>
        <strong>
          {names[from]} – {names[to]}
        </strong>
      </p>
      <p>{words.from(names[from] ?? "", about)}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {names[to]}
            {colon(language)}
            {reason}
          </li>
        ))}
        {sameWords.length > 0 ? (
          <li>
            {names[to]} {words.same(sameWords.join(", "))}
          </li>
        ) : null}
      </ul>
      <Form hidden={{ deed: "add", origin: "suggestion", from, to, strength: "2", about }}>
        <Button small kind="secondary" icon="plus">
          {words.accept}
        </Button>
      </Form>
    </li>
  );
}
