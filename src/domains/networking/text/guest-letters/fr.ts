import type { GuestLetterWords } from "./nl.ts";

export const fr: GuestLetterWords = {
  online: "en ligne ; vous recevrez le lien après votre réponse",
  invitation: {
    subject: "Invitation : [[bijeenkomst]]",
    body: `Bonjour [[naam]],

Nous avons le plaisir de vous inviter à [[bijeenkomst]].
[[waarover]]

Quand : [[wanneer]]
Où : [[waar]]

Viendrez-vous ? Répondez en un clic :
Oui, je viens : [[ja]]
Non, je ne viens pas : [[nee]]

Votre page personnelle vous en dit plus. Vous pouvez aussi y modifier votre réponse : [[pagina]]
Répondez au plus tard le [[tot]].

Cordialement
[[partnerschap]]`,
  },
  reminder: {
    subject: "Rappel : venez-vous à [[bijeenkomst]] ?",
    body: `Bonjour [[naam]],

Nous n’avons pas encore reçu de réponse à notre invitation pour [[bijeenkomst]].

Quand : [[wanneer]]
Où : [[waar]]

Oui, je viens : [[ja]]
Non, je ne viens pas : [[nee]]

Répondez au plus tard le [[tot]].

Cordialement
[[partnerschap]]`,
  },
  practical: {
    subject: "Infos pratiques : [[bijeenkomst]]",
    body: `Bonjour [[naam]],

À bientôt à [[bijeenkomst]].

Quand : [[wanneer]]
Où : [[waar]]

À mettre dans votre agenda : [[agenda]]
Tout se trouve sur votre page personnelle : [[pagina]]

Vous ne pouvez plus venir ? Dites-le sur cette page. Quelqu’un d’autre pourra alors venir.

Cordialement
[[partnerschap]]`,
  },
  confirmation: {
    subject: "Vous venez à [[bijeenkomst]]",
    body: `Bonjour [[naam]],

Votre réponse est bien arrivée. Vous êtes sur la liste pour [[bijeenkomst]].

Quand : [[wanneer]]
Où : [[waar]]

À mettre dans votre agenda : [[agenda]]
Modifier votre réponse : [[pagina]]

Cordialement
[[partnerschap]]`,
  },
  "moved-up": {
    subject: "Il y a une place pour vous à [[bijeenkomst]]",
    body: `Bonjour [[naam]],

Bonne nouvelle. Vous étiez sur la liste d’attente pour [[bijeenkomst]]. Il y a maintenant une place pour vous.

Quand : [[wanneer]]
Où : [[waar]]

À mettre dans votre agenda : [[agenda]]
Vous ne pouvez plus venir ? Dites-le ici : [[pagina]]

Cordialement
[[partnerschap]]`,
  },
  foot: (href, partnership) =>
    `Ce message vous est envoyé par ${partnership}. Vous ne voulez plus d’invitations ? ${href}`,
};
