import type { InstrumentKey } from "../../rules/instrument/instrument.ts";

type Told = { readonly title: string; readonly text: string };
type ByDepth<Text> = { readonly light: Text; readonly full: Text };

export type Words = {
  readonly title: string;
  readonly lede: string;
  readonly start: string;
  readonly forWhom: Told & { readonly who: readonly Told[] };
  readonly value: Told & { readonly example: string };
  readonly harm: Told & { readonly steps: readonly Told[] };
  readonly subjects: Told & { readonly counted: (issues: number) => string };
  readonly scan: Told & {
    readonly sizes: string;
    readonly size: Readonly<Record<InstrumentKey, ByDepth<Told>>>;
    readonly counted: (questions: number, minutes: number) => string;
    readonly look: Readonly<Record<InstrumentKey, string>>;
    readonly back: string;
    readonly backList: readonly string[];
  };
  readonly answers: { readonly title: string; readonly list: readonly string[] };
  readonly begin: Told & {
    readonly ask: string;
    readonly authority: string;
    readonly askLink: string;
  };
  readonly sources: { readonly iso: string; readonly oecd: string };
  readonly questions: {
    readonly crumb: string;
    readonly crumbs: Readonly<Record<InstrumentKey, string>>;
    readonly lede: string;
    readonly depth: string;
    readonly depths: ByDepth<string>;
    readonly count: (questions: number) => string;
    readonly parts: string;
    readonly about: string;
    readonly aboutHelp: string;
    readonly all: string;
    readonly allTitle: string;
    readonly why: string;
    readonly example: string;
    readonly begin: string;
    readonly action: string;
    readonly help: string;
    readonly issue: string;
    readonly sdg: (goals: string) => string;
    readonly onlyFor: string;
    readonly onlyFull: string;
    readonly several: string;
    readonly previous: string;
    readonly next: string;
    readonly otherParts: string;
    readonly edition: (version: string) => string;
  };
};

