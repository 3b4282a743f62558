import type { ReasonWords, WarningWords } from "./words.ts";

const hoursUnknown = (unknown = 0): string =>
  unknown === 0 ? "" : ` (heures inconnues pour ${unknown})`;

export const reasons: ReasonWords = {
  "not-in-force": (reason, { day }) => `Cette règle ne vaut qu’à partir du ${day(reason.from)}.`,
  "regime-suits": (reason, { regimes }) => `Convient à ce régime : ${regimes[reason.regime]}.`,
  "regime-unknown": () => "Dépend des seuils de ce jour, que nous ne connaissons pas.",
  "value-unknown": () => "Dépend de l’estimation.",
  "above-low-value": (reason, { money }) =>
    `${money(reason.cents)} n’est pas inférieur à ${money(reason.limit)}.`,
  "if-below": (reason, { money }) => `Possible si l’estimation reste sous ${money(reason.limit)}.`,
  "enough-bidders": (reason, { number }) =>
    `Agréées à proximité : ${number(reason.reserved)}. Peuvent l’assumer seules : ${number(reason.carrying)}.`,
  "one-bidder": () =>
    "Une seule entreprise agréée connue pour ce travail : réserver limiterait la concurrence à une seule. Consultez d’abord le marché, aussi plus loin.",
  "one-partner": () =>
    "Un seul partenaire agréé connu : chaque soumissionnaire en dépendrait. Consultez d’abord le marché.",
  "small-lot-first": () =>
    "Gardez ce lot petit pour que le reste demeure ouvert à tous, et ne le réservez qu’après la réponse du marché.",
  "invite-known": (reason, { money, number }) =>
    `Qui est connu (${number(reason.known)}) peut soumissionner à côté des autres.${
      reason.limit === null
        ? ""
        : ` Sous ${money(reason.limit)}, vous pouvez l’inviter vous-même avec d’autres entreprises.`
    }`,
  "ask-kindred": (reason, { number }) =>
    `Encore ${number(reason.kindred)} entreprises agréées font un travail apparenté ou une partie : demandez si elles font aussi le tout.`,
  "few-carry": (reason, { number }) =>
    `Seule ${number(reason.carrying)} peut l’assumer seule : envisagez des lots.`,
  "ask-share": (reason, { number }) =>
    `${number(reason.toAsk)} entreprises sociales connues, mais elles doivent encore prouver leur part.`,
  "nobody-known": () =>
    "Le répertoire ne connaît personne à proximité : consultez d’abord le marché.",
  "register-not-asked": () => "Le répertoire n’a pas été consulté : vérifiez qui peut le faire.",
  "capacity-short": (reason, { number }) =>
    `Personne ne peut l’assumer seul : la plus grande a ${number(reason.largest)} heures par mois, il en faut ${number(reason.asked)}.`,
  "capacity-not-stated": (reason, { number }) =>
    `Les heures de ${number(reason.unknown)} entreprises sont inconnues : demandez-les.`,
  "too-small-to-split": () =>
    "Trop petit pour être divisé : réservez le tout ou commandez directement.",
  "make-lots": ({ proposed }) =>
    proposed
      ? "Divisez le marché en lots ; une proposition figure sur la page de l’avis."
      : "Divisez le marché en lots, et demandez aux entreprises quelle part elles peuvent assumer.",
  "lots-fit": (reason) => `Faisable : ${reason.lots.join(", ")}.`,
  "lots-too-large": (reason, { number }) =>
    `Aucun lot n’est assez petit : la plus grande entreprise a ${number(reason.largest)} heures par mois.`,
  "only-agreed": () => "Comme accord sur le bon de commande.",
  "little-labour": () => "Une fourniture compte peu d’heures de travail auxquelles lier ceci.",
  "work-part-only": () => "Seulement pour ce qui est fabriqué, emballé ou assemblé.",
  "few-hours": (reason, { number }) =>
    `${number(reason.hours)} heures, c’est peu à suivre (norme : ${number(reason.least)}).`,
  "no-criteria-needed": () =>
    "Pour un faible montant vous comparez des conditions ; il n’y a pas de critères d’attribution au sens de la loi.",
  "duration-unknown": () => "Dépend de la durée.",
  "too-short": (reason, { number }) =>
    `${number(reason.months)} mois, c’est court ; de préférence ${number(reason.least)} ou plus.`,
  "out-of-proportion": () => "Disproportionné pour un si petit montant.",
  "large-works": (reason, { money }) =>
    `Convient bien aux travaux à partir de ${money(reason.limit)}.`,
  "works-seldom-whole": () =>
    "Des travaux conviennent rarement en entier à l’économie sociale ; vérifiez l’agréation.",
};

