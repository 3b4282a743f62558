import type { Day } from "#kernel/day";
import { Button, Form, formatDay, useUi } from "#ui";
import { careSteps } from "../../rules/effects/weigh-effect.ts";
import { effectWords } from "../../text/effects/index.ts";
import type { WeighedEffect } from "../../usecases/effects/open-effects.ts";

interface EffectListProps {
  readonly effects: readonly WeighedEffect[];
  readonly token: string;
  readonly today: Day;
}

/** Effects in the order of their weight, each with where it stands and what is next. */
export function EffectList({ effects, token, today }: EffectListProps) {
  if (effects.length === 0) return null;
  return (
    <ol className="scan-effects__list">
      {effects.map((effect) => (
        <li key={effect.id} className={`scan-effect scan-effect--${effect.urgency}`}>
          <EffectCard effect={effect} token={token} today={today} />
        </li>
      ))}
    </ol>
  );
}

function EffectCard({
  effect,
  token,
  today,
}: {
  readonly effect: WeighedEffect;
  readonly token: string;
  readonly today: Day;
}) {
  const { language } = useUi();
  const words = effectWords(language);
  const isNegative = effect.kind === "negative";
  const href = `/scan/${token}/effecten/${effect.id}`;
  return (
    <>
      <h3>
        <a href={href}>{effect.title}</a>
      </h3>
      <p className="scan-effect__facts">
        {isNegative ? (
          <>
            <strong>{words.urgencies[effect.urgency]}</strong>
            {` · ${words.severity.toLowerCase()} ${words.severities[effect.severity]}`}
            {` · ${words.likelihood.toLowerCase()} ${words.likelihoods[effect.likelihood]}`}
            {` · ${words.weight(effect.weight)}`}
            {effect.isHumanRights ? ` · ${words.rights}` : ""}
            {" · "}
          </>
        ) : null}
        {words.where[effect.happens]}
        {effect.carriedFrom ? ` · ${words.fromEarlier}` : ""}
      </p>
      <p className="scan-effect__facts">
        {[
          ...effect.stakeholders.map((one) => words.stakeholders[one]),
          ...effect.organisations.map(({ name }) => name),
        ].join(", ")}
      </p>
      {isNegative ? <CareSteps effect={effect} /> : null}
      {effect.measure ? (
        <p>
          {effect.measureKind ? (
            <strong>{`${words.form.measureKinds[effect.measureKind]} · `}</strong>
          ) : null}
          {effect.measure}
          {effect.who ? <span className="soft"> {words.whoDoes(effect.who)}</span> : null}
        </p>
      ) : null}
      {effect.checkOn && effect.checkResult === "" ? (
        <p className={effect.checkOn < today ? "scan-effect__late" : "soft"}>
          {(effect.checkOn < today ? words.checkLate : words.checkOn)(
            formatDay(language, effect.checkOn),
          )}
        </p>
      ) : null}
      {effect.checkResult ? <p>{effect.checkResult}</p> : null}
      <div className="scan-effect__deeds">
        <a className="button button--secondary button--small" href={href}>
          <span className="button__word">
            {words.open}
            <span className="visually-hidden">{words.forWhat(effect.title)}</span>
          </span>
        </a>
        <Form hidden={{ daad: "opzij", id: effect.id }}>
          <Button kind="quiet" small>
            {words.putAside}
            <span className="visually-hidden">{words.forWhat(effect.title)}</span>
          </Button>
        </Form>
      </div>
    </>
  );
}

/** The steps of due diligence for one effect: taken, next, later; said in words. */
export function CareSteps({ effect }: { readonly effect: Pick<WeighedEffect, "taken" | "next"> }) {
  const words = effectWords(useUi().language);
  return (
    <div className="scan-steps">
      <ol aria-label={words.stepsLabel}>
        {careSteps.map((step) => {
          const isTaken = effect.taken.includes(step);
          const state = isTaken ? "taken" : step === effect.next ? "next" : "later";
          const word = { taken: words.stepDone, next: words.stepNext, later: words.stepLater };
          return (
            <li key={step} className={`scan-steps__step scan-steps__step--${state}`}>
              <span aria-hidden="true">{{ taken: "✓ ", next: "→ ", later: "" }[state]}</span>
              {words.steps[step]}
              <span className="visually-hidden"> ({word[state]})</span>
            </li>
          );
        })}
      </ol>
      <p className="soft">{effect.next ? words.nextWords[effect.next] : words.allDone}</p>
    </div>
  );
}
