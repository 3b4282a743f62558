import type { Instant } from "#kernel/day";
import type { Notice } from "../../rules/notice.ts";
import { noticeFacts } from "../../rules/notices/notice-facts.ts";
import type { FindMunicipality } from "../../rules/notices/place-finder.ts";
import type { Row } from "./insert-rows.ts";

/** The columns that say what the notice says; who writes adds id, formats and times. */
export function noticeRow(notice: Notice, find: FindMunicipality, now: Instant) {
  const facts = noticeFacts(notice, find);
  const { identity, deadline } = notice;
  const row: Row = {
    kind: notice.kind,
    format: notice.format,
    form: notice.form,
    published_on: notice.publishedOn ?? notice.dispatchedOn ?? null,
    deadline_on: deadline?.day ?? null,
    deadline_time: deadline?.time ?? null,
    buyer_name: facts.buyerName,
    buyer_kbo: facts.buyerKbo,
    buyer_nis: facts.buyerNis,
    buyer_country: facts.buyerCountry,
    place_nis: facts.placeNis,
    nuts: facts.nuts,
    title: notice.title,
    description: notice.description,
    languages: notice.languages,
    natures: notice.natures,
    cpv: notice.cpv ?? null,
    other_cpv: notice.otherCpv,
    estimated_cents: facts.estimated?.cents ?? null,
    estimated_currency: facts.estimated?.currency ?? null,
    awarded_cents: facts.awarded?.cents ?? null,
    awarded_currency: facts.awarded?.currency ?? null,
    lots: notice.lots.length,
    reserved_lots: facts.reservedLots,
    reserved_participation: facts.reservedParticipation,
    reserved_execution: facts.reservedExecution,
    strategic: facts.strategic,
    social_objectives: facts.socialObjectives,
    environmental_impacts: facts.environmentalImpacts,
    has_performance_terms: facts.hasPerformanceTerms,
    accessibility: facts.accessibility,
    winners: facts.winners,
    procedure_id: identity.procedureId ?? null,
    ocid: identity.ocid ?? null,
    publication_number: identity.publicationNumber ?? null,
    notes: notice.notes.length,
    unread: notice.unread.length,
    content: notice,
    changed_at: now,
  };
  return { row, areas: facts.areas };
}
