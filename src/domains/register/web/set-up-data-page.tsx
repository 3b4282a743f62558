import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { setUpSteps } from "#territory";
import { Button, ButtonLink, Form, Steps, useUi } from "#ui";
import { words } from "../text/set-up/index.ts";
import { loadStartSet, startSetSize } from "../usecases/load-start-set.ts";
import type { Route } from "./+types/set-up-data-page";
import "./set-up-data-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (refusalFor(actor, "register.import")) throw data(null, { status: 403 });
  const { projectRoot } = context.get(appContext).config;
  return { address, size: await startSetSize(projectRoot) };
}

export async function action({ context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const { projectRoot } = app.config;
  const answer = await loadStartSet({ db: app.db, now: app.now(), projectRoot }, actorOf(context));
  if (answer.kind === "refused") throw data(null, { status: 403 });
  const said = flashLine(words(language).loaded(await startSetSize(projectRoot)));
  throw redirect("/kaart", { headers: { "set-cookie": said } });
}

/** Step three of three: where the register's first records come from. */
export default function SetUpDataPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const w = words(language);
  return (
    <div className="set-up-data">
      <title>{w.heading}</title>
      <Steps labels={setUpSteps(language)} current={3} />
      <h1>{w.heading}</h1>
      <p className="set-up-data__lede">{w.lede}</p>
      <ul className="set-up-data__ways">
        <li className="set-up-data__way">
          <h2>{w.startSet}</h2>
          <p>{w.startSetHelp(loaderData.size)}</p>
          <Form>
            <Button kind="primary">{w.startSetDeed}</Button>
          </Form>
        </li>
        <li className="set-up-data__way">
          <h2>{w.list}</h2>
          <p>{w.listHelp}</p>
          <ButtonLink href="/invoer/lijst" kind="secondary">
            {w.listDeed}
          </ButtonLink>
        </li>
        <li className="set-up-data__way">
          <h2>{w.kbo}</h2>
          <p>{w.kboHelp}</p>
          <ButtonLink href="/invoer/kbo" kind="secondary">
            {w.kboDeed}
          </ButtonLink>
        </li>
      </ul>
      <p>
        <a href="/kaart">{w.later}</a>
      </p>
    </div>
  );
}
