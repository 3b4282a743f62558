import { addDays, dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { contentOfProposal, proposeEffects } from "../../rules/effects/propose-effects.ts";
import { proposedDue } from "../../rules/plan/plan-dates.ts";
import { rankProposals } from "../../rules/plan/rank-proposals.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import { selectAnswers } from "../../store/answers.ts";
import { insertEffect, selectEffects } from "../../store/effects/effect-rows.ts";
import { insertPlanAction } from "../../store/plan/plan-rows.ts";
import type { HeldScan } from "../hold-scan.ts";

const examples = {
  measure: {
    nl: "Voorbeeld: we spraken het door met de ploeg en hangen de afspraak op.",
    fr: "Exemple : nous en avons parlé avec l’équipe et affichons l’accord.",
    en: "Example: we talked it over with the team and put the agreement on the wall.",
  },
  result: {
    nl: "Voorbeeld: na een maand doet iedereen mee.",
    fr: "Exemple : après un mois, tout le monde participe.",
    en: "Example: after a month everybody joins in.",
  },
} as const;

/** Effects and a plan for an invented scan, from its own answers, so that nobody looks at empty pages. */
export async function loadPlanExample(
  tx: Tx,
  { partnershipId, scan, holder, instrument }: HeldScan,
  now: Instant,
): Promise<void> {
  const { id: scanId, language } = scan;
  const at = { partnershipId, scanId };
  const today = dayOf(now);
  const answers = await selectAnswers(tx, scanId);
  const asked = askedQuestions(instrument, scan, answers);
  const found = proposeEffects(instrument, asked, answers, []).slice(0, 4);
  for (const [place, proposal] of found.entries()) {
    const content = contentOfProposal(proposal, language);
    const isCaredFor = place < 2;
    const effect = {
      ...content,
      likelihood: place === 0 ? 4 : content.likelihood,
      ...(isCaredFor
        ? {
            measureKind: place === 0 ? ("prevent" as const) : ("reduce" as const),
            measure: examples.measure[language],
            who: holder.name,
            checkOn: addDays(today, 60),
          }
        : {}),
      ...(place === 1 ? { checkResult: examples.result[language], checkedOn: today } : {}),
    } as const;
    const { question } = proposal;
    const row = { ...effect, question: question.key, state: "kept", carriedFrom: null } as const;
    await insertEffect(tx, at, row, now);
  }
  const effects = await selectEffects(tx, scanId);
  const proposals = rankProposals({ asked, answers, effects, plan: [] }).slice(0, 3);
  for (const [place, { question, effectId }] of proposals.entries()) {
    const state = (["busy", "open", "done"] as const)[place] ?? "open";
    const action = {
      ...{ question: question.key, effectId, state },
      title: question.action.title[language],
      firstStep: question.start[language],
      ...{ ownerName: holder.name, ownerEmail: null, partnerId: null, partnerName: "" },
      dueOn: proposedDue(question.action.effort, today),
      doneOn: state === "done" ? today : null,
      result: state === "done" ? examples.result[language] : "",
      ...{ steeringActionId: null, carriedFrom: null },
    };
    await insertPlanAction(tx, at, action, now);
  }
}
