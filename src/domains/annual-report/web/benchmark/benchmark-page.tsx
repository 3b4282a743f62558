import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { dayOf } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Checkbox,
  ConfirmForm,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  formatNumber,
  Notice,
  NumberInput,
  PageHeader,
  SectionHeader,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import { meaningOfFigure, nameOfFigure, shownFigure } from "../../text/benchmark/figure-text.ts";
import { benchmarkWords } from "../../text/benchmark/index.ts";
import {
  openBenchmark,
  shareFigures,
  withdrawFigures,
} from "../../usecases/benchmark/benchmark.ts";
import type { Route } from "./+types/benchmark-page";
import "./benchmark-page.css";

const yearsToChoose = 5;

const yearAsked = (address: string, thisYear: number): number => {
  const asked = Number(new URL(address, "http://desk").searchParams.get("jaar"));
  return asked > thisYear - yearsToChoose && asked <= thisYear ? asked : thisYear;
};

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const today = app.today();
  const thisYear = Number(today.slice(0, 4));
  const year = yearAsked(address, thisYear);
  const opened = await openBenchmark(app, actorOf(context), { year, today });
  if (isRefusal(opened)) throw data(null, { status: 403 });
  return { ...opened, address, thisYear };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = actorOf(context);
  const today = app.today();
  const year = yearAsked(address, Number(today.slice(0, 4)));
  const form = await request.formData();
  const words = benchmarkWords(language);
  const say = (text: string) => redirect(address, { headers: { "set-cookie": flashLine(text) } });
  if (form.get("deed") === "withdraw") {
    const answer = await withdrawFigures(app, actor, year);
    if (isRefusal(answer)) throw data(null, { status: 403 });
    return say(words.withdrawn);
  }
  const typed = String(form.get("inhabitants") ?? "");
  if (form.get("agree") !== "yes") return data({ problem: "not-agreed" as const, typed }, 422);
  const inhabitants = Number(typed.replace(/[.\s]/g, ""));
  const answer = await shareFigures(app, actor, { year, inhabitants }, { now: app.now(), today });
  if (isRefusal(answer)) return data({ problem: answer.because, typed }, 422);
  return say(words.shared);
}

export default function BenchmarkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = benchmarkWords(language);
  const { share, figures, year, thisYear, address, minimum, computedAt } = loaderData;
  const problem = actionData?.problem;
  const groupColumns = computedAt ? (["lower", "middle", "upper"] as const) : [];
  return (
    <div className="benchmark">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      <ErrorSummary
        errors={
          problem
            ? [
                {
                  fieldId: problem === "not-agreed" ? "field-agree" : "field-inhabitants",
                  message: words.problems[problem],
                },
              ]
            : []
        }
      />
      <SwitchLinks
        label={words.year}
        links={Array.from({ length: yearsToChoose }, (_, at) => thisYear - at).map((one) => ({
          href: withQuery(address, { jaar: String(one) }),
          label: String(one),
          current: one === year,
        }))}
      />
      <p className="text">
        {share
          ? words.shares(formatDay(language, dayOf(share.consentedAt)), share.consentedBy ?? "")
          : words.sharesNot(formatNumber(language, loaderData.inhabitants))}{" "}
        {computedAt ? words.computed(formatDay(language, dayOf(computedAt))) : null}
      </p>
      {share && !computedAt ? <Notice kind="info">{words.tooFew(minimum)}</Notice> : null}
      <DataTable
        caption={words.table}
        address={address}
        rows={figures}
        keyOf={({ figure }) => figure}
        empty={null}
        columns={[
          {
            key: "figure",
            label: words.columns.figure,
            rowHeader: true,
            cell: ({ figure }) => (
              <>
                {nameOfFigure(figure, language)}
                <span className="benchmark__meaning">{meaningOfFigure(figure, language)}</span>
              </>
            ),
          },
          {
            key: "own",
            label: words.columns.own,
            numeric: true,
            cell: ({ figure, own }) => shownFigure(figure, own, language),
          },
          ...groupColumns.map((key) => ({
            key,
            label: words.columns[key],
            numeric: true,
            cell: ({ figure, group }: (typeof figures)[number]) =>
              group ? shownFigure(figure, group[key], language) : words.notTold,
          })),
          ...(computedAt
            ? [
                {
                  key: "quarter",
                  label: words.columns.quarter,
                  cell: ({ group }: (typeof figures)[number]) =>
                    group ? words.quarters[group.quarter] : words.notTold,
                },
              ]
            : []),
        ]}
      />
      <SectionHeader title={words.how} />
      <ul className="text">
        {words.howText(minimum).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Consent {...loaderData} typed={actionData?.typed} />
    </div>
  );
}

type ConsentProps = Pick<
  Route.ComponentProps["loaderData"],
  "share" | "published" | "mayConsent" | "address"
> & {
  readonly typed: string | undefined;
};

function Consent({ share, published, mayConsent, address, typed }: ConsentProps) {
  const { language } = useUi();
  const words = benchmarkWords(language);
  if (!mayConsent) return <p>{words.onlyAdministrator}</p>;
  return (
    <>
      <SectionHeader title={words.consentTitle} />
      <p className="text">{words.consentText}</p>
      <Form hidden={{ deed: "share" }}>
        <NumberInput
          name="inhabitants"
          label={words.inhabitants}
          hint={[
            published &&
              words.published(formatNumber(language, published.inhabitants), published.year),
            words.inhabitantsHint,
          ]
            .filter(Boolean)
            .join(" ")}
          unit={words.inhabitantsUnit}
          min={100}
          value={typed ?? share?.inhabitants ?? published?.inhabitants}
        />
        <Checkbox name="agree" label={words.agree} />
        <FormActions>
          <Button kind="primary">{share ? words.renew : words.share}</Button>
        </FormActions>
      </Form>
      {share ? (
        <section>
          <SectionHeader title={words.withdrawTitle} />
          <ConfirmForm
            hidden={{ deed: "withdraw" }}
            deed={words.withdraw}
            danger
            cancelHref={address}
          >
            <p>{words.withdrawText}</p>
          </ConfirmForm>
        </section>
      ) : null}
    </>
  );
}
