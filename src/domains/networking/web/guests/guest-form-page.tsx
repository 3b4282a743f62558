import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { sides } from "../../rules/guest.ts";
import { type Guest, guestName, longest } from "../../rules/guests/guest.ts";
import { guestWords } from "../../text/guests/index.ts";
import { saveGuest } from "../../usecases/guests/add-guests.ts";
import { giveGuestToken } from "../../usecases/guests/guest-links.ts";
import { openGuestList } from "../../usecases/guests/list-guests.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/guest-form-page";
import { readTypedGuest, type Typed, typedOf } from "./guest-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const list = await openGuestList(app, actor, idIn(params), app.now());
  if (isRefusal(list)) throw refusedPage(list);
  if (!list.mayEdit) throw data(null, { status: 403 });
  const { guestId } = params as { readonly guestId?: string };
  const guest = guestId ? (list.guests.find(({ id }) => id === guestId) ?? null) : null;
  if (guestId && !guest) throw data(null, { status: 404 });
  const { partnershipId } = actor;
  const token = guest
    ? await giveGuestToken(app.config, { partnershipId, guestId: guest.id })
    : null;
  return { gathering: list.gathering, guest, token };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const words = guestWords(language).form;
  const id = idIn(params);
  const { guestId = null } = params as { readonly guestId?: string };
  const typed = typedOf(await request.formData());
  const left = (problem: keyof typeof words.problems) => data({ typed, problem }, { status: 422 });
  const guest = readTypedGuest(typed, language);
  if (guest === "number") return left("number");
  const done = await saveGuest(app, actor, id, guestId, guest, app.now());
  if (isRefusal(done)) {
    if (!(done.because in words.problems)) throw refusedPage(done);
    return left(done.because as keyof typeof words.problems);
  }
  return redirect(`/bijeenkomsten/${id}/gasten`, {
    headers: { "set-cookie": flashLine(words.saved) },
  });
}

const fieldOf = {
  "no-name": "organisatie",
  email: "email",
  "too-long": "organisatie",
  twice: "organisatie",
  number: "nummer",
} as const;

const begin = (guest: Guest | null): Typed => ({
  organisatie: guest?.organisationName ?? "",
  nummer: guest?.organisationNumber ?? "",
  naam: guest?.personName ?? "",
  email: guest?.email ?? "",
  taal: guest?.language ?? "nl",
  kant: guest?.side ?? "regular",
});

/** One guest, added by hand or mended. */
export default function GuestFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = guestWords(language);
  const words = all.form;
  const { gathering, guest, token } = loaderData;
  const base = `/bijeenkomsten/${gathering.id}/gasten`;
  const typed = actionData?.typed ?? begin(guest);
  const problem = actionData?.problem;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name],
    ...(problem && fieldOf[problem] === name ? { error: words.problems[problem] } : {}),
  });
  const title = guest ? words.editTitle : words.addTitle;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={guest ? guestName(guest) : title}
        lede={words.lede}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: base, label: all.title },
        ]}
      />
      {guest ? <Given guest={guest} token={token} /> : null}
      <ErrorSummary
        errors={
          problem
            ? [{ fieldId: `field-${fieldOf[problem]}`, message: words.problems[problem] }]
            : []
        }
      />
      <Form>
        <TextInput
          {...field("organisatie", words.organisation)}
          hint={words.organisationHint}
          maxLength={longest.organisation}
          optional
        />
        <TextInput {...field("nummer", words.number)} width="half" inputMode="numeric" optional />
        <Select
          {...field("kant", words.side)}
          width="half"
          emptyLabel={false}
          options={sides.map((value) => ({ value, label: all.sides[value] }))}
        />
        <TextInput
          {...field("naam", words.person)}
          width="half"
          maxLength={longest.person}
          optional
        />
        <TextInput {...field("email", words.email)} type="email" width="half" optional />
        <Select
          {...field("taal", words.language)}
          width="half"
          emptyLabel={false}
          options={languages.map((value) => ({ value, label: all.languages[value] }))}
        />
        <FormActions>
          <Button kind="primary" icon="check">
            {words.save}
          </Button>
          <ButtonLink kind="quiet" href={base}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** What the guest gave by itself. */
function Given({ guest, token }: { readonly guest: Guest; readonly token: string | null }) {
  const { language } = useUi();
  const words = guestWords(language);
  const items = [
    { key: "state", label: words.columns.state, text: words.states[guest.state] },
    {
      key: "along",
      label: words.columns.seats,
      text: [words.persons(guest.seats), ...guest.companions].join(", "),
    },
    { key: "access", label: words.caterer.access, text: guest.accessNeeds },
    { key: "diet", label: words.caterer.diet, text: guest.diet },
    { key: "remark", label: words.exportColumns[11] ?? "", text: guest.remark },
    { key: "origin", label: words.columns.guest, text: words.origins[guest.origin] },
  ].filter(({ text }) => text !== "");
  return (
    <>
      <DescriptionList
        id="given"
        items={items.map(({ label, text }) => ({ term: label, value: text }))}
      />
      {token ? (
        <p>
          <a href={`/gast/${token}`}>{words.page}</a>
        </p>
      ) : null}
    </>
  );
}
