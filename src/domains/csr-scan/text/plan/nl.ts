import type { PlanProblem } from "../../rules/plan/judge-plan.ts";
import type { PlanState } from "../../rules/plan/plan-action.ts";

type OwnerLetter = {
  readonly kind: "before" | "after";
  readonly to: string;
  readonly organisation: string;
  readonly title: string;
  readonly firstStep: string;
  readonly partner: string;
  readonly day: string;
  readonly href: string | null;
  readonly stop: string;
  readonly partnership: string;
};

const greet = (name: string) => (name ? `Dag ${name}` : "Dag");

/** The plan a scan ends in, its reminders, and the scan of the year after. */
export const nl = {
  title: "Plan",
  lede: "Kies hoogstens vijf acties tegelijk. Elke actie heeft iemand die ze doet en een dag waarop ze klaar is.",
  count: (count: number, most: number) => `${count} van hoogstens ${most} gekozen`,
  noAnswers: "Beantwoord eerst enkele vragen. Dan stellen we acties voor.",
  toQuestions: "Naar de vragen",
  yours: "Uw acties",
  none: "Nog geen acties. Kies er een uit de voorstellen, of voeg een eigen idee toe.",
  due: (day: string) => `tegen ${day}`,
  late: (day: string) => `had klaar moeten zijn op ${day}`,
  owner: (name: string) => `Wie: ${name}`,
  noOwner: "Nog niemand",
  firstStep: "Eerste stap",
  partner: (name: string) => `Kan helpen: ${name}`,
  result: "Resultaat",
  states: {
    open: "te doen",
    busy: "bezig",
    done: "gedaan",
    dropped: "laten vallen",
  } satisfies Record<PlanState, string> as Record<PlanState, string>,
  start: "Begin eraan",
  pause: "Toch nog niet begonnen",
  finish: "Gedaan",
  drop: "Laat vallen",
  reopen: "Toch niet gedaan",
  takeBack: "Neem terug",
  edit: "Bekijk en vul aan",
  forWhat: (title: string) => `: ${title}`,
  doneTitle: "Gedaan",
  droppedTitle: (count: number) => `Laten vallen (${count})`,
  doneOn: (day: string) => `gedaan op ${day}`,
  fromEarlier: "uit uw vorige scan",
  inSteering: "Staat ook in het plan van het partnerschap",
  notInSteering: "Staat nog niet in het plan van het partnerschap",
  putInSteering: "Zet alles in het plan van het partnerschap",
  putDone: "Uw acties staan in het plan van het partnerschap.",
  proposalsTitle: "Voorstellen",
  proposalsText: "Bovenaan staat wat voor u het meest opbrengt. Bij elk voorstel ziet u waarom.",
  noProposals: "Er zijn geen voorstellen meer: alles is gedaan, gekozen of niet van toepassing.",
  more: (count: number) => `Nog ${count} voorstellen`,
  choose: "Kies",
  chooseOwn: "Voeg een eigen idee toe",
  points: (points: number) => (points === 1 ? "1 punt" : `${points} punten`),
  reasons: {
    effect: "groot effect",
    effectSome: "wat effect",
    effort: "weinig werk",
    effortSome: "niet te veel werk",
    interesting: "interessant voor u",
    answer: "u antwoordde nee",
    answerPartly: "u antwoordde deels",
    risk: "er is een risico",
  },
  reason: (words: string, points: number) => `${words} (+${points})`,
  ruleTitle: "Zo is de volgorde berekend",
  rule: [
    "Effect: 2 punten voor klein, 4 voor middelmatig, 6 voor groot.",
    "Werk: 2 punten voor weinig, 1 voor wat meer, geen voor veel.",
    "“Interessant voor ons”: 3 punten.",
    "Antwoord: 2 punten voor nee, 1 voor deels.",
    "Risico: 1 tot 4 punten, naar het gewicht van het effect dat u overnam; legde u het opzij, dan geen.",
  ],
  fullTitle: "U hebt er al vijf",
  full: (title: string) =>
    `Vijf acties tegelijk is genoeg: wat meer is, blijft vaak liggen. Wilt u “${title}” toch kiezen? Zeg dan welke u laat vallen.`,
  fullKeep: "Hou mijn vijf acties",
  fullDrop: (title: string) => `Laat vallen: ${title}`,
  chosen: (title: string) => `Gekozen: ${title}. Wie doet het, en tegen wanneer?`,
  moved: {
    open: (title: string) => `Te doen: ${title}`,
    busy: (title: string) => `Begonnen: ${title}`,
    done: (title: string) => `Goed gedaan: ${title}. Schrijf er het resultaat bij.`,
    dropped: (title: string) => `Laten vallen: ${title}. Onderaan neemt u ze terug.`,
  } satisfies Record<PlanState, unknown> as Record<PlanState, (title: string) => string>,
  undo: "Maak ongedaan",
  saved: "Bewaard.",
  gone: "Deze actie is er niet meer.",
  form: {
    newTitle: "Een eigen idee",
    back: "Het hele plan",
    title: "Wat gaat u doen?",
    firstStep: "Eerste stap",
    firstStepHint: "Iets kleins dat u deze week kunt doen.",
    owner: "Wie doet het?",
    email: "E-mailadres voor herinneringen",
    emailHint:
      "Een week vooraf en drie dagen erna een mail, met een knop om te stoppen. Het adres wordt gewist als de actie gedaan is, en ten laatste na een jaar.",
    agreed: "Deze persoon weet dit en is akkoord",
    due: "Klaar tegen",
    result: "Resultaat",
    resultHint: "Wat is er veranderd? Met een cijfer als u dat hebt.",
    save: "Bewaar",
    changedSince:
      "Een collega veranderde deze actie intussen. Wat u typte, staat hieronder nog. Wat de collega bewaarde, staat hier:",
    changedAgain: "Kijk na en bewaar opnieuw: dan geldt wat u typte.",
    problems: {
      "no-title": "Zeg wat u gaat doen.",
      "title-too-long": "Dit is langer dan 300 tekens. Maak het korter.",
      "first-step-too-long": "De eerste stap is langer dan 2000 tekens. Maak ze korter.",
      "owner-too-long": "De naam is langer dan 200 tekens. Maak hem korter.",
      "bad-email": "Dit is geen e-mailadres.",
      "no-consent":
        "Vraag eerst of deze persoon akkoord is, en vink dat aan. Of laat het adres weg.",
      "no-day": "Kies een dag die bestaat.",
      "bad-day": "Deze dag ligt te ver weg. Kies een dag binnen tien jaar.",
      "result-too-long": "Het resultaat is langer dan 2000 tekens. Maak het korter.",
    } satisfies Record<PlanProblem, string> as Record<PlanProblem, string>,
  },
  partners: {
    title: "Wie kan helpen?",
    text: "Sociale ondernemingen uit het register die dit werk doen, de best passende eerst.",
    label: "Wie kan helpen, de best passende eerst",
    none: "In het register staat niemand in de buurt die dit werk doet.",
    choose: "Kies deze partner",
    chosen: (name: string) => `Gekozen: ${name}`,
    clear: "Kies geen partner",
    cleared: "Er is geen partner meer gekozen.",
    call: "Zo begint u: bel of mail hen, en vertel wat u wilt doen en tegen wanneer.",
    refused: "Deze organisatie kan niet gekozen worden.",
  },
  againPage: {
    title: "De scan opnieuw doen",
    lede: "Na een jaar ziet u wat veranderde.",
    text: [
      "U krijgt een nieuwe scan met de vragen van nu. De oude blijft zoals hij is.",
      "Uw antwoorden van toen worden aangeboden: u neemt ze zelf over of niet.",
      "Uw effecten en uw plan gaan mee, met hun stand.",
      "In uw profiel ziet u het verschil.",
    ],
    start: "Begin de nieuwe scan",
    notOwner: "Enkel wie de scan begon, kan hem opnieuw doen. Vraag het aan die collega.",
  },
  endPage: {
    title: "Herinneringen stoppen",
    lede: (title: string, organisation: string) =>
      `U krijgt herinneringen aan de actie “${title}” van ${organisation}.`,
    text: "Stopt u, dan wordt uw e-mailadres bij deze actie gewist.",
    stop: "Stop de herinneringen",
    stopped: "U krijgt geen herinneringen meer. Uw adres is gewist.",
    missingTitle: "Deze link werkt niet meer",
    missing: "De actie of de scan is verwijderd. U krijgt hierover geen mails meer.",
  },
  letters: {
    owner: ({ kind, ...given }: OwnerLetter) => ({
      subject:
        kind === "before"
          ? `Herinnering: een actie van ${given.organisation} tegen ${given.day}`
          : `Is het gelukt? Een actie van ${given.organisation}`,
      body: [
        greet(given.to),
        kind === "before"
          ? `Tegen ${given.day} neemt u dit op voor ${given.organisation}:`
          : `Dit zou klaar zijn op ${given.day}, voor ${given.organisation}:`,
        given.title,
        ...(given.firstStep ? [`Eerste stap: ${given.firstStep}`] : []),
        ...(given.partner ? [`Kan helpen: ${given.partner}`] : []),
        given.href
          ? `Zeg in het plan hoe het staat:\n${given.href}`
          : "Zeg aan uw collega die de scan beheert hoe het staat.",
        `Geen herinneringen meer? Stop ze hier; uw adres wordt dan gewist:\n${given.stop}`,
        `-- \n${given.partnership}\n`,
      ].join("\n\n"),
    }),
    again: (given: {
      readonly to: string;
      readonly organisation: string;
      readonly href: string;
      readonly partnership: string;
    }) => ({
      subject: `Een jaar later: de MVO-scan van ${given.organisation}`,
      body: [
        greet(given.to),
        `Een jaar geleden rondde u de MVO-scan van ${given.organisation} af. Wilt u zien wat veranderde?`,
        `Met één klik begint u opnieuw. Uw antwoorden van toen worden aangeboden en uw plan gaat mee:\n${given.href}`,
        "Dit vragen we één keer. Doet u niets, dan hoort u hierover niets meer.",
        `-- \n${given.partnership}\n`,
      ].join("\n\n"),
    }),
  },
};

export type PlanWords = typeof nl;
