import {
  ButtonLink,
  formatCents,
  formatNumber,
  formatPercent,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import type { Division, ProposedLot } from "../../rules/clauses/split-lots.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { sayArticle, sayRule } from "../../text/clauses/say-advice.ts";
import { SourceOf } from "./advice-routes.tsx";
import type { LoadedAdvice } from "./load-advice.ts";

/** Which part local capacity can carry, as lots; and that dividing does not lower the regime. */
export function AdviceSplit(props: { readonly loaded: LoadedAdvice; readonly mayEdit: boolean }) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { loaded, mayEdit } = props;
  const { divisions } = loaded;
  const { advice } = loaded.opened.shown;
  if (advice.regime === "low-value") return null;
  const trap = advice.duties.find(({ key }) => key === "no-splitting");
  return (
    <section aria-labelledby="split">
      <SectionHeader id="split" title={words.split.title} />
      <p className="soft">{words.split.lede}</p>
      {trap ? (
        <p>
          <strong>{sayRule(language, trap.text, advice.figures)}</strong>{" "}
          {sayArticle(language, trap.article)} <SourceOf name={trap.source} advice={advice} />
        </p>
      ) : null}
      {divisions.length === 0 ? (
        <p>{words.split.none}</p>
      ) : (
        divisions.map((division) => (
          <DivisionTable
            key={division.by}
            division={division}
            loaded={loaded}
            mayEdit={mayEdit && division.lots.length > 1}
          />
        ))
      )}
    </section>
  );
}

function DivisionTable(props: {
  readonly division: Division;
  readonly loaded: LoadedAdvice;
  readonly mayEdit: boolean;
}) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { division, loaded } = props;
  const { by, lots, carried, reached } = division;
  const nameOf = (lot: ProposedLot, at: number) =>
    [
      words.split.lot(at + 1),
      [...lot.activities, ...lot.nis].map((code) => loaded.names[code] ?? code).join(", "),
      lot.isReserved ? words.split.reserved : words.split.open,
    ]
      .filter(Boolean)
      .join(" – ");
  const operators = loaded.opened.shown.advice.capacity?.operators ?? [];
  const carriersOf = ({ carriers }: ProposedLot) =>
    operators
      .filter(({ id }) => carriers.includes(id))
      .map(({ name }) => name)
      .join(", ");
  const search = new URLSearchParams(
    lots.map((lot, at) => ["perceel", `${nameOf(lot, at)}|${lot.cents ?? ""}`]),
  );
  return (
    <div className="advice-division">
      <h3>
        {words.split.by[by]}{" "}
        <Tag>
          {carried > 0
            ? words.split.carried(formatPercent(language, carried))
            : words.split.reached(formatPercent(language, reached))}
        </Tag>
      </h3>
      <ul>
        {lots.map((lot, at) => (
          <li key={nameOf(lot, at)}>
            <strong>{nameOf(lot, at)}</strong>:{" "}
            {[
              `${formatNumber(language, lot.hours)} ${words.form.unitHours}`,
              lot.hoursPerMonth === null
                ? ""
                : words.page.perMonth(formatNumber(language, lot.hoursPerMonth)),
              lot.cents === null ? "" : formatCents(language, lot.cents),
              words.split.bidders(lot.bidders.all),
            ]
              .filter(Boolean)
              .join(" · ")}
            {lot.carriers.length > 0 ? (
              <span className="soft">
                {` · ${words.split.carriers(carriersOf(lot))}`}
                {lot.isReserved ? "" : ` (${words.split.tooFew})`}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {props.mayEdit ? (
        <div>
          <ButtonLink href={`/clausules/advies/${loaded.opened.advice.id}/bewerken?${search}`}>
            {words.split.use}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
