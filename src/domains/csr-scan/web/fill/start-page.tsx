import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isLanguage, languages } from "#kernel/language";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ErrorSummary,
  Flash,
  Form,
  FormActions,
  PageHeader,
  RadioGroup,
  SectionHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { depths } from "../../rules/instrument/instrument.ts";
import { fillStartWords } from "../../text/fill-start/index.ts";
import { openSelfStart, startSelf } from "../../usecases/fill/start-self.ts";
import type { Route } from "./+types/start-page";
import "./start-page.css";

const languageNames = { nl: "Nederlands", fr: "Français", en: "English" } as const;

export async function loader({ context }: Route.LoaderArgs) {
  const { publicRoot } = context.get(viewContext);
  return { ...(await openSelfStart(context.get(appContext), actorOf(context))), publicRoot };
}

const fieldOf = {
  "no-name": "naam",
  "name-too-long": "naam",
  number: "nummer",
  email: "email",
  "no-such-depth": "diepte",
  trap: "website",
} as const;

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const typed = {
    number: text("nummer"),
    name: text("naam"),
    person: text("persoon"),
    email: text("email"),
    language: isLanguage(text("taal")) ? text("taal") : language,
    depth: text("diepte"),
    website: text("website"),
  };
  const left = (because: keyof typeof fieldOf | "closed" | "too-many", minutes = 0) =>
    data({ typed, because, minutes }, { status: because === "too-many" ? 429 : 422 });
  // A field that people do not see; what fills it in is a machine.
  if (typed.website !== "") return left("trap");
  const depth = depths.find((one) => one === typed.depth);
  if (!depth) return left("no-such-depth");
  const spoken = isLanguage(typed.language) ? typed.language : language;
  const address = context.get(clientAddressContext);
  const given = { ...typed, depth, language: spoken };
  const started = await startSelf(app, actorOf(context), given, address, app.now());
  if (started.kind === "started") return redirect(`/scan/${started.token}/over?nieuw`);
  return started.because === "too-many-attempts"
    ? left("too-many", Number(started.about))
    : left(started.because);
}

/** A company begins its scan by itself: a number or a name, and which scan. */
export default function StartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillStartWords(language).start;
  const { isOpen, publicRoot } = loaderData;
  const because = actionData?.because;
  if (!isOpen || because === "closed") return <ClosedStart publicRoot={publicRoot} />;
  const typed = actionData?.typed;
  const wrong = because && because in fieldOf ? (because as keyof typeof fieldOf) : null;
  const problem = wrong ? words.problems[wrong] : "";
  const field = (name: string) => (wrong && fieldOf[wrong] === name ? { error: problem } : {});
  return (
    <div className="scan-start">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} crumbs={mvoCrumb(publicRoot)} />
      {because === "too-many" ? (
        <Flash kind="error">{words.tooMany(actionData?.minutes ?? 0)}</Flash>
      ) : null}
      <ErrorSummary
        errors={wrong ? [{ fieldId: `field-${fieldOf[wrong]}`, message: problem }] : []}
      />
      <Form>
        <TextInput
          name="nummer"
          label={words.number}
          hint={words.numberHint}
          value={typed?.number}
          inputMode="numeric"
          width="half"
          optional
          {...field("nummer")}
        />
        <TextInput
          name="naam"
          label={words.name}
          hint={words.nameHint}
          value={typed?.name}
          maxLength={300}
          autoComplete="organization"
          optional
          {...field("naam")}
        />
        <RadioGroup
          name="diepte"
          label={words.depth}
          value={typed?.depth || "light"}
          choices={depths.map((value) => ({ value, ...words.depths[value] }))}
          {...field("diepte")}
        />
        <TextInput
          name="persoon"
          label={words.person}
          hint={words.personHint}
          value={typed?.person}
          maxLength={200}
          autoComplete="name"
          optional
        />
        <TextInput
          name="email"
          label={words.email}
          hint={words.emailHint}
          type="email"
          value={typed?.email}
          autoComplete="email"
          optional
          {...field("email")}
        />
        <Select
          name="taal"
          label={words.language}
          value={typed?.language ?? language}
          emptyLabel={false}
          width="half"
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Trap label={words.trap} value={typed?.website} />
        <FormActions>
          <Button kind="primary" icon="arrow-right">
            {words.send}
          </Button>
        </FormActions>
      </Form>
      <WhatHappens publicRoot={publicRoot} />
    </div>
  );
}

const mvoCrumb = (publicRoot: string) => [{ href: `${publicRoot}/mvo`, label: "MVO" }];

/** Where a partnership only invites. */
function ClosedStart({ publicRoot }: { readonly publicRoot: string }) {
  const words = fillStartWords(useUi().language).start;
  return (
    <div className="scan-start">
      <title>{words.closedTitle}</title>
      <PageHeader title={words.closedTitle} lede={words.closed} crumbs={mvoCrumb(publicRoot)} />
      <p>
        <a href={`${publicRoot}/mvo/link`}>{words.forgot}</a>
      </p>
    </div>
  );
}

/** The way back for who lost the link, and what happens with answers. */
function WhatHappens({ publicRoot }: { readonly publicRoot: string }) {
  const words = fillStartWords(useUi().language).start;
  return (
    <>
      <p>
        <a href={`${publicRoot}/mvo/link`}>{words.forgot}</a>
      </p>
      <section aria-labelledby="privacy">
        <SectionHeader id="privacy" title={words.privacyTitle} />
        <ul className="scan-start__list">
          {words.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Out of sight for people, in the way of machines; shown once it was filled in, so that nobody is stuck. */
function Trap(props: { readonly label: string; readonly value: string | undefined }) {
  return (
    <p className={props.value ? "scan-start__trap scan-start__trap--shown" : "scan-start__trap"}>
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
