import { requirePerson } from "#access";
import { dayOf } from "#kernel/day";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, EmptyState, Form, formatDay, PageHeader, useUi } from "#ui";
import { fillStartWords } from "../../text/fill-start/index.ts";
import { listOwnScans } from "../../usecases/fill/desk-scan.ts";
import type { Route } from "./+types/own-scans-page";
import "./own-scans-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requirePerson(context, context.get(viewContext).address);
  return { scans: await listOwnScans(context.get(appContext), actor) };
}

/** The scans somebody with an account fills in for their own organisation or municipality. */
export default function OwnScansPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillStartWords(language).own;
  const { scans } = loaderData;
  const begin = <ButtonLink href="/mvo/starten">{words.begin}</ButtonLink>;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} secondary={begin} />
      {scans.length === 0 ? (
        <EmptyState icon="check" title={words.none}>
          {words.lede}
        </EmptyState>
      ) : null}
      <ul className="own-scans">
        {scans.map(({ id, name, state, startedAt }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              {` · ${words.states[state]} · ${formatDay(language, dayOf(startedAt))}`}
            </p>
            <Form action={`/mvo-scan/${id}/invullen`}>
              <Button small>{words.fill}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
