import { Button, CheckboxGroup, Form, SectionHeader, TextArea, useUi } from "#ui";
import { chooseOthers, isChoosing } from "../../rules/wishes/choose-others.ts";
import { ownWishWords } from "../../text/own-wishes/index.ts";
import type { OwnFair } from "../../usecases/schedule/guest-schedule.ts";
import type { OwnWishPage } from "../../usecases/wishes/open-own-wishes.ts";
import type { Typed } from "../typed-form.ts";
import { awayTimes, demandsMark, filterMark, type OwnFilter } from "./own-form.ts";
import { OwnWishFilter } from "./own-wish-filter.tsx";
import { WishRow } from "./own-wish-row.tsx";

const pageSize = 20;
const mostSuggested = 5;

interface OwnWishFormProps {
  readonly page: OwnWishPage;
  readonly filter: OwnFilter;
  readonly typed: Typed | null;
  /** Times ticked before a refusal. */
  readonly times: readonly string[] | null;
}

/**
 * Whom a guest would like to meet. One form: choosing others and turning a page send it too, so that nothing ticked is lost.
 */
export function OwnWishForm({ page, filter, typed, times }: OwnWishFormProps) {
  const { language } = useUi();
  const words = ownWishWords(language);
  const { own, others } = page;
  const wishOf = new Map(own.wishes.map((wish) => [wish.to, wish]));
  const mine = others.filter(({ id }) => wishOf.has(id));
  const isChosen = isChoosing(filter);
  const suggested = isChosen ? [] : page.suggested.slice(0, mostSuggested);
  const shownAbove = new Set([...mine.map(({ id }) => id), ...suggested.map(({ to }) => to)]);
  const found = chooseOthers(
    others.filter(({ id }) => !shownAbove.has(id)),
    filter,
  );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(filter.page, pages);
  const row = (id: string, why: readonly string[] = []) => {
    const other = others.find((one) => one.id === id);
    return other ? (
      <WishRow key={id} other={other} wish={wishOf.get(id)} typed={typed} why={why} />
    ) : null;
  };
  return (
    <Form>
      <input type="hidden" name="was-filter" value={filterMark(filter)} />
      <section aria-labelledby="mijn-wensen">
        <SectionHeader id="mijn-wensen" title={words.mineTitle(mine.length)} />
        {mine.length === 0 ? <p className="soft">{words.noneYet}</p> : null}
        <ul className="own-wishes">{mine.map(({ id }) => row(id))}</ul>
      </section>
      {suggested.length > 0 ? (
        <section aria-labelledby="voorstellen">
          <SectionHeader id="voorstellen" title={words.suggestedTitle} />
          <p className="soft">{words.suggestedLede}</p>
          <ul className="own-wishes">
            {suggested.map(({ to, reasons, sameWords }) =>
              row(
                to,
                sameWords.length > 0 ? [...reasons, words.same(sameWords.join(", "))] : reasons,
              ),
            )}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="deelnemers">
        <SectionHeader id="deelnemers" title={words.othersTitle} />
        <OwnWishFilter page={page} filter={filter} />
        <p className="soft numeric">
          {found.length === 0 ? words.nobody : words.found(found.length)}
          {isChosen ? (
            <>
              {" · "}
              <a href="?">{words.filter.all}</a>
            </>
          ) : null}
        </p>
        <ul className="own-wishes">
          {found.slice((at - 1) * pageSize, at * pageSize).map(({ id }) => row(id))}
        </ul>
        <Pages at={at} pages={pages} />
      </section>
      <AboutYou own={own} typed={typed} times={times} />
      <div className="own-wishes__save">
        <Button kind="primary" icon="check" name="bladzijde" value={String(at)}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

function Pages({ at, pages }: { readonly at: number; readonly pages: number }) {
  const words = ownWishWords(useUi().language);
  if (pages === 1) return null;
  const to = (page: number, label: string) => (
    <Button small name="bladzijde" value={String(page)}>
      {label}
    </Button>
  );
  return (
    <nav className="own-wishes__pages" aria-label={words.pages}>
      {at > 1 ? to(at - 1, words.previous) : null}
      <span className="soft numeric">{words.page(at, pages)}</span>
      {at < pages ? to(at + 1, words.next) : null}
    </nav>
  );
}

function AboutYou({
  own,
  typed,
  times,
}: { readonly own: OwnFair } & Pick<OwnWishFormProps, "typed" | "times">) {
  const words = ownWishWords(useUi().language);
  const { seeks, offers } = own.demands;
  const kept = awayTimes(own);
  return (
    <details className="own-wishes__about" open={seeks === "" || typed !== null}>
      <summary>{words.aboutYou}</summary>
      <div className="own-wishes__about-fields">
        <input type="hidden" name="was-over" value={demandsMark(seeks, offers, kept)} />
        <TextArea
          name="seeks"
          label={words.seeks}
          hint={words.seeksHint}
          value={typed?.seeks ?? seeks}
          rows={2}
          optional
        />
        <TextArea
          name="offers"
          label={words.offers}
          value={typed?.offers ?? offers}
          rows={2}
          optional
        />
        <CheckboxGroup
          name="away"
          label={words.away}
          optional
          choices={own.slots.map(({ from, to }) => ({
            value: `${from}-${to}`,
            label: `${from}–${to}`,
          }))}
          values={times ?? kept}
        />
      </div>
    </details>
  );
}
