export const nl = {
  activity: {
    ticked: (name: string) => `Doet wat gevraagd is: ${name}`,
    words: (name: string) => `Doet ${name}, zoals de tekst vraagt`,
    cpv: (name: string) => `Doet ${name}, wat bij de CPV-code hoort`,
  },
  sameGroup: (name: string) => `Doet ander werk in dezelfde groep: ${name}`,
  words: (words: string) => `Zelfde woorden in de fiche of in gewonnen opdrachten: ${words}`,
  cpv: {
    activity: {
      same: (has: string) => `Een activiteit met precies deze CPV-code: ${has}`,
      inside: (has: string) => `Een activiteit binnen dezelfde CPV-code: ${has}`,
      class: (has: string) => `Een activiteit in dezelfde CPV-klasse: ${has}`,
      group: (has: string) => `Een activiteit in dezelfde CPV-groep: ${has}`,
      division: (has: string) => `Een activiteit in dezelfde CPV-afdeling: ${has}`,
    },
    won: {
      same: (has: string) => `Won al een opdracht met precies deze CPV-code: ${has}`,
      inside: (has: string) => `Won al een opdracht binnen dezelfde CPV-code: ${has}`,
      class: (has: string) => `Won al een opdracht in dezelfde CPV-klasse: ${has}`,
      group: (has: string) => `Won al een opdracht in dezelfde CPV-groep: ${has}`,
      division: (has: string) => `Won al een opdracht in dezelfde CPV-afdeling: ${has}`,
    },
  },
  nace: (name: string) => `De NACE-code in de KBO past: ${name}`,
  serves: (names: string) => `Werkt in ${names}`,
  servesMany: (names: string, more: string) =>
    `Werkt in ${names} en ${more} andere ${more === "1" ? "gemeente" : "gemeenten"}`,
  near: (km: string) => `Ligt op ${km} km`,
  nearby: "Ligt in de buurt, op minder dan 1 km",
  capacity: (has: string, asked: string) => `Heeft ${has} uur per maand; gevraagd zijn er ${asked}`,
  won: (title: string, buyer: string, year: string | null) =>
    `Won een opdracht die hierop lijkt: ${title} (${buyer}${year ? `, ${year}` : ""})`,
  doubts: {
    "capacity-unknown": "Het is niet bekend hoeveel uren ze hebben",
    "capacity-short": (has: string, asked: string) =>
      `Heeft ${has} uur per maand, gevraagd zijn er ${asked}: samen met een ander?`,
    "area-unknown": "Het is niet bekend waar ze werken",
    "area-not-stated": (km: string) => `Noemt deze plaats niet in het werkgebied (${km} km ver)`,
    far: (km: string) => `Ligt ver: ${km} km`,
    abroad: (nuts: string) => `Het werk ligt in het buitenland (${nuts})`,
    "activity-derived": (name: string) =>
      `${name} is afgeleid uit de NACE-code; niemand bevestigde het`,
    "other-work": "Doet niet precies dit: vraag of het ook kan",
    "half-missing": (name: string) => `Doet dit deel niet: ${name}`,
    "only-words": "Alleen woorden komen overeen, geen activiteit of code",
    "code-unsure": (chance: string) => `De CPV-code is geschat uit de tekst (${chance} zeker)`,
    "record-old": (day: string) => `De fiche is niet meer nagekeken sinds ${day}`,
    "status-unknown": "Het is niet bekend of ze nog actief zijn",
  },
  lot: (equals: string, drawn: string) =>
    `${equals} organisaties passen even goed. Het lot zette deze op plaats ${drawn} onder hen: voor deze vraag altijd hetzelfde, bij een andere vraag anders.`,
  joint: {
    area: (covered: string, of: string) => `Samen werken ze in ${covered} van de ${of} gemeenten`,
    hours: (has: string, asked: string) => `Samen ${has} uur per maand; gevraagd zijn er ${asked}`,
    activities: (names: string) => `Samen doen ze ${names}`,
    hoursUnknown: "Van een van hen is niet bekend hoeveel uren ze hebben",
  },
  gap: {
    activity: (name: string) => `Voeg de activiteit ${name} toe, als jullie dat doen`,
    area: (names: string) => `Zet ${names} in het werkgebied, als jullie daar werken`,
    address: "Vul een adres in: de afstand is nu niet bekend",
    capacity: (hours: string | null) =>
      hours
        ? `Zeg of jullie ${hours} uur per maand aankunnen`
        : "Vul in hoeveel uren jullie hebben",
    words: (words: string) => `Beschrijf het werk met woorden die kopers gebruiken: ${words}`,
    confirm: "Kijk de fiche na en bevestig ze",
    state: (name: string) =>
      `Bevestig zelf dat jullie ${name} doen: nu is het afgeleid uit de NACE-code`,
    helps: (needs: string) => `Dit helpt bij ${needs} vragen`,
    helpsOne: "Dit helpt bij 1 vraag",
  },
};
