import { plural } from "../plans/say-count.ts";
import type { SpendPreviewWords } from "./nl.ts";

const lines = plural("ligne", "lignes");
const rows = plural("ligne", "lignes");
const invoices = plural("facture", "factures");

export const fr = {
  title: "Voici la lecture",
  lede: "Rien n’a encore changé.",
  undecided: "Que faut-il faire ?",
  known: (count: number, cents: string) =>
    `${lines("fr", count)} (${cents}) : un document du même fournisseur déjà dans les comptes.`,
  knownLabel: "Documents déjà dans les comptes",
  knownChoices: { once: "Les compter une fois", again: "Les compter à nouveau" },
  repeated: (count: number, cents: string) =>
    `${lines("fr", count)} (${cents}) : déjà présentes mot pour mot.`,
  repeatedLabel: "Lignes déjà présentes mot pour mot",
  repeatedChoices: {
    once: "Les compter une fois",
    again: "Les compter : ce sont d’autres écritures",
  },
  gapsLabel: "Lignes sans fournisseur",
  gaps: (count: number, cents: string) =>
    `${rows("fr", count)} (${cents}) ne ${count === 1 ? "nomme" : "nomment"} pas de fournisseur, sous une ligne qui en nomme un. Votre choix vaut aussi pour un prochain fichier avec ces colonnes.`,
  gapsChoices: {
    above: "Reprendre le fournisseur de la ligne au-dessus",
    refuse: "Ne pas les reprendre : les refuser",
  },
  creditsLabel: "Notes de crédit sans signe moins",
  credits: (count: number, cents: string, fits: "alone" | "with-gaps" | null) =>
    `${lines("fr", count)} (${cents}) : une note de crédit d’après la description, mais avec un montant au-dessus de zéro.${fits === null ? "" : ` Si vous déduisez${fits === "alone" ? "" : " et reprenez les lignes sans fournisseur"}, le total du fichier est juste.`}`,
  creditsChoices: { "as-written": "Compter comme c’est écrit", "taken-off": "Déduire" },
  buyersLabel: "Factures adressées à quelqu’un d’autre",
  buyers: (count: number) =>
    `${invoices("fr", count)} au nom de quelqu’un d’autre que la commune ou le CPAS de ces comptes.`,
  buyersChoices: {
    refuse: "Ne pas les reprendre : les refuser",
    take: "Les reprendre cette fois quand même",
  },
  ownLabel: "Lesquels de ces noms sont les vôtres ?",
  ownHint:
    "Nous le retenons pour ces comptes : les factures à ce nom comptent, maintenant et plus tard.",
  ownBuyer: (name: string, count: number, cents: string) =>
    `${name} : ${invoices("fr", count)}, ${cents}`,
  recount: "Recalculer",
  deed: (count: number) => `Reprendre ${lines("fr", count)}`,
  back: "Corriger les colonnes",
  cancel: "Abandonner",
  cancelled: "Les fichiers sont écartés.",
  first: "Les premières lignes",
  nothing: "Il n’y a aucune ligne à reprendre.",
  notRead: "Les fichiers n’ont pas encore été lus.",
  read: "Les lire",
  supplier: "Fournisseur",
  document: "Document",
  day: "Date",
  what: "Description",
  amount: "Montant",
} satisfies SpendPreviewWords;
