import type { GuestLetterKind, LetterText } from "../../rules/guests/letter.ts";

export type GuestLetterWords = Readonly<Record<GuestLetterKind, LetterText>> & {
  readonly online: string;
  readonly foot: (href: string, partnership: string) => string;
};

/** What guests get by mail. [[…]] is filled in for each of them. */
export const nl: GuestLetterWords = {
  online: "online; de link krijgt u na uw antwoord",
  invitation: {
    subject: "Uitnodiging: [[bijeenkomst]]",
    body: `Beste [[naam]],

We nodigen u graag uit op [[bijeenkomst]].
[[waarover]]

Wanneer: [[wanneer]]
Waar: [[waar]]

Komt u? Antwoord met één klik:
Ja, ik kom: [[ja]]
Nee, ik kom niet: [[nee]]

Op uw persoonlijke pagina leest u meer. Daar past u uw antwoord ook aan: [[pagina]]
Antwoord ten laatste op [[tot]].

Met vriendelijke groeten
[[partnerschap]]`,
  },
  reminder: {
    subject: "Herinnering: komt u naar [[bijeenkomst]]?",
    body: `Beste [[naam]],

We kregen nog geen antwoord op onze uitnodiging voor [[bijeenkomst]].

Wanneer: [[wanneer]]
Waar: [[waar]]

Ja, ik kom: [[ja]]
Nee, ik kom niet: [[nee]]

Antwoord ten laatste op [[tot]].

Met vriendelijke groeten
[[partnerschap]]`,
  },
  practical: {
    subject: "Praktisch: [[bijeenkomst]]",
    body: `Beste [[naam]],

Tot binnenkort op [[bijeenkomst]].

Wanneer: [[wanneer]]
Waar: [[waar]]

Zet het in uw agenda: [[agenda]]
Alles staat op uw persoonlijke pagina: [[pagina]]

Kunt u toch niet komen? Laat het weten op die pagina. Dan kan iemand anders komen.

Met vriendelijke groeten
[[partnerschap]]`,
  },
  confirmation: {
    subject: "U komt naar [[bijeenkomst]]",
    body: `Beste [[naam]],

Uw antwoord is goed aangekomen. U staat op de lijst voor [[bijeenkomst]].

Wanneer: [[wanneer]]
Waar: [[waar]]

Zet het in uw agenda: [[agenda]]
Uw antwoord aanpassen: [[pagina]]

Met vriendelijke groeten
[[partnerschap]]`,
  },
  "moved-up": {
    subject: "Er is plaats voor u op [[bijeenkomst]]",
    body: `Beste [[naam]],

Goed nieuws. U stond op de wachtlijst voor [[bijeenkomst]]. Nu is er plaats voor u.

Wanneer: [[wanneer]]
Waar: [[waar]]

Zet het in uw agenda: [[agenda]]
Kunt u niet meer komen? Laat het weten: [[pagina]]

Met vriendelijke groeten
[[partnerschap]]`,
  },
  foot: (href, partnership) =>
    `U krijgt deze mail van ${partnership}. Wilt u geen uitnodigingen meer? ${href}`,
};
