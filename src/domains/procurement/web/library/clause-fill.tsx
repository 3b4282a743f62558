import { inLanguage } from "#kernel/language";
import {
  Button,
  DateInput,
  Form,
  NumberInput,
  RadioGroup,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import type { ClauseBlank } from "../../rules/library/clause.ts";
import { fillClause } from "../../rules/library/fill-clause.ts";
import type { StoredClauseVersion } from "../../store/library/clauses.ts";
import { drawBlank } from "../../text/clauses/fill-advice-text.ts";
import { libraryWords } from "../../text/library/index.ts";
import { sayValue } from "../../text/library/say-value.ts";

const fieldName = (name: string): string => `in-${name}`;

/** The text with its blanks: filled in by a form whose answers stand in the address. */
export function ClauseFill(props: {
  readonly clauseKey: string;
  readonly shown: StoredClauseVersion;
  readonly query: Readonly<Record<string, string>>;
}) {
  const { language } = useUi();
  const words = libraryWords(language);
  const { shown, query } = props;
  const asked = query.taal === "fr" || (query.taal !== "nl" && language === "fr") ? "fr" : "nl";
  const values = Object.fromEntries(
    shown.blanks.map((blank) => [
      blank.name,
      sayValue(blank.unit, query[fieldName(blank.name)] ?? "", asked),
    ]),
  );
  const meaningOf = (name: string) => shown.blanks.find((blank) => blank.name === name)?.meaning;
  const filled = fillClause(shown.text[asked], values, (name) =>
    drawBlank(asked, meaningOf(name), name),
  );
  const open = filled.open.map((name) => {
    const meaning = meaningOf(name);
    return (meaning && inLanguage(meaning, language)) || name;
  });
  return (
    <section className="library__fill">
      <div className="library__ask">
        <SectionHeader title={words.page.fill} />
        <p className="soft">{words.page.fillHelp}</p>
        <Form method="get" hidden={query.versie ? { versie: query.versie } : {}}>
          <RadioGroup
            name="taal"
            label={words.page.language}
            choices={[
              { value: "nl", label: words.page.languages.nl },
              { value: "fr", label: words.page.languages.fr },
            ]}
            value={asked}
          />
          {shown.blanks.map((blank) => (
            <BlankField key={blank.name} blank={blank} value={query[fieldName(blank.name)] ?? ""} />
          ))}
          <Button>{words.page.make}</Button>
        </Form>
      </div>
      <div>
        <SectionHeader title={words.page.ready} />
        <p role="status" className="soft">
          {filled.open.length === 0 ? words.page.whole : words.page.open(open.join("; "))}
        </p>
        <blockquote className="library__text" lang={asked}>
          {filled.text}
        </blockquote>
      </div>
    </section>
  );
}

function BlankField({ blank, value }: { readonly blank: ClauseBlank; readonly value: string }) {
  const { language } = useUi();
  const words = libraryWords(language);
  const field = {
    name: fieldName(blank.name),
    label: inLanguage(blank.meaning, language) ?? blank.name,
    hint: inLanguage(blank.advice, language) ?? "",
    value,
    optional: true,
  };
  if (blank.unit === "text") return <TextInput {...field} maxLength={500} />;
  if (blank.unit === "date") return <DateInput {...field} />;
  return <NumberInput {...field} unit={words.units[blank.unit]} min={0} step="any" />;
}
