import { data } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { formatDay, Notice, PageHeader, useUi } from "#ui";
import { addressees, reminderKinds } from "../../rules/contracts/reminders-due.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import { previewReminder } from "../../usecases/contracts/preview-reminder.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/reminder-page";
import "./contract-page.css";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const kind = reminderKinds.find((one) => one === url.searchParams.get("soort"));
  const addressee = addressees.find((one) => one === url.searchParams.get("aan"));
  if (!kind || !addressee) throw data(null, { status: 404 });
  const asked = { kind, addressee };
  const preview = await previewReminder(app, actor, idIn(params), asked, app.now());
  if (isRefusal(preview)) throw refusedPage(preview);
  return { preview, addressee };
}

/** A letter that goes by itself, as it would go now. */
export default function ReminderPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const { reminders: words, letter: letterWords } = contractFormWords(language);
  const { preview, addressee } = loaderData;
  const { contract, reminder, letter, because } = preview;
  return (
    <div className="contract-page">
      <title>{words.previewTitle}</title>
      <PageHeader
        title={words.previewTitle}
        lede={`${words.kinds[reminder.kind]}, ${words.to[addressee]}. ${words.previewLede(formatDay(language, reminder.on))}`}
        crumbs={[
          { href: "/opdrachten", label: contractWords(language).title },
          { href: `/opdrachten/${contract.id}`, label: contractReference(contract.number) },
        ]}
      />
      {because ? <Notice kind="warning">{words.why[because]}</Notice> : null}
      {letter ? (
        <section aria-label={words.previewTitle}>
          <p>
            <span className="soft">{letterWords.to}</span> {letter.to}
          </p>
          <p>
            <span className="soft">{letterWords.subject}</span> <strong>{letter.subject}</strong>
          </p>
          <p className="contract-page__text">{letter.text}</p>
        </section>
      ) : null}
    </div>
  );
}
