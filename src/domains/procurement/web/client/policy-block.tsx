import type { Day } from "#kernel/day";
import { dayOf } from "#kernel/day";
import {
  Button,
  ButtonLink,
  ButtonRow,
  DescriptionList,
  Form,
  formatCents,
  formatDay,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import { clientWords } from "../../text/client/index.ts";
import type { PolicyView } from "../../usecases/library/policies.ts";
import { sayPeriod, sayShare, sayThreshold, standingOf } from "./say-policy.ts";

type Shown = PolicyView["policies"][number];

/** One period of a policy: what was decided, and all it ever said. */
export function PolicyBlock(props: {
  readonly policy: Shown;
  readonly today: Day;
  readonly mayEdit: boolean;
}) {
  const { language } = useUi();
  const { policy: words } = clientWords(language);
  const { policy, today, mayEdit } = props;
  const standing = standingOf(policy, today);
  const hidden = { id: policy.id, version: String(policy.version) };
  return (
    <section className="policy">
      <SectionHeader title={policy.title || sayPeriod(language, policy)} />
      <p>
        <Tag {...(standing === "holds" ? { tone: "act", icon: "check" } : {})}>
          {words[standing]}
        </Tag>{" "}
        {sayPeriod(language, policy)}
      </p>
      <DescriptionList
        id={`policy-${policy.id}`}
        items={[
          { term: words.share, value: sayShare(language, policy) },
          {
            term: words.budget,
            value:
              policy.shareBudgetCents === null ? (
                <span className="soft">{words.noBudget}</span>
              ) : (
                formatCents(language, policy.shareBudgetCents)
              ),
          },
          {
            term: words.thresholds,
            value:
              policy.thresholds.length === 0 ? (
                words.noThresholds
              ) : (
                <>
                  <ul className="policy__thresholds">
                    {policy.thresholds.map((threshold) => (
                      <li key={`${threshold.kind} ${threshold.sector}`}>
                        {sayThreshold(language, threshold)}
                      </li>
                    ))}
                  </ul>
                  <span className="soft">{words.withoutVat}</span>
                </>
              ),
          },
          {
            term: words.decided,
            value: policy.decidedOn
              ? words.decidedOn(formatDay(language, policy.decidedOn), policy.decisionReference)
              : policy.decisionReference || words.noDecision,
          },
          ...(policy.sourceTitle || policy.sourceUrl
            ? [
                {
                  term: words.source,
                  value: policy.sourceUrl ? (
                    <a href={policy.sourceUrl}>{policy.sourceTitle || policy.sourceUrl}</a>
                  ) : (
                    policy.sourceTitle
                  ),
                },
              ]
            : []),
          ...(policy.note ? [{ term: words.note, value: policy.note }] : []),
        ]}
      />
      {mayEdit ? (
        <ButtonRow>
          <ButtonLink
            kind="secondary"
            icon="edit"
            href={`/clausules/beleid/${policy.nis}/${policy.id}`}
          >
            {words.change}
          </ButtonLink>
          <Form hidden={{ ...hidden, deed: "remove" }}>
            <Button kind="quiet">{words.remove}</Button>
          </Form>
        </ButtonRow>
      ) : null}
      <Versions policy={policy} mayEdit={mayEdit} />
    </section>
  );
}

function Versions({ policy, mayEdit }: { readonly policy: Shown; readonly mayEdit: boolean }) {
  const { language } = useUi();
  const { policy: words } = clientWords(language);
  const [, ...earlier] = policy.versions;
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{words.versions}</summary>
      <ul>
        {earlier.map((one) => (
          <li key={one.version}>
            <span className="soft">
              {words.version(one.version, one.personName, formatDay(language, dayOf(one.at)))},{" "}
              {words.deeds[one.deed]}
            </span>
            <br />
            {sayPeriod(language, one)}, {sayShare(language, one)}
            {one.thresholds.map((threshold) => (
              <span key={`${threshold.kind} ${threshold.sector}`}>
                {"; "}
                {sayThreshold(language, threshold)}
              </span>
            ))}
            {mayEdit ? (
              <Form
                hidden={{
                  id: policy.id,
                  version: String(policy.version),
                  earlier: String(one.version),
                  deed: "put-back",
                }}
              >
                <div>
                  <Button small kind="quiet" icon="undo">
                    {words.putBack(one.version)}
                  </Button>
                </div>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
