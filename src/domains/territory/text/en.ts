import type { Words } from "./nl.ts";

export const en: Words = {
  setUp: {
    title: "Set up Regiekamer",
    steps: ["Who are you?", "First administrator", "What have you got?"],
    heading: "Who are you?",
    lede: "Name your partnership and the municipalities that take part. You can always change this later.",
    next: "Continue to the first administrator",
    administratorHeading: "First administrator",
    administratorLede: (partnership) =>
      `This becomes your own account at ${partnership}. With it you invite colleagues later.`,
    administratorNext: "Create account and continue",
    back: "Back to step 1",
    alreadyDone: "Regiekamer has been set up already. Sign in to go on.",
  },
  partnership: {
    name: "Name of the partnership",
    nameHint: "For example: Zuidwest Rand. A city on its own gives its own name.",
    legalForm: "Legal form",
    legalForms: {
      "interlokale-vereniging": "Interlocal association (interlokale vereniging)",
      projectvereniging: "Project association (projectvereniging)",
      "dienstverlenende-vereniging": "Service association (dienstverlenende vereniging)",
      "opdrachthoudende-vereniging": "Mandated association (opdrachthoudende vereniging)",
      welzijnsvereniging: "Welfare association (welzijnsvereniging)",
      "single-city": "One city or municipality",
    },
    typed: "Municipalities, typed",
    typedHint:
      "Names or postcodes with commas between: Halle, Beersel, 1700. Former municipalities and villages are recognised too.",
    picked: "Pick them in the list and on the map",
    pickedNow: (names) => `Picked now: ${names}.`,
    membersHint:
      "At least one. Type them, pick them in the list or on the map, or do both: all of it counts.",
    managing: "Managing municipality",
    managingHint:
      "An interlocal association is no legal person: one municipality signs the contracts and receives the money.",
    managingFirst: "The first municipality you name",
    members: "Municipalities",
    from: "Since",
    to: "Until (empty: still a member)",
    published: "Show the directory and the map on the public site",
    publishedHint:
      "Anybody can then read them without an account. Sole traders always stay hidden.",
    contact: "Contact block",
    street: "Street and number",
    postcode: "Postcode",
    town: "Town",
    phone: "Telephone",
    email: "E-mail address",
    partners: "Partners",
    partnersHint:
      "One per line: the name, a space, then the web address. They stand at the foot of every public page.",
    followLinks: "Follow us",
    followLinksHint: "One per line: the name, a space, then the web address.",
    intro: "Welcome text of the public site",
    save: "Save",
    saved: "Saved.",
    title: "Partnership",
    lede: "Name, municipalities and what visitors of the public site read.",
    addMember: "Add a municipality",
    membersTitle: "Municipalities and legal form",
    membersLede: "With dates, so that the figures of earlier years stay right.",
    aboutTitle: "What you say about yourselves",
  },
  manage: {
    title: "Administration",
    lede: "Who may do what, what happened, and how the partnership shows itself.",
    partnership: "Partnership",
    partnershipHelp: "Name, municipalities, contact block, partners and publication.",
    people: "People and access",
    peopleHelp: "Invite colleagues and give them a role.",
    audit: "Audit trail",
    auditHelp: "Who did what and when. The trail cannot be changed.",
    external: "Sign-in through ACM/IDM",
    externalHelp: "The role somebody gets who signs in through another service.",
    outbox: "Sent mail",
    outboxHelp: "What Regiekamer sent, and what is still waiting.",
    jobs: "Jobs",
    jobsHelp: "Long work in the background: imports, brochures, mailings.",
  },
  problems: {
    "already-founded": "A partnership has been set up already.",
    "no-name": "Give a name.",
    "too-few-municipalities": "This legal form asks for more municipalities. Pick at least two.",
    "single-city-has-others": "One city or municipality cannot contain others.",
    "no-managing-municipality": "Pick which of the municipalities manages the partnership.",
    overlaps: "This municipality is a member twice in the same period.",
    "ends-before-it-starts": "The membership ends before it begins.",
    "not-permitted": "You may not change this.",
    "no-first-day": "Fill in since when this municipality takes part.",
    "no-municipalities": "Name or pick at least one municipality.",
  },
  unknownPlace: (typed, suggestions) =>
    suggestions
      ? `We do not know “${typed}”. Do you mean ${suggestions}?`
      : `We do not know “${typed}”. Check the spelling or pick in the list.`,
  ambiguousPlace: (typed, candidates) =>
    `“${typed}” can be more than one municipality: ${candidates}. Pick in the list.`,
  noAddress: (line) =>
    `“${line}” has no web address. Put it behind the name, for example: Facebook https://facebook.com/yourpage`,
  becameOther: (typed, name) => `${typed} is now part of ${name}.`,
};
