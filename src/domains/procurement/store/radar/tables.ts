import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";

type Json = unknown;

export type NoticeAssessmentTable = {
  partnership_id: string;
  notice_id: string;
  level: string;
  chance: number;
  reasons: Json;
  fitting: number;
  top: Json;
  counted_with: string;
  notice_changed_at: Instant;
  assessed_at: Instant;
};

export type NoticeHandlingTable = {
  partnership_id: string;
  notice_id: string;
  state: string;
  assigned_person_id: string | null;
  assigned_name: Generated<string>;
  dismissed_because: string | null;
  dismissed_words: Generated<string>;
  version: Generated<number>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type NoticeEventTable = {
  partnership_id: string;
  notice_id: string;
  id: Generated<string>;
  kind: string;
  body: Generated<string>;
  details: Generated<Json>;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
};

export type NoticeMailTable = {
  partnership_id: string;
  id: Generated<string>;
  notice_id: string;
  kind: string;
  organisation_id: string | null;
  recipient: string;
  address_until: Day | null;
  nth: Generated<number>;
  language: string;
  subject: string;
  body: string;
  mail_id: string | null;
  person_id: string | null;
  person_name: Generated<string>;
  sent_at: Instant;
};

export type RadarTemplateTable = {
  partnership_id: string;
  kind: string;
  language: string;
  version: number;
  subject: string;
  body: string;
  valid_from: Day;
  person_id: string | null;
  person_name: Generated<string>;
  saved_at: Generated<Instant>;
};

export type RadarSubscriptionTable = {
  partnership_id: string;
  id: Generated<string>;
  person_id: string | null;
  organisation_id: string | null;
  email: string | null;
  consent_on: Day | null;
  consent_how: Generated<string>;
  name: string;
  query: string;
  language: string;
  frequency: string;
  switched_off_at: Instant | null;
  created_at: Generated<Instant>;
  created_by: Generated<string>;
  sent_on: Day | null;
  sent_at: Instant | null;
  sent_notices: number | null;
};

export type RadarToldTable = {
  partnership_id: string;
  subscription_id: string;
  notice_id: string;
  told_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    notice_assessment: NoticeAssessmentTable;
    notice_handling: NoticeHandlingTable;
    notice_event: NoticeEventTable;
    notice_mail: NoticeMailTable;
    radar_template: RadarTemplateTable;
    radar_subscription: RadarSubscriptionTable;
    radar_told: RadarToldTable;
  }
}
