import { data, redirect } from "react-router";
import { isLanguage, languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Flash,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioGroup,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { depths, type ProfileField } from "../../rules/instrument/instrument.ts";
import type { Profile } from "../../rules/scan/scan.ts";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import { fillStartWords } from "../../text/fill-start/index.ts";
import { openAbout, saveAbout } from "../../usecases/fill/about.ts";
import { scanHref } from "../../usecases/scan-links.ts";
import type { Route } from "./+types/about-page";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

const languageNames = { nl: "Nederlands", fr: "Français", en: "English" } as const;

export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const about = orMissing(await openAbout(app, params.token));
  const { partnershipId, holder } = about.scan;
  const isNew = url.searchParams.has("nieuw");
  const href = isNew ? await scanHref(app.config, { partnershipId, holderId: holder.id }) : null;
  return { about, href, ...visitOf({ context, request }, about.scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const { scan } = orMissing(await openAbout(app, token));
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const profile: Record<string, readonly string[]> = {};
  for (const { key } of scan.instrument.profile) {
    const chosen = form.getAll(`veld-${key}`).map(String).filter(Boolean);
    if (chosen.length > 0) profile[key] = chosen;
  }
  const language = text("taal");
  const depth = depths.find((one) => one === text("diepte")) ?? scan.scan.depth;
  const given = {
    name: text("naam"),
    depth,
    language: isLanguage(language) ? language : scan.scan.language,
    profile,
    version: Number(text("versie")),
  };
  const saved = await saveAbout(app, token, given);
  const words = fillHomeWords(visitOf({ context, request }, scan.scan).spokenLanguage).about;
  if (!isRefusal(saved)) {
    const said = saved.hidden > 0 ? `${words.saved} ${words.hidden(saved.hidden)}` : words.saved;
    return redirect(`/scan/${token}`, { headers: { "set-cookie": flashLine(said) } });
  }
  if (saved.because === "no-such-scan") return orMissing(saved);
  if (saved.because === "stale") {
    return data(
      { given: { ...given, version: Number(saved.about) }, problem: null },
      { status: 409 },
    );
  }
  return data({ given, problem: saved.because }, { status: 422 });
}

/** By which the questions are chosen; each field says where it came from. */
export default function AboutPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillHomeWords(language).about;
  const { about, flash, href } = loaderData;
  const { scan, prefilled } = about;
  const given = actionData?.given ?? scan.scan;
  const problem = actionData?.problem ?? null;
  const isNameWrong = problem === "no-name" || problem === "name-too-long";
  return (
    <ScanFrame held={scan} tab="fill" title={words.title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {href ? <OwnLink href={href} email={scan.holder.email} /> : null}
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: `/scan/${scan.token}`, label: scan.scan.name }]}
      />
      {problem ? (
        <ErrorSummary
          errors={[
            {
              fieldId: isNameWrong ? "field-naam" : "field-diepte",
              message: words.problems[problem],
            },
          ]}
        />
      ) : null}
      {actionData && !problem ? <Notice kind="warning">{words.stale}</Notice> : null}
      <Form hidden={{ versie: String(given.version) }}>
        <TextInput
          name="naam"
          label={words.name}
          value={given.name}
          maxLength={300}
          {...(problem && isNameWrong ? { error: words.problems[problem] } : {})}
        />
        {scan.instrument.profile.map((field) => (
          <ProfileQuestion
            key={field.key}
            field={field}
            profile={given.profile}
            isPrefilled={prefilled.has(field.key)}
          />
        ))}
        {scan.instrument.depths.length > 1 ? (
          <RadioGroup
            name="diepte"
            label={words.depth}
            value={given.depth}
            choices={scan.instrument.depths.map((value) => ({ value, label: words.depths[value] }))}
          />
        ) : null}
        <Select
          name="taal"
          label={words.language}
          value={given.language}
          emptyLabel={false}
          width="half"
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
        </FormActions>
      </Form>
    </ScanFrame>
  );
}

interface ProfileQuestionProps {
  readonly field: ProfileField;
  readonly profile: Profile;
  readonly isPrefilled: boolean;
}

function ProfileQuestion({ field, profile, isPrefilled }: ProfileQuestionProps) {
  const { language } = useUi();
  const words = fillHomeWords(language).about;
  const chosen = profile[field.key] ?? [];
  const from = isPrefilled
    ? words.from.register
    : chosen.length > 0
      ? words.from.own
      : words.from.none;
  const many = field.many ? `${words.many} ` : "";
  const help = field.help ? `${field.help[language]} ` : "";
  const shared = {
    name: `veld-${field.key}`,
    label: field.text[language],
    hint: `${help}${many}${from}`,
    optional: true,
  };
  const choices = field.options.map(({ key, text }) => ({ value: key, label: text[language] }));
  // Fifteen sectors under each other are a long way on a phone.
  if (!field.many && choices.length > 6) {
    return (
      <Select
        {...shared}
        value={chosen[0]}
        options={choices.map(({ value, label }) => ({ value, label }))}
      />
    );
  }
  return field.many ? (
    <CheckboxGroup {...shared} values={chosen} choices={choices} />
  ) : (
    <RadioGroup {...shared} value={chosen[0]} choices={choices} />
  );
}

/** Just begun: the link, shown once more than mailed. */
function OwnLink({ href, email }: { readonly href: string; readonly email: string | null }) {
  const words = fillStartWords(useUi().language).start;
  return (
    <Notice kind="success" title={words.linkTitle}>
      <p className="scan-link">
        <a href={href}>{href}</a>
      </p>
      <p>{words.linkText}</p>
      <p>{email ? words.mailed(email) : words.notMailed}</p>
    </Notice>
  );
}
