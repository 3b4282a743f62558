import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isLanguage, languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormActions,
  formatDay,
  formatInstant,
  Notice,
  PageHeader,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { isLetterKind } from "../../rules/radar/fill-template.ts";
import { longestSubject } from "../../rules/radar/limits.ts";
import { radarWords } from "../../text/radar/index.ts";
import { type RadarLetterWords, radarLetterWords } from "../../text/radar-letters/index.ts";
import {
  type LetterChoice,
  type LetterDraft,
  prepareLetter,
  sendLetter,
} from "../../usecases/radar/letters.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/letter-page";
import "./letter-page.css";

function choiceIn(query: URLSearchParams): LetterChoice {
  const letter = query.get("sjabloon") ?? "";
  const language = query.get("taal");
  return {
    letter: isLetterKind(letter) ? letter : null,
    language: isLanguage(language) ? language : null,
    organisationId: query.get("organisatie") || null,
    lot: query.get("perceel") || null,
  };
}

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const choice = choiceIn(url.searchParams);
  const draft = await prepareLetter(app, actor, idIn(params), choice, app.now());
  if (isRefusal(draft)) throw refusedPage(draft);
  return { draft, id: params.id };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language: screen } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "radar.edit")) throw data(null, { status: 403 });
  const typed = typedOf(await request.formData());
  const { organisationId, lot } = choiceIn(url.searchParams);
  const letter = lineOf(typed, "letter");
  const language = lineOf(typed, "language");
  if (!isLetterKind(letter) || !isLanguage(language)) throw data(null, { status: 400 });
  const chosen = lineOf(typed, "to");
  const sent = await sendLetter(
    app,
    actor,
    idIn(params),
    {
      letter,
      language,
      organisationId,
      lot,
      to: chosen === "" || chosen === "other" ? lineOf(typed, "other") : chosen,
      subject: typed.subject ?? "",
      body: typed.body ?? "",
      again: typed.again === "yes",
    },
    app.now(),
  );
  const words = radarLetterWords(screen).mail;
  if (sent.kind === "sent") {
    const flash = flashLine(words.sent(sent.to));
    return redirect(`/radar/${params.id}#history`, { headers: { "set-cookie": flash } });
  }
  if (sent.kind === "sent-before") {
    const { kind, recipient, at, personName } = sent.letter;
    const when = formatInstant(screen, at);
    const said = words.sentBefore(words.kinds[kind], recipient, when, personName);
    return data({ typed, problem: `${said} ${words.needsAgain}`, again: true }, { status: 409 });
  }
  if (sent.because === "not-permitted" || sent.because.startsWith("no-such")) {
    throw refusedPage(sent);
  }
  const problem = words.problems[sent.because as keyof typeof words.problems];
  return data({ typed, problem, again: false }, { status: 422 });
}

/** A letter about a notice, filled in from a template, to be read and changed before it goes. */
export default function LetterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = radarLetterWords(language).mail;
  const { draft, id } = loaderData;
  const { over } = draft;
  const typed = actionData?.typed ?? {};
  const title = draft.organisation ? words.toSupplier(draft.organisation.name) : words.toBuyer;
  const before = draft.sent.filter(({ kind }) => kind === draft.letter);
  return (
    <div className="letter-page">
      <title>{`${title} – ${draft.title}`}</title>
      <PageHeader
        title={title}
        lede={draft.title}
        crumbs={[
          { href: "/radar", label: radarWords(language).title },
          { href: `/radar/${id}`, label: draft.title },
        ]}
      />
      {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
      {over ? (
        <Notice kind="warning" title={words.over.title}>
          {words.over[over.because]("day" in over && over.day ? formatDay(language, over.day) : "")}
        </Notice>
      ) : null}
      {before.map((letter) => (
        <Notice key={letter.id} kind="warning">
          {words.sentBefore(
            words.kinds[letter.kind],
            letter.recipient,
            formatInstant(language, letter.at),
            letter.personName,
          )}
        </Notice>
      ))}
      <ChooseTemplate draft={draft} words={words} />
      <Form hidden={{ letter: draft.letter, language: draft.language }}>
        <Addressee draft={draft} typed={typed} words={words} />
        {draft.unknown.length > 0 ? (
          <Notice kind="warning">{words.unknown(draft.unknown.join(", "))}</Notice>
        ) : null}
        <TextInput
          name="subject"
          label={words.subject}
          value={typed.subject ?? draft.subject}
          maxLength={longestSubject}
        />
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          value={typed.body ?? draft.body}
          rows={18}
        />
        {before.length > 0 || actionData?.again ? (
          <Checkbox name="again" label={words.again} checked={typed.again === "yes"} optional />
        ) : null}
        <FormActions>
          <Button kind="primary" icon="mail">
            {words.send}
          </Button>
          <ButtonLink kind="quiet" href={`/radar/${id}`}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

type MailWords = RadarLetterWords["mail"];
interface PartProps {
  readonly draft: LetterDraft;
  readonly words: MailWords;
}

/** Another template or language fills the letter anew; what was typed so far goes with it. */
function ChooseTemplate({ draft, words }: PartProps) {
  const { organisation, letter, language, lot } = draft;
  return (
    <form className="letter-page__choose" method="get">
      {organisation ? <input type="hidden" name="organisatie" value={organisation.id} /> : null}
      {lot ? <input type="hidden" name="perceel" value={lot} /> : null}
      {organisation ? null : (
        <Select
          name="sjabloon"
          label={words.kindLabel}
          value={letter}
          emptyLabel={false}
          options={(["buyer-before", "buyer-after"] as const).map((value) => ({
            value,
            label: words.kinds[value],
          }))}
        />
      )}
      <Select
        name="taal"
        label={words.language}
        value={language}
        emptyLabel={false}
        options={languages.map((value) => ({ value, label: words.languages[value] }))}
      />
      <Button>{words.take}</Button>
    </form>
  );
}

function Addressee({ draft, typed, words }: PartProps & { readonly typed: Typed }) {
  const { addresses, organisation } = draft;
  const other = (
    <TextInput
      name="other"
      type="email"
      label={addresses.length > 0 ? words.otherAddress : words.to}
      hint={words.toHint}
      value={typed.other}
      width="half"
      optional={addresses.length > 0}
    />
  );
  if (addresses.length === 0) {
    return (
      <>
        <p>{organisation ? words.noSupplierAddress : words.noAddress}</p>
        {other}
      </>
    );
  }
  return (
    <>
      <RadioGroup
        name="to"
        label={words.to}
        value={typed.to ?? addresses[0]?.email}
        choices={[
          ...addresses.map(({ email, of, role }) => ({
            value: email,
            label: email,
            hint: of === "contact" ? words.toFrom.contact(role) : words.toFrom[of],
          })),
          { value: "other", label: words.otherAddress },
        ]}
      />
      {other}
    </>
  );
}
