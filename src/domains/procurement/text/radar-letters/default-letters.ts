import type { Language } from "#kernel/language";
import type { LetterKind } from "../../rules/radar/fill-template.ts";

export type LetterText = { readonly subject: string; readonly body: string };

const nl: Record<LetterKind, LetterText> = {
  "buyer-before": {
    subject: "Een gesprek waard: {titel}",
    body: `Dag

U plant een aankoop: “{titel}” ({koper}, {publicatie}).

{inleiding-advies}

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

{vraag-organisaties}

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

{inleiding-advies}

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

{vraag-organisaties}

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

{inleiding-advies}

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

{vraag-organisaties}

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
