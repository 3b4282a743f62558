import type { PolicyProblem } from "../../rules/library/judge-policy.ts";
import type { Words } from "./nl.ts";

export const fr = {
  policies: {
    title: "Politique par commune",
    lede: "Ce que chaque commune a décidé pour acheter à l’économie sociale : une part, et à partir de quel montant une clause est attendue.",
    place: "Commune",
    share: "Part",
    thresholds: "Seuils",
    since: "Depuis",
    none: "pas encore de politique",
    later: (day: string) => `dès le ${day}`,
    set: "Fixer une politique",
    count: (count: number) => (count <= 1 ? `${count} seuil` : `${count} seuils`),
    empty: "Ce partenariat n’a pas encore de communes.",
  },
  policy: {
    title: (place: string) => `Politique de ${place}`,
    lede: "Ce qui a été décidé, pour quelle période, et comment c’est suivi.",
    page: "Vers la page de la commune",
    noneTitle: "Pas encore de politique",
    none: "Fixez la part que la commune veut atteindre et le montant à partir duquel une clause est attendue. La circulaire fédérale du 16 mai 2014 demande aux acheteurs fédéraux de motiver à partir de 85.000 euros (fournitures et services) et 1,2 million d’euros (travaux), TVA comprise : un exemple utile, pas une obligation pour les communes.",
    holds: "en vigueur",
    starts: "pas encore en vigueur",
    ended: "terminée",
    period: (from: string, until: string | null) =>
      until === null ? `dès le ${from}` : `du ${from} au ${until}`,
    share: "Part",
    noShare: "aucune part décidée",
    shareOf: (percent: string, whole: string) => `${percent} ${whole}`,
    bases: {
      upkeep: "du budget d’entretien",
      "all-purchases": "de tous les achats",
      other: "d’un autre ensemble",
    },
    budget: "Budget annuel",
    noBudget: "non indiqué : la part atteinte ne peut être calculée",
    thresholds: "Seuils",
    noThresholds: "aucun seuil",
    threshold: (what: string, from: string, ask: string) => `${what} : à partir de ${from} ${ask}`,
    asks: {
      clause: "une clause est attendue",
      motivate: "une clause, ou le motif de son absence",
    },
    everything: "tout achat",
    withoutVat: "Montants hors TVA.",
    decided: "Décidée",
    decidedOn: (day: string, reference: string) =>
      reference === "" ? `le ${day}` : `le ${day}, ${reference}`,
    noDecision: "aucune décision indiquée",
    source: "Source",
    note: "Note",
    versions: "Ce qui était écrit avant",
    version: (number: number, name: string, day: string) => `version ${number}, ${name}, ${day}`,
    deeds: { set: "fixée", changed: "modifiée", removed: "supprimée", restored: "rétablie" },
    change: "Modifier",
    remove: "Supprimer",
    putBack: (version: number) => `Remettre la version ${version}`,
    restore: "Rétablir",
    removed: "Périodes supprimées",
    said: {
      saved: "Politique enregistrée",
      "saved-later": "Politique enregistrée ; elle n’est pas encore en vigueur",
      done: "Fait",
      kept: "Motif enregistré",
      overlap: "Pas fait : une autre période couvre entre-temps ces jours.",
      "changed-meanwhile": "Pas fait : quelqu’un a modifié cette politique entre-temps.",
    },
  },
  form: {
    newTitle: (place: string) => `Fixer la politique de ${place}`,
    changeTitle: (place: string) => `Modifier la politique de ${place}`,
    lede: "Une période à la fois. Ce qui était écrit reste lisible.",
    title: "Nom",
    share: "Part pour l’économie sociale",
    shareHint: "Vide : aucune part décidée.",
    shareBase: "De quoi est-ce une part ?",
    shareOf: "Dans les mots de la décision",
    budget: "Budget annuel dont c’est une part",
    budgetHint: "En euros, hors TVA. Vide : inconnu.",
    thresholds: "À partir de quel montant ?",
    thresholdsHint:
      "Par sorte d’achat et secteur. Le seuil le plus précis compte. Une ligne sans montant disparaît.",
    row: (number: number) => `Seuil ${number}`,
    kind: "Achat",
    anyKind: "toute sorte",
    sector: "Secteur",
    anySector: "tout secteur",
    from: "À partir de (euros, hors TVA)",
    ask: "Que demande-t-on ?",
    asks: { clause: "une clause", motivate: "une clause ou un motif" },
    more: "Encore un seuil",
    period: "Période",
    first: "Premier jour",
    last: "Dernier jour",
    lastHint: "Vide : pas de fin connue.",
    decision: "Décision",
    decidedOn: "Jour de la décision",
    reference: "Numéro de la décision",
    sourceTitle: "Source",
    sourceUrl: "Adresse de la source",
    note: "Note",
    save: "Enregistrer la politique",
    cancel: "Ne pas enregistrer",
    stale:
      "Quelqu’un d’autre a modifié cette politique entre-temps. Regardez d’abord ce qui est écrit.",
    see: "Voir ce qui est écrit",
  },
  problem: (problem: PolicyProblem, period: string): string => {
    switch (problem.because) {
      case "nothing-decided":
        return "Indiquez une part, ou au moins un seuil.";
      case "bad-share":
        return "La part est un nombre de 0 à 100.";
      case "share-above-100":
        return "Une part ne peut dépasser 100 %.";
      case "no-share-of":
        return "Dites de quel ensemble c’est une part.";
      case "bad-budget":
        return "Le budget annuel n’est pas un montant.";
      case "bad-amount":
        return "Ce n’est pas un montant.";
      case "double-threshold":
        return "Il y a déjà un seuil pour ces achats.";
      case "no-first-day":
        return "Choisissez un premier jour qui existe.";
      case "no-such-day":
        return "Ce jour n’existe pas.";
      case "ends-before-it-begins":
        return "Le dernier jour précède le premier.";
      case "decided-later":
        return "La décision est dans le futur.";
      case "overlap":
        return `Il y a déjà une politique ${period}. Terminez-la d’abord, ou choisissez une autre période.`;
      case "bad-address":
        return "Ce n’est pas une adresse web. Commencez par https://.";
      case "too-long":
        return "Ce texte est trop long.";
    }
  },
  follow: {
    title: (year: number) => `Suivie en ${year}`,
    year: "Année",
    show: "Afficher",
    hidden:
      "Seules les personnes qui travaillent pour cette commune, ou qui coordonnent l’ensemble, voient ses marchés.",
    counts: (above: number, withClause: number) =>
      above === 0
        ? "Aucun achat connu au-dessus d’un seuil."
        : `Au-dessus du seuil : ${above === 1 ? "1 achat" : `${above} achats`}, dont ${withClause} avec une clause.`,
    unknown: (count: number) =>
      count === 0
        ? ""
        : count === 1
          ? "Pour 1 achat, le montant ou la clause est inconnu."
          : `Pour ${count} achats, le montant ou la clause est inconnu.`,
    about:
      "Achats connus par les avis donnés, les marchés et les avis de marché de cette administration. Un achat compte une fois : d’abord le marché, puis l’avis donné, puis l’avis de marché. Un avis de marché muet ne prouve rien : la clause peut être dans le cahier des charges.",
    columns: {
      title: "Achat",
      origin: "Connu par",
      day: "Jour",
      amount: "Montant",
      threshold: "Seuil",
      fate: "Suivie ?",
    },
    noAmount: "inconnu",
    noThreshold: "aucun",
    origins: { contract: "marché", advice: "avis donné", notice: "avis de marché" },
    fates: {
      "with-clause": "avec clause",
      motivated: "motivé",
      missing: "sans clause ni motif",
      "clause-unknown": "clause inconnue",
      "amount-unknown": "montant inconnu",
      below: "sous le seuil",
      "no-policy": "pas de politique ce jour-là",
    },
    departure: "écart : une clause était attendue",
    why: "Pourquoi n’y a-t-il pas de clause ?",
    keep: "Enregistrer",
    all: "Tous les achats",
    empty:
      "Aucun achat connu. Demandez un avis, inscrivez un marché, ou chargez des avis de marché.",
    filtered: (what: string) => `Seulement : ${what}.`,
    lots: {
      boven: "au-dessus du seuil",
      met: "avec clause",
      gemotiveerd: "motivé",
      zonder: "sans clause ni motif",
      onbekend: "inconnu",
    } as Record<string, string>,
  },
  page: {
    room: "Donneur d’ordre",
    listTitle: "Les communes comme donneurs d’ordre",
    listLede:
      "Ce que chaque commune veut et ce qu’elle fait : part, clauses, heures et occasions, côte à côte.",
    title: (place: string) => `${place} comme donneur d’ordre`,
    lede: (year: number) => `Politique, part, clauses, heures et occasions en ${year}.`,
    noPlaces: "Ce partenariat n’a pas encore de communes.",
    place: "Commune",
    figure: "Chiffre",
    value: "Valeur",
    most: "Au plus",
    unit: "Unité",
    why: "Pourquoi inconnu",
    source: "Source",
    asOf: "Situation",
    year: "Année",
    file: "donneur-d-ordre",
    sections: {
      policy: "Politique",
      spend: "Dépenses",
      clauses: "Clauses",
      delivery: "Promis et livré",
      chances: "Occasions",
    },
    policyLater: (day) => `Aucune politique n’est encore en vigueur ; une commence le ${day}.`,
    policyNone: "Cette commune n’a pas encore fixé de politique.",
    policySet: "Fixer une politique",
    policyMore: "Tout sur la politique",
    noLedger: "Pas encore connu : chargez un grand livre.",
    loadLedger: "Charger un grand livre",
    spendHidden:
      "Seules les personnes qui travaillent pour cette commune, ou qui coordonnent l’ensemble, voient ses dépenses.",
    noContracts: "Pas encore de marché cette année.",
    addContract: "Inscrire un marché",
    noClauses: "Pas encore de clause utilisée cette année.",
    askAdvice: "Demander un avis",
    hidden: "seulement pour qui travaille ici",
    rows: "Voir la liste",
    range: (least: string, most: string) => `${least} à ${most}`,
    rangeShort: (least: string, most: string) => `${least} – ${most}`,
    figures: {
      policyShare: "Part décidée",
      reachedShare: "Atteinte par les marchés",
      spendTotal: "Dépensé",
      spendSocial: "Vers l’économie sociale",
      spendNear: "Vers des fournisseurs proches",
      above: "Achats au-dessus du seuil",
      withClause: "Avec clause",
      motivated: "Motivés sans clause",
      missing: "Sans clause ni motif",
      unknown: "Inconnus",
      hoursPromised: "Heures promises",
      hoursDelivered: "Heures livrées",
      placesPromised: "Places promises",
      placesDelivered: "Places livrées",
      centsPromised: "Euros promis",
      centsDelivered: "Euros livrés",
      notices: "Avis ouverts avec une occasion",
      planLines: "Achats prévus avec une occasion",
      missed: "Occasions manquées",
    },
    definitions: {
      policyShare: "La part que la commune veut acheter à l’économie sociale, telle que décidée.",
      reachedShare:
        "Les marchés avec l’économie sociale en cours cette année, répartis sur leurs jours, divisés par le budget annuel de la politique.",
      spendTotal: "La somme de toutes les lignes chargées de cette année, moins les retours.",
      spendSocial:
        "La part chez des fournisseurs de l’économie sociale. La limite supérieure compte tout ce dont le fournisseur est inconnu.",
      spendNear:
        "La part chez des fournisseurs de la commune ou du partenariat. La limite supérieure compte ce qui est inconnu.",
      above:
        "Achats à partir du montant pour lequel la politique de ce jour demande quelque chose.",
      withClause: "Dont avec une clause, ou directement à l’économie sociale.",
      motivated: "Dont sans clause, avec un motif écrit.",
      missing: "Dont sans clause ni motif.",
      unknown: "Achats dont le montant ou la clause est inconnu.",
      hoursPromised: "Heures que les clauses promettent pour cette année.",
      hoursDelivered: "Heures communiquées par le fournisseur et confirmées par la commune.",
      placesPromised: "Places qui débutent cette année. 1 à 3 personnes ne sont pas montrées.",
      placesDelivered: "Places débutées et confirmées. 1 à 3 personnes ne sont pas montrées.",
      centsPromised: "Euros pour l’économie sociale que les clauses promettent pour cette année.",
      centsDelivered: "Euros communiqués et confirmés.",
      notices:
        "Avis de marché de cette administration encore ouverts et adaptés à l’économie sociale.",
      planLines: "Lignes de plans d’achats probablement adaptées à l’économie sociale.",
      missed:
        "Dépenses dans des rubriques pour lesquelles des fournisseurs d’économie sociale sont proches.",
    },
    none: {
      "no-policy": "pas de politique",
      "no-share": "aucune part décidée",
      "no-budget": "budget annuel inconnu",
      "no-ledger": "pas encore connu : chargez un grand livre",
      "no-contract": "pas encore de marché",
      "not-allowed": "pas visible pour vous",
      "not-looked": "pas encore cherché qui peut le faire",
      few: "1 à 3",
    },
    sources: {
      policy: "Décision de la commune",
      contracts: "Marchés de Regiekamer",
      purchases: "Avis donnés, marchés et avis de marché",
      spend: "Grands livres et factures chargés",
      radar: "Avis de marché sur le radar",
      plans: "Plans d’achats chargés",
    },
    units: { percent: "", cents: "", count: "", hours: "heures" },
    charts: {
      spend: "Où va l’argent",
      spendAbout: "Dépenses par année, à l’économie sociale, à d’autres et inconnues.",
      social: "économie sociale",
      regular: "autres",
      unknown: "inconnu",
      hours: "Heures promises et livrées",
      hoursAbout: "Heures par année promises par des clauses, et livrées et confirmées.",
      promised: "promises",
      delivered: "livrées",
      hoursUnit: "heures",
      clauses: "Clauses utilisées",
      clausesAbout: "Combien d’achats utilisent chaque sorte de clause.",
      inContracts: "dans des marchés",
      inOthers: "dans des avis",
      family: "Sorte de clause",
      purchases: "achats",
      compare: "Part de l’économie sociale dans les dépenses",
      compareAbout: "Par commune, la part allée avec certitude à l’économie sociale.",
      share: "part",
    },
  },
} satisfies Words;
