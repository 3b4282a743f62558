import { useUi } from "#ui";
import { degrees } from "../../rules/effects/effect.ts";
import { urgencyOf } from "../../rules/effects/weigh-effect.ts";
import { effectWords } from "../../text/effects/index.ts";
import type { WeighedEffect } from "../../usecases/effects/open-effects.ts";

/** How many effects there are of each severity and likelihood; the numbers are places in the list above. */
export function EffectMatrix({ effects }: { readonly effects: readonly WeighedEffect[] }) {
  const words = effectWords(useUi().language);
  return (
    <div className="scan-matrix">
      <h3>{words.matrixTitle}</h3>
      <p className="soft">{words.matrixText}</p>
      <table>
        <caption className="visually-hidden">{words.matrixLabel}</caption>
        <thead>
          <tr>
            <td />
            {degrees.map((likelihood) => (
              <th key={likelihood} scope="col">
                <span className="visually-hidden">{words.likelihood} </span>
                {words.likelihoods[likelihood]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {degrees.toReversed().map((severity) => (
            <tr key={severity}>
              <th scope="row">
                <span className="visually-hidden">{words.severity} </span>
                {words.severities[severity]}
              </th>
              {degrees.map((likelihood) => {
                const count = effects.filter(
                  (one) => one.severity === severity && one.likelihood === likelihood,
                ).length;
                return (
                  <td
                    key={likelihood}
                    className={`scan-matrix__cell scan-matrix__cell--${urgencyOf(severity * likelihood)}`}
                  >
                    {count > 0 ? <strong>{count}</strong> : null}
                    <span className="visually-hidden">
                      {count > 0 ? ` ${words.matrixCell(count)}` : words.matrixEmpty}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <details className="scan-effects__rule">
        <summary>{words.ruleTitle}</summary>
        <ul>
          {words.rule.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
