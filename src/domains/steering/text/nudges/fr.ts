import type { Words } from "./nl.ts";

const actions = (count: number): string => (count === 1 ? "1 action" : `${count} actions`);

export const fr = {
  letter: {
    subject: (partnership, { late, soon, ownerless }) =>
      `${partnership} : ${[
        ...(late > 0 ? [`${actions(late)} en retard`] : []),
        ...(soon > 0 ? [`${actions(soon)} à terminer d’ici une semaine`] : []),
        ...(ownerless > 0 ? [`${actions(ownerless)} sans responsable`] : []),
      ].join(", ")}`,
    greeting: (name) => `Bonjour ${name},`,
    intro: (partnership) => `Voici ce qui demande votre attention dans le plan de ${partnership}.`,
    groups: {
      "long-late": "En retard de plus d’un mois",
      late: "En retard",
      soon: "À terminer d’ici une semaine",
      ownerless: "Sans responsable ici : en retard ou à terminer d’ici une semaine",
    },
    number: (number) => `action ${number}`,
    dueOn: (day) => `à terminer pour le ${day}`,
    formerOwner: (name) => `au nom de ${name}`,
    more: (count) =>
      count === 1
        ? "Et encore 1 autre : voir la liste"
        : `Et encore ${count} autres : voir la liste`,
    todo: "C’est terminé, ou cela dure plus longtemps ? Ouvrez l’action, indiquez qu’elle est terminée ou choisissez un autre jour.",
    why: (partnership) =>
      `Vous recevez ce courriel parce que vous travaillez pour ${partnership} : une fois par semaine au plus, et seulement s’il y a quelque chose à signaler.`,
    end: "Désactiver ces rappels",
  },
  setting: {
    title: "Rappels d’actions",
    what: (partnership) =>
      `Quand ils sont activés, vous recevez, une fois par semaine au plus, un courriel avec vos actions de ${partnership} qui sont en retard ou à terminer d’ici une semaine. S’il n’y a rien à signaler, aucun courriel ne part.`,
    arranges:
      "Vous gérez le plan : vous recevez alors aussi les actions qui n’ont pas de responsable ici.",
    last: (day, count) => `Le dernier est parti le ${day} et portait sur ${actions(count)}.`,
    never: "Aucun n’est encore parti.",
    isOn: "Les rappels sont activés.",
    isOff: "Les rappels sont désactivés.",
    switchOff: "Désactiver les rappels",
    switchOn: "Activer les rappels",
    nowOn: "Vous recevez des rappels de vos actions.",
    nowOff: "Vous ne recevez plus de rappels.",
  },
  page: {
    forWhom: (name) => `Pour ${name}`,
    isOff: (partnership) =>
      `Vous ne recevez plus de courriels de ${partnership} sur les actions en retard ou à terminer bientôt. Vous avez changé d’avis ? Réactivez-les ici.`,
    missingTitle: "Ce lien ne fonctionne pas",
    missing:
      "Il n’a peut-être pas été repris en entier, ou vous ne travaillez plus pour ce partenariat. Dans votre profil, vous pouvez toujours désactiver les rappels.",
    toProfile: "Connectez-vous et voyez votre profil",
  },
} satisfies Words;
