import type { Language } from "#kernel/language";
import type { LetterKind } from "../../rules/radar/fill-template.ts";

export type LetterText = { readonly subject: string; readonly body: string };

const nl: Record<LetterKind, LetterText> = {
  "buyer-before": {
    subject: "Een gesprek waard: {titel}",
    body: `Dag

U plant een aankoop: “{titel}” ({koper}, {publicatie}).

Een deel van dit werk kan door sociale ondernemingen in onze streek gebeuren. Nu de opdracht nog niet in de markt staat, kan u daar nog rekening mee houden:

{advies}

{organisaties}

Heeft u zin in een kort gesprek? Wij denken graag mee over voorbehouden percelen, een sociale clausule en wie u kan uitnodigen.

Met vriendelijke groeten
{afzender}
{samenwerkingsverband}

{link}`,
  },
  "buyer-after": {
    subject: "Vraag over uw opdracht: {titel}",
    body: `Dag

Wij lazen uw aankondiging “{titel}” ({publicatie}).

{wat-gevraagd}

{organisaties}

Mogen wij deze organisaties op uw opdracht wijzen, en bij wie kunnen zij met vragen terecht?

Met vriendelijke groeten
{afzender}
{samenwerkingsverband}

{link}`,
  },
  supplier: {
    subject: "Een kans voor {organisatie}: {titel}",
    body: `Dag

{koper} zoekt een uitvoerder voor “{titel}”. Wij denken dat {organisatie} dit, of een deel ervan, kan.

Indienen kan tot: {uiterste-datum}
{wat-gevraagd}

Aankondiging: {link}
Documenten: {document}

Laat u ons weten of dit iets voor u is? Wij helpen graag, ook om samen met een andere organisatie in te dienen.

Met vriendelijke groeten
{afzender}
{samenwerkingsverband}`,
  },
};

const fr: Record<LetterKind, LetterText> = {
  "buyer-before": {
    subject: "Un échange utile : {titel}",
    body: `Bonjour,

Vous préparez un achat : « {titel} » ({koper}, {publicatie}).

Une partie de ce travail peut être réalisée par des entreprises sociales de notre région. Tant que le marché n’est pas publié, vous pouvez encore en tenir compte :

{advies}

{organisaties}

Souhaitez-vous un bref entretien ? Nous réfléchissons volontiers avec vous aux lots réservés, à une clause sociale et aux entreprises à inviter.

Cordialement,
{afzender}
{samenwerkingsverband}

{link}`,
  },
  "buyer-after": {
    subject: "Question sur votre marché : {titel}",
    body: `Bonjour,

Nous avons lu votre avis « {titel} » ({publicatie}).

{wat-gevraagd}

{organisaties}

Pouvons-nous signaler votre marché à ces organisations, et à qui peuvent-elles adresser leurs questions ?

Cordialement,
{afzender}
{samenwerkingsverband}

{link}`,
  },
  supplier: {
    subject: "Une occasion pour {organisatie} : {titel}",
    body: `Bonjour,

{koper} cherche un prestataire pour « {titel} ». Nous pensons que {organisatie} peut réaliser ce travail, ou une partie.

Offres jusqu’au : {uiterste-datum}
{wat-gevraagd}

Avis : {link}
Documents : {document}

Nous direz-vous si cela vous intéresse ? Nous vous aidons volontiers, aussi pour remettre une offre avec une autre organisation.

Cordialement,
{afzender}
{samenwerkingsverband}`,
  },
};

const en: Record<LetterKind, LetterText> = {
  "buyer-before": {
    subject: "Worth a talk: {titel}",
    body: `Dear Sir or Madam,

You are planning a purchase: “{titel}” ({koper}, {publicatie}).

Part of this work can be done by social enterprises in our area. As long as the contract is not on the market, you can still make room for them:

{advies}

{organisaties}

Would you like a short talk? We gladly think along about reserved lots, a social clause and whom to invite.

Kind regards,
{afzender}
{samenwerkingsverband}

{link}`,
  },
  "buyer-after": {
    subject: "Question about your contract: {titel}",
    body: `Dear Sir or Madam,

We read your notice “{titel}” ({publicatie}).

{wat-gevraagd}

{organisaties}

May we point these organisations to your contract, and whom can they ask?

Kind regards,
{afzender}
{samenwerkingsverband}

{link}`,
  },
  supplier: {
    subject: "A chance for {organisatie}: {titel}",
    body: `Hello,

{koper} is looking for somebody to do “{titel}”. We think that {organisatie} can do this, or part of it.

Offers until: {uiterste-datum}
{wat-gevraagd}

Notice: {link}
Documents: {document}

Will you tell us whether this is something for you? We gladly help, also to make an offer together with another organisation.

Kind regards,
{afzender}
{samenwerkingsverband}`,
  },
};

/** The letters as they are before a partnership writes its own. */
export const defaultLetters: Record<Language, Record<LetterKind, LetterText>> = { nl, fr, en };
