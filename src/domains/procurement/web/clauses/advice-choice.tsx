import { inLanguage, type Language } from "#kernel/language";
import {
  Button,
  CheckboxGroup,
  DateInput,
  Fieldset,
  Form,
  FormActions,
  Island,
  Notice,
  SectionHeader,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import type { AdviceChoice } from "../../rules/clauses/advice-record.ts";
import { textFor, textsOfRoute } from "../../rules/clauses/fill-blanks.ts";
import type { ClauseBlank } from "../../rules/library/clause.ts";
import type { ClauseFamily } from "../../rules/library/families.ts";
import { blanksOf } from "../../rules/library/fill-clause.ts";
import { fillAdviceText, frenchBlank, knownBlanks } from "../../text/clauses/fill-advice-text.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import type { LoadedAdvice } from "./load-advice.ts";

interface ChoiceProps {
  readonly loaded: LoadedAdvice;
}

/** The routes whose texts are shown: what was chosen, else the one advised first. */
const shownRoutes = ({ opened }: LoadedAdvice): readonly ClauseFamily[] => {
  const { advice, choice } = opened.shown;
  if (choice.routes.length > 0) return choice.routes;
  const [first] = advice.routes;
  return first && first.verdict !== "not-possible" ? [first.key] : [];
};

/** Ticks routes, picks model texts, fills in blanks. @param stale what was typed over somebody else's change */
export function AdviceChoiceForm(props: ChoiceProps & { readonly stale: AdviceChoice | null }) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { page } = words;
  const { loaded, stale } = props;
  const { advice: kept, shown } = loaded.opened;
  const choice = stale ?? shown.choice;
  const routes = shownRoutes(loaded);
  const possible = shown.advice.routes.filter(({ verdict }) => verdict !== "not-possible");
  const nameOf = (key: ClauseFamily) =>
    shown.advice.routes.find((route) => route.key === key)?.name[language] ?? key;
  return (
    <section aria-labelledby="choice">
      <SectionHeader id="choice" title={page.choose} />
      <p className="soft">{page.chooseLede}</p>
      {stale ? <Notice kind="warning">{words.changedMeanwhile}</Notice> : null}
      <Form hidden={{ version: String(kept.version) }}>
        <CheckboxGroup
          name="route"
          label={page.routes}
          choices={possible.map(({ key, name }) => ({ value: key, label: name[language] }))}
          values={choice.routes.length > 0 ? choice.routes : routes}
          optional
        />
        {routes.map((key) => {
          const all = textsOfRoute(shown.texts, key);
          if (all.length < 2) return null;
          return (
            <Select
              key={key}
              name={`text-${key}`}
              label={page.whichText(nameOf(key))}
              value={textFor(shown.texts, choice, key)?.key}
              emptyLabel={false}
              options={all.map((text) => ({
                value: text.key,
                label: `${inLanguage(text.name, language) ?? text.key} (${words.levels[text.level]})`,
              }))}
            />
          );
        })}
        <Blanks loaded={loaded} choice={choice} />
        <TextArea name="remark" label={page.remark} value={choice.remark} rows={2} optional />
        <FormActions>
          <Button kind="primary" name="deed" value="choose">
            {page.saveChoice}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}

const namesOfBlanks = (blanks: readonly ClauseBlank[], language: Language): string =>
  blanks.map(({ meaning, name }) => inLanguage(meaning, language) ?? name).join("; ");

function Blanks({ loaded, choice }: ChoiceProps & { readonly choice: AdviceChoice }) {
  const { page } = clauseWords(useUi().language);
  const { texts, advice } = loaded.opened.shown;
  const blanks = new Map(
    shownRoutes(loaded)
      .flatMap((key) => textFor(texts, choice, key) ?? [])
      .flatMap((text) => {
        const known = knownBlanks(advice, text, loaded.inBoth, "nl");
        return blanksOf(text.text.nl).flatMap((name) => {
          const blank = text.blanks.find((one) => one.name === name);
          return blank ? [[name, { blank, known: known[name] }] as const] : [];
        });
      }),
  );
  if (blanks.size === 0) return null;
  return (
    <Fieldset legend={page.blanks}>
      {[...blanks.values()].map(({ blank, known }) => (
        <BlankFields key={blank.name} blank={blank} known={known} values={choice.values} />
      ))}
    </Fieldset>
  );
}

/** What goes in a blank; words have a second field for the French text. */
function BlankFields(props: {
  readonly blank: ClauseBlank;
  readonly known: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { blank, known, values } = props;
  const label = inLanguage(blank.meaning, language) ?? blank.name;
  const field = {
    name: `blank-${blank.name}`,
    label,
    hint: [inLanguage(blank.advice, language), known].filter(Boolean).join(" → "),
    value: values[blank.name] ?? "",
    optional: true,
  };
  if (blank.unit === "date") return <DateInput {...field} />;
  if (blank.unit !== "text") return <TextInput {...field} maxLength={500} />;
  const french = frenchBlank(blank.name);
  return (
    <>
      <TextInput {...field} maxLength={500} />
      <TextInput
        name={`blank-${french}`}
        label={`${label}, ${page.inFrench}`}
        value={values[french] ?? ""}
        maxLength={500}
        optional
      />
    </>
  );
}

/** The texts to paste, in Dutch and French, with what is known filled in. */
export function ChosenTexts({ loaded }: ChoiceProps) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { shown } = loaded.opened;
  const routes = shownRoutes(loaded);
  if (routes.length === 0) return null;
  return (
    <section aria-labelledby="texts">
      <SectionHeader id="texts" title={page.text} />
      <p className="soft">{page.copyHint}</p>
      {routes.map((key) => {
        const text = textFor(shown.texts, shown.choice, key);
        const name = shown.advice.routes.find((route) => route.key === key)?.name[language] ?? key;
        return (
          <div key={key} className="advice-text">
            <h3>{name}</h3>
            {text ? (
              <>
                <p className="soft">
                  <a href={`/clausules/bibliotheek/${text.key}`}>
                    {inLanguage(text.name, language) ?? text.key}
                  </a>
                  , {text.approvedBy ? page.approvedBy(text.approvedBy) : page.shipped}
                </p>
                {(["nl", "fr"] as const).map((one) => (
                  <PasteText key={one} loaded={loaded} text={text} language={one} name={name} />
                ))}
              </>
            ) : (
              <p>{page.noText}</p>
            )}
          </div>
        );
      })}
      <Island name="copy-text" />
    </section>
  );
}

function PasteText(props: {
  readonly loaded: LoadedAdvice;
  readonly text: LoadedAdvice["opened"]["shown"]["texts"][number];
  readonly language: "nl" | "fr";
  readonly name: string;
}) {
  const ui = useUi().language;
  const { page } = clauseWords(ui);
  const { loaded, text, language, name } = props;
  const { shown } = loaded.opened;
  const filled = fillAdviceText(shown.advice, text, shown.choice.values, loaded.inBoth, language);
  const id = `text-${text.family}-${language}`;
  return (
    <div className="advice-text__one">
      <div className="advice-text__head">
        <label htmlFor={id}>
          {name}, {language === "nl" ? page.dutch : page.french}
        </label>
        <button
          className="button button--secondary"
          type="button"
          data-island-copy-text={id}
          data-copied={page.copied}
          hidden
        >
          {page.copy}
        </button>
      </div>
      <textarea
        className="input advice-text__area"
        id={id}
        lang={language}
        readOnly
        rows={Math.min(18, Math.max(5, Math.ceil(filled.text.length / 80)))}
        defaultValue={filled.text}
      />
      {filled.open.length > 0 ? (
        <p className="soft">{page.blanksOpen(namesOfBlanks(filled.open, ui))}</p>
      ) : null}
    </div>
  );
}