const manyQuestions = (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`);

export const nl: Words = {
  title: "Maatschappelijk verantwoord ondernemen",
  lede: "Elke onderneming raakt mensen en hun omgeving. Maatschappelijk verantwoord ondernemen (MVO) betekent dat u weet wat u teweegbrengt, en dat u daar goed mee omgaat. De MVO-scan helpt u daarbij.",
  start: "Begin met de scan",
  forWhom: {
    title: "Voor wie doet u het?",
    text: "Wie verantwoord werkt, houdt rekening met drie groepen tegelijk.",
    who: [
      {
        title: "Uw eigenaars",
        text: "Wie geld en werk in de zaak steekt, wil dat ze blijft bestaan. Zuinig werken, tevreden klanten en trouwe medewerkers maken een zaak sterker.",
      },
      {
        title: "Uw belanghebbenden",
        text: "Medewerkers, klanten, leveranciers en buren merken elke dag wat u doet. Wie naar hen luistert, hoort vroeg wat er fout loopt en wat er beter kan.",
      },
      {
        title: "De samenleving",
        text: "Schone lucht, eerlijke spelregels, werk voor wie moeilijk aan een job geraakt: daar heeft iedereen baat bij, ook uw zaak.",
      },
    ],
  },
  value: {
    title: "Gedeelde waarde",
    text: "De beste acties brengen twee keer iets op: voor u en voor een ander. Dat heet gedeelde waarde. Zulke acties houden het langst vol, want niemand hoeft ze als een last te zien.",
    example:
      "Een voorbeeld. Een webwinkel laat zijn pakketten klaarmaken in een maatwerkbedrijf. De winkel kan drukke weken aan, en mensen met een beperking hebben vast werk.",
  },
  harm: {
    title: "Opsporen, voorkomen, verminderen",
    text: "Ieder bedrijf doet ook schade, vaak zonder het te weten. Dat is geen schande. Er niet naar kijken, is dat wel. Het gaat in vier stappen.",
    steps: [
      {
        title: "Opsporen",
        text: "Ga na waar mens of natuur nadeel heeft van uw werk: in uw eigen zaak, en bij wie voor u produceert.",
      },
      {
        title: "Voorkomen",
        text: "Neem weg wat schade kan doen, voor het gebeurt. Begin met wat het ergst is en het vaakst kan voorvallen.",
      },
      {
        title: "Verminderen en herstellen",
        text: "Kan het niet helemaal weg? Maak het dan kleiner, en zet recht wat fout ging.",
      },
      {
        title: "Nakijken en vertellen",
        text: "Kijk op een afgesproken dag of het hielp. Vertel eerlijk wat lukte en wat nog niet.",
      },
    ],
  },
  subjects: {
    title: "Zeven thema’s",
    text: "ISO 26000 is een internationale richtlijn over de verantwoordelijkheid van organisaties. U krijgt er geen certificaat voor: het is een wegwijzer. De richtlijn kent zeven thema’s. Onze vragen volgen die indeling, in onze eigen woorden.",
    counted: (issues) => `${issues} onderwerpen, en elk onderwerp komt in de scan aan bod.`,
  },
  scan: {
    title: "Wat vraagt de scan?",
    text: "De scan stelt eenvoudige vragen over wat u vandaag doet. U antwoordt ja, deels, nee, weet ik niet of niet van toepassing. Bij elke vraag staat waarom we ze stellen, een voorbeeld en een eerste stap. Vragen die niets over u zeggen, slaan we over.",
    sizes: "Kies wat bij u past",
    size: {
      company: {
        light: {
          title: "Korte scan voor bedrijven",
          text: "Voor wie snel een beeld wil, ook alleen en op een telefoon.",
        },
        full: {
          title: "Volledige scan voor bedrijven",
          text: "Voor wie dieper wil kijken, best samen met enkele collega’s.",
        },
      },
      authority: {
        light: {
          title: "Korte scan voor lokale besturen",
          text: "Een eerste beeld van het hele bestuur.",
        },
        full: {
          title: "Scan voor lokale besturen",
          text: "Voor gemeenten, OCMW’s en andere besturen. Elke dienst vult haar eigen deel in.",
        },
      },
    },
    counted: (questions, minutes) =>
      `Hoogstens ${manyQuestions(questions)}, samen ongeveer ${minutes} minuten.`,
    look: {
      company: "Bekijk de vragen voor bedrijven",
      authority: "Bekijk de vragen voor lokale besturen",
    },
    back: "Dit krijgt u terug",
    backList: [
      "Een profiel per thema. Wat u niet weet, telt niet als nee: het blijft zichtbaar als “weet ik niet”.",
      "Een overzicht van mogelijke schade en van de gedeelde waarde die u al maakt.",
      "Een plan met hoogstens vijf acties, elk met een naam en een datum. U ziet ook welke sociale ondernemingen kunnen helpen.",
      "Een verslag dat u aan een klant of bank kunt geven.",
      "Na een jaar: een nieuwe scan, die toont wat er veranderde.",
    ],
  },
  answers: {
    title: "Van wie zijn de antwoorden?",
    list: [
      "De antwoorden van een bedrijf zijn van dat bedrijf. De coördinator ziet alleen of de scan begonnen of klaar is.",
      "Totalen tonen we pas als minstens vijf bedrijven samen genomen zijn. Niemand kan er één bedrijf in herkennen.",
      "Wilt u hulp? Dan kunt u uw scan zelf delen met de coördinator. U kunt dat op elk moment intrekken.",
      "U kunt alles zelf downloaden en alles zelf wissen. U hoeft dat aan niemand te vragen.",
      "Vult een lokaal bestuur de scan in? Dan werkt de coördinator mee en ziet hij of zij de antwoorden.",
    ],
  },
  begin: {
    title: "Beginnen",
    text: "U hebt geen account nodig. U krijgt een eigen link. Daarmee stopt u wanneer u wilt en gaat u later verder, ook op een ander toestel.",
    ask: "Wilt u de scan invullen of hebt u een vraag?",
    authority: "Werkt u voor een lokaal bestuur, of hebt u een vraag?",
    askLink: "Vraag een link aan de coördinator",
  },
  sources: {
    iso: "ISO 26000:2010, hoofdstuk 6 (indeling; de woorden zijn van ons)",
    oecd: "OESO, leidraad voor gepaste zorgvuldigheid, 2018 (de stappen)",
  },
  questions: {
    crumb: "Wat is MVO?",
    crumbs: { company: "Vragen voor bedrijven", authority: "Vragen voor lokale besturen" },
    lede: "Hier leest u alle vragen, zonder iets in te vullen. U kunt ze ook afdrukken en samen bespreken.",
    depth: "Welke scan?",
    depths: { light: "Korte scan", full: "Volledige scan" },
    count: manyQuestions,
    parts: "Kies een deel",
    about: "Eerst vragen we wie u bent",
    aboutHelp:
      "Met deze gegevens kiezen we de vragen die bij u passen. Wat u openlaat, sluit niets uit.",
    all: "Alle vragen op één pagina",
    allTitle: "Alle vragen",
    why: "Waarom vragen we dit?",
    example: "Voorbeeld",
    begin: "Zo begint u",
    action: "Mogelijke actie",
    help: "Sociale ondernemingen kunnen helpen met",
    issue: "Onderwerp",
    sdg: (goals) => `SDG ${goals}`,
    onlyFor: "Alleen gevraagd bij",
    onlyFull: "Alleen in de volledige scan",
    several: "meer dan één antwoord kan",
    previous: "Vorig deel",
    next: "Volgend deel",
    otherParts: "Andere delen",
    edition: (version) => `Vragenlijst van Regiekamer, uitgave ${version}`,
  },
};
