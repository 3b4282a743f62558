import { colon } from "#kernel/language";
import {
  Button,
  DateInput,
  Form,
  formatCentsShort,
  formatDay,
  MatchList,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { linesHref } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import type { ChancePage, SaidChance } from "../../usecases/spend-view/read-chances.ts";

export interface ChanceItemProps {
  readonly chance: SaidChance;
  readonly page: ChancePage;
  /** Proposed day for an action. */
  readonly dueOn: string;
}

/** One kind of thing that was bought elsewhere: how much, who could do it, and what one can do about it. */
export function ChanceItem({ chance, page, dueOn }: ChanceItemProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { chances: w } = words;
  const { nis, category, name, place, unknownCents, socialCents, who } = chance;
  const filter = { year: page.year, nis, category };
  const cents = chance.regularCents + unknownCents;
  const link = (amount: number, social: "regular" | "unknown" | "social") => (
    <a href={linesHref({ ...filter, social })}>{formatCentsShort(language, amount)}</a>
  );
  return (
    <article className="spend-chance" aria-labelledby={idOf(chance)}>
      <div className="spend-chance__head">
        <h2 id={idOf(chance)}>
          {name}, {place}
        </h2>
        <p className="spend-chance__amount numeric">
          {formatCentsShort(language, cents)}
          <span className="spend__under">{w.notSocial}</span>
        </p>
      </div>
      <p>
        {w.suppliers(chance.suppliers)}
        {" · "}
        {link(chance.regularCents, "regular")} {words.series.regular.toLowerCase()}
        {unknownCents !== 0 ? (
          <>
            {" · "}
            {link(unknownCents, "unknown")} {words.series.unknown.toLowerCase()}
          </>
        ) : null}
        {socialCents !== 0 ? (
          <>
            {" · "}
            {link(socialCents, "social")} {words.series.social.toLowerCase()}
          </>
        ) : null}
      </p>
      {chance.mostly.length > 0 ? (
        <p className="soft">{w.mostly(chance.mostly.join("; "))}</p>
      ) : null}
      {who.length > 0 ? (
        <MatchList
          label={w.who}
          density="dense"
          items={who.map((one) => ({ ...one, href: `/organisatie/${one.id}` }))}
        />
      ) : (
        <p className="soft">{w.nobody}</p>
      )}
      <Handles chance={chance} />
      {chance.reason ? (
        <p className="soft">
          {chance.reason} (
          {chance.handledAt
            ? w.by(chance.handledBy, formatDay(language, chance.handledAt.slice(0, 10)))
            : chance.handledBy}
          )
        </p>
      ) : null}
      {chance.mayEdit ? <Deeds chance={chance} page={page} dueOn={dueOn} /> : null}
    </article>
  );
}

const idOf = ({ nis, category }: SaidChance) => `kans-${nis}-${category}`;

const handlePages = {
  contract: "/opdrachten",
  plan: "/aankoopplannen/lijn",
  notice: "/radar",
} as const;

function Handles({ chance }: { readonly chance: SaidChance }) {
  const { language } = useUi();
  const { chances: w } = spendViewWords(language);
  if (chance.handles.length === 0) return null;
  return (
    <div>
      <h3>{w.handles}</h3>
      <ul className="spend__plain">
        {chance.handles.map(({ kind, id, title, day, cents }) => (
          <li key={`${kind} ${id}`}>
            {kind === "contract" && day
              ? w.contractEnds(formatDay(language, day))
              : `${kind === "plan" ? w.plan : w.notice}${day ? ` (${formatDay(language, day)})` : ""}`}
            {colon(language)}
            <a href={`${handlePages[kind]}/${id}`}>{title}</a>
            {cents ? `, ${formatCentsShort(language, cents)}` : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Deeds({ chance, page, dueOn }: ChanceItemProps) {
  const { language } = useUi();
  const { chances: w } = spendViewWords(language);
  const { nis, category, name, place, actionId } = chance;
  const hidden = { nis, category, jaar: String(page.year ?? "") };
  const id = idOf(chance);
  if (chance.state === "dismissed")
    return (
      <Form hidden={hidden}>
        <Button small icon="undo" name="deed" value="reopen">
          {w.reopen}
        </Button>
      </Form>
    );
  return (
    <div className="spend-chance__deeds">
      <Form hidden={hidden}>
        <Button small icon="search" name="deed" value="ask">
          {w.ask}
        </Button>
        <Button small name="deed" value="advice">
          {w.advice}
        </Button>
      </Form>
      {actionId ? (
        <a href={`/actie/${actionId}`}>{w.toAction}</a>
      ) : page.mayPlan ? (
        <details>
          <summary>{w.action}</summary>
          <Form hidden={hidden}>
            <TextInput
              id={`${id}-titel`}
              name="title"
              label={w.actionTitle}
              value={w.actionSuggested(name, place)}
              maxLength={300}
            />
            <DateInput id={`${id}-tegen`} name="dueOn" label={w.due} value={dueOn} />
            <Select
              id={`${id}-wie`}
              name="owner"
              label={w.owner}
              optional
              emptyLabel={w.nobodyYet}
              options={page.colleagues.map((one) => ({ value: one.id, label: one.name }))}
            />
            <Button small name="deed" value="action">
              {w.addAction}
            </Button>
          </Form>
        </details>
      ) : null}
      <details>
        <summary>{w.dismiss}</summary>
        <Form hidden={hidden}>
          <TextArea
            id={`${id}-reden`}
            name="reason"
            label={w.reason}
            hint={w.reasonHelp}
            rows={2}
          />
          <Button small name="deed" value="dismiss">
            {w.dismiss}
          </Button>
        </Form>
      </details>
    </div>
  );
}
