import type { GuestLetterWords } from "./nl.ts";

export const en: GuestLetterWords = {
  online: "online; you get the link after your answer",
  invitation: {
    subject: "Invitation: [[bijeenkomst]]",
    body: `Dear [[naam]],

We would like to invite you to [[bijeenkomst]].
[[waarover]]

When: [[wanneer]]
Where: [[waar]]

Will you come? Answer with one click:
Yes, I will come: [[ja]]
No, I will not come: [[nee]]

Your personal page tells you more. You can change your answer there too: [[pagina]]
Please answer by [[tot]].

Kind regards
[[partnerschap]]`,
  },
  reminder: {
    subject: "Reminder: will you come to [[bijeenkomst]]?",
    body: `Dear [[naam]],

We have no answer yet to our invitation to [[bijeenkomst]].

When: [[wanneer]]
Where: [[waar]]

Yes, I will come: [[ja]]
No, I will not come: [[nee]]

Please answer by [[tot]].

Kind regards
[[partnerschap]]`,
  },
  practical: {
    subject: "Before you come: [[bijeenkomst]]",
    body: `Dear [[naam]],

See you soon at [[bijeenkomst]].

When: [[wanneer]]
Where: [[waar]]

Put it in your calendar: [[agenda]]
Everything is on your personal page: [[pagina]]

Can you not come after all? Tell us on that page. Then somebody else can.

Kind regards
[[partnerschap]]`,
  },
  confirmation: {
    subject: "You are coming to [[bijeenkomst]]",
    body: `Dear [[naam]],

We have your answer. You are on the list for [[bijeenkomst]].

When: [[wanneer]]
Where: [[waar]]

Put it in your calendar: [[agenda]]
Change your answer: [[pagina]]

Kind regards
[[partnerschap]]`,
  },
  "moved-up": {
    subject: "There is a seat for you at [[bijeenkomst]]",
    body: `Dear [[naam]],

Good news. You were on the waiting list for [[bijeenkomst]]. Now there is a seat for you.

When: [[wanneer]]
Where: [[waar]]

Put it in your calendar: [[agenda]]
Can you not come any more? Tell us: [[pagina]]

Kind regards
[[partnerschap]]`,
  },
  foot: (href, partnership) =>
    `${partnership} sent you this mail. You want no more invitations? ${href}`,
};