export const warnings: WarningWords = {
  "consult-market": (warning, { number }) =>
    `Consultez d’abord le marché avant de réserver quoi que ce soit (consultation préalable, Directive 2014/24/UE, art. 40). Connues et capables d’exécuter le marché réservé : ${number(warning.able)}${hoursUnknown(warning.unknown)} ; cela ne prouve pas de concurrence.${
      warning.ask === 0
        ? ""
        : warning.ask === 1
          ? " Interrogez aussi l’autre entreprise de la liste."
          : ` Interrogez aussi les ${number(warning.ask)} autres de la liste.`
    } Gardez question et réponses au dossier. S’il s’en présente au moins deux, recalculez.`,
  "period-unknown": () => "Nous ne connaissons pas de seuil européen pour ce jour. À vérifier.",
  indication: (warning, { named, amount }) =>
    `Le plus proche connu : ${named(warning.figure)}, ${amount(warning.figure)}.`,
  "value-missing": () =>
    "Pas encore d’estimation. Elle est obligatoire, même pour de petits marchés.",
  "lots-over": (warning, { money }) =>
    `Les lots ensemble (${money(warning.lots)}) dépassent l’estimation (${money(warning.estimate)}). La somme des lots compte.`,
  "lots-under": (warning, { money }) =>
    `Les lots ensemble (${money(warning.lots)}) font moins que l’estimation (${money(warning.estimate)}). L’estimation compte ; il manque ${money(warning.estimate - warning.lots)}.`,
  "lots-without-value": (warning, { number }) =>
    `${number(warning.count)} lots sans estimation : ils ne comptent pas encore.`,
  "one-lot": () => "Un seul lot n’est pas une division.",
  "near-figure": (warning, { money, named, amount }) =>
    `${money(warning.cents)} est juste sous ${amount(warning.figure)} (${named(warning.figure)}). Si cela augmente, un autre régime vaut.`,
  "figure-changes": (warning, { day, named, amount }) =>
    `À partir du ${day(warning.on)} vaut un autre montant : ${named(warning.figure)}, ${amount(warning.figure)}.`,
  "regime-changes": (warning, { day, regimes }) =>
    `À partir du ${day(warning.on)}, le régime de ce montant est : ${regimes[warning.regime]}. Attention si la publication glisse.`,
  "perhaps-listed": () =>
    "Ce type de travail figure peut-être sur la liste des services sociaux et autres services spécifiques (annexe 3). À vérifier : le seuil serait plus élevé.",
  "not-listed": () =>
    "Ce type de travail ne figure sans doute pas sur la liste des services sociaux et autres services spécifiques (annexe 3). À vérifier : ce sont alors des services ordinaires.",
  "weigh-lots": (warning, { amount }) =>
    `À partir de ${amount(warning.figure)}, vous devez envisager une division en lots et motiver son absence.`,
  "lot-exception": (warning, { number, amount }) =>
    `Les lots sous ${amount(warning.figure)} peuvent peut-être éviter la publicité européenne, s’ils font ensemble ${number(warning.share)} % au plus. À vérifier.`,
  "duration-missing": () =>
    "Sans durée, nous ne savons pas si quelqu’un peut l’assumer, ni si une clause de formation convient.",
};
