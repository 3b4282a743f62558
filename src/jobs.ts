import { benchmarkJobs, reportJobs } from "#annual-report";
import { trainingJobs } from "#matching";
import { fairJobs } from "#networking";
import { type JobHandlers, type RunningWork, workJobs } from "#platform/jobs";
import { mailJobs } from "#platform/mail";
import type { App } from "#platform/request-context";
import {
  listCpvTexts,
  noticeJobs,
  purchasePlanJobs,
  radarJobs,
  sourceJobs,
  spendJobs,
  spendViewJobs,
} from "#procurement";
import { brochureJobs, kboJobs, listJobs } from "#register";
import { planExchangeJobs } from "#steering";

/** Every kind of background work there is, by its name in `job_run.kind`. */
const handlers: JobHandlers = {
  ...mailJobs,
  ...brochureJobs,
  ...kboJobs,
  ...listJobs,
  ...reportJobs,
  ...planExchangeJobs,
  ...trainingJobs(listCpvTexts),
  ...noticeJobs,
  ...sourceJobs,
  ...purchasePlanJobs,
  ...radarJobs,
  ...spendJobs,
  ...spendViewJobs,
  ...fairJobs,
};

/** @param databaseUrl for the work that is done for all partnerships together, as owner of the schema */
export const workOnJobs = (app: App, databaseUrl: string): Promise<RunningWork> =>
  workJobs(app, { ...handlers, ...benchmarkJobs(databaseUrl) });
