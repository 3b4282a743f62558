import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ErrorSummary,
  Flash,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageHeader,
  SectionHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { sides } from "../../rules/guest.ts";
import { longest } from "../../rules/guests/guest.ts";
import { type GuestPageWords, guestPageWords } from "../../text/guest-pages/index.ts";
import { openRegistration, registerSelf } from "../../usecases/guests/register-self.ts";
import { whenInWords } from "../../usecases/guests/when-in-words.ts";
import { idIn } from "../refused-page.ts";
import type { Route } from "./+types/register-page";
import { AnswerFields } from "./answer-fields.tsx";
import { readAnswer, readTypedGuest, type Typed, typedOf } from "./guest-form.ts";
import "./guest-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const page = await openRegistration(app, actorOf(context), idIn(params), app.now());
  if (isRefusal(page)) throw data(null, { status: 404 });
  const { publicRoot, flash } = context.get(viewContext);
  return { page, publicRoot, flash };
}

type ProblemKey = Exclude<keyof GuestPageWords["problems"], "too-many-companions">;
type Left = { readonly typed: Typed; readonly problem: string; readonly field: string | null };

const fieldOf: Readonly<Partial<Record<string, string>>> = {
  "no-name": "organisatie",
  email: "email",
  "no-email": "email",
  number: "nummer",
  trap: "website",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = guestPageWords(language);
  const typed = typedOf(await request.formData());
  const left = (because: string, problem: string, status = 422) =>
    data({ typed, problem, field: fieldOf[because] ?? null } satisfies Left, { status });
  const plain = (because: ProblemKey) => left(because, words.problems[because]);
  // A field that people do not see; what fills it in is a machine.
  if ((typed.website ?? "").trim() !== "") return plain("trap");
  const guest = readTypedGuest({ ...typed, taal: language }, language);
  if (guest === "number") return plain("number");
  const answer = readAnswer({ ...typed, taal: language }, true, language);
  const address = context.get(clientAddressContext);
  const given = { typed: guest, answer, address };
  const done = await registerSelf(app, actorOf(context), idIn(params), given, app.now());
  if (done.kind === "registered") {
    const said = done.isMerged ? words.register.merged : words.said[done.state];
    const cookie = {
      headers: { "set-cookie": flashLine(said, done.isMerged ? "info" : "success") },
    };
    if (done.token) return redirect(`/gast/${done.token}`, cookie);
    return redirect(new URL(request.url).pathname, cookie);
  }
  switch (done.because) {
    case "no-such-gathering":
      throw data(null, { status: 404 });
    case "too-many-attempts":
      return left("", words.tooMany(Number(done.about)), 429);
    case "closed":
      return left("", words.closed[done.about as keyof typeof words.closed], 409);
    case "too-many-companions":
      return left("", words.problems["too-many-companions"](done.about ?? ""));
    default:
      return plain(done.because);
  }
}

/** Whoever wants to come to a public gathering writes in here, without an account. */
export default function RegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = guestPageWords(language);
  const { register } = words;
  const { page, publicRoot, flash } = loaderData;
  const { gathering, settings } = page;
  const left = actionData as Left | undefined;
  const typed = left?.typed ?? {};
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name],
    ...(left?.field === name ? { error: left.problem } : {}),
  });
  return (
    <div className="guest-page">
      <title>{`${register.title} – ${gathering.title}`}</title>
      <PageHeader
        title={register.title}
        lede={`${gathering.title} · ${whenInWords(language, gathering)}${gathering.placeLine ? ` · ${gathering.placeLine}` : ""}`}
        crumbs={[{ href: `${publicRoot}/bijeenkomst/${gathering.id}`, label: register.back }]}
      />
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {page.closed ? <Notice kind="info">{words.closed[page.closed]}</Notice> : null}
      {left && !left.field ? <Flash kind="error">{left.problem}</Flash> : null}
      <ErrorSummary
        errors={left?.field ? [{ fieldId: `field-${left.field}`, message: left.problem }] : []}
      />
      {page.closed ? null : (
        <Form>
          <TextInput
            {...field("organisatie", register.organisation)}
            hint={register.organisationHint}
            maxLength={longest.organisation}
            autoComplete="organization"
            optional
          />
          <TextInput
            {...field("nummer", register.number)}
            hint={register.numberHint}
            width="half"
            inputMode="numeric"
            optional
          />
          <Select
            {...field("kant", register.side)}
            emptyLabel={false}
            options={sides.map((value) => ({ value, label: register.sides[value] }))}
          />
          <TextInput
            {...field("naam", words.name)}
            maxLength={longest.person}
            autoComplete="name"
          />
          <TextInput
            {...field("email", register.email)}
            hint={register.emailHint}
            type="email"
            autoComplete="email"
          />
          <AnswerFields
            view={{ guest: null, settings }}
            words={words}
            typed={left?.typed ?? null}
            isOpen={left !== undefined}
          />
          <Trap label={register.trap} value={typed.website} />
          <section className="guest-page__small" aria-labelledby="privacy">
            <SectionHeader id="privacy" title={words.privacyTitle} />
            {words
              .privacy(page.partnership, formatDay(language, page.keepUntil), settings.askDiet)
              .map((line) => (
                <p key={line}>{line}</p>
              ))}
          </section>
          <FormActions>
            <Button kind="primary" icon="check">
              {register.send}
            </Button>
          </FormActions>
        </Form>
      )}
    </div>
  );
}

/** Out of sight for people, in the way of machines; shown once it was filled in, so that nobody is stuck. */
function Trap(props: { readonly label: string; readonly value: string | undefined }) {
  return (
    <p className={props.value ? "guest-page__trap guest-page__trap--shown" : "guest-page__trap"}>
      <label htmlFor="field-website">{props.label}</label>
      <input
        className="input"
        id="field-website"
        name="website"
        type="text"
        tabIndex={props.value ? undefined : -1}
        autoComplete="off"
        defaultValue={props.value}
      />
    </p>
  );
}
