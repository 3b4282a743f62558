type Counts = { readonly late: number; readonly soon: number; readonly ownerless: number };

const actions = (count: number): string => (count === 1 ? "1 actie" : `${count} acties`);

/** The words of reminders by mail. */
export const nl = {
  letter: {
    subject: (partnership: string, { late, soon, ownerless }: Counts) =>
      `${partnership}: ${[
        ...(late > 0 ? [`${actions(late)} te laat`] : []),
        ...(soon > 0 ? [`${actions(soon)} binnen een week te doen`] : []),
        ...(ownerless > 0 ? [`${actions(ownerless)} zonder eigenaar`] : []),
      ].join(", ")}`,
    greeting: (name: string) => `Dag ${name},`,
    intro: (partnership: string) => `Dit vraagt aandacht in het plan van ${partnership}.`,
    groups: {
      "long-late": "Meer dan een maand te laat",
      late: "Te laat",
      soon: "Binnen een week te doen",
      ownerless: "Zonder eigenaar hier: te laat of binnen een week te doen",
    },
    number: (number: number) => `actie ${number}`,
    dueOn: (day: string) => `klaar tegen ${day}`,
    formerOwner: (name: string) => `op naam van ${name}`,
    more: (count: number) =>
      count === 1 ? "En nog 1 andere: bekijk de lijst" : `En nog ${count} andere: bekijk de lijst`,
    todo: "Is iets klaar, of duurt het langer? Open de actie, zet ze op klaar of kies een andere dag.",
    why: (partnership: string) =>
      `U krijgt deze mail omdat u bij ${partnership} werkt: hoogstens één keer per week, en alleen als er iets te melden is.`,
    end: "Schakel deze herinneringen uit",
  },
  setting: {
    title: "Herinneringen aan acties",
    what: (partnership: string) =>
      `Staan ze aan, dan krijgt u hoogstens één keer per week een mail met uw acties van ${partnership} die te laat zijn of binnen een week klaar moeten zijn. Is er niets te melden, dan komt er geen mail.`,
    arranges: "U beheert het plan: u krijgt dan ook de acties die hier geen eigenaar hebben.",
    last: (day: string, count: number) =>
      `De laatste kwam op ${day} en ging over ${actions(count)}.`,
    never: "Er kwam er nog geen.",
    isOn: "Herinneringen staan aan.",
    isOff: "Herinneringen staan uit.",
    switchOff: "Schakel de herinneringen uit",
    switchOn: "Schakel de herinneringen in",
    nowOn: "U krijgt herinneringen aan uw acties.",
    nowOff: "U krijgt geen herinneringen meer.",
  },
  page: {
    forWhom: (name: string) => `Voor ${name}`,
    isOff: (partnership: string) =>
      `U krijgt van ${partnership} geen mails meer over acties die te laat of bijna aan de beurt zijn. Bedacht? Schakel ze hier weer in.`,
    missingTitle: "Deze link werkt niet",
    missing:
      "Misschien is hij niet volledig overgenomen, of werkt u niet meer bij dit samenwerkingsverband. In uw profiel kunt u herinneringen altijd uitschakelen.",
    toProfile: "Meld aan en kijk in uw profiel",
  },
};

export type Words = typeof nl;
