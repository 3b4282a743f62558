import { expect, test } from "vitest";
import { marksForList, marksOf, type NoticeTerms } from "./notice-marks.ts";

const silent: NoticeTerms = {
  reservedParticipation: [],
  reservedExecution: false,
  strategic: [],
  socialObjectives: [],
  environmentalImpacts: [],
  hasPerformanceTerms: false,
  accessibility: [],
};

test("who may take part is said before everything else, and each mark once", () => {
  const terms = {
    ...silent,
    strategic: ["env-imp", "soc-obj"],
    socialObjectives: ["work-cond", "opp", "opp"],
    reservedExecution: true,
    reservedParticipation: ["res-ws"],
    accessibility: ["n-inc", "inc"],
  };
  expect(marksOf(terms)).toEqual([
    "BT-71:res-ws",
    "BT-736",
    "BT-06:soc-obj",
    "BT-775:opp",
    "BT-775:work-cond",
    "BT-06:env-imp",
    "BT-754:inc",
  ]);
});

test("a notice that asks nothing has no marks", () => {
  expect(marksOf(silent)).toEqual([]);
  expect(marksForList({ ...silent, accessibility: ["n-inc"] })).toEqual([]);
});

test("in a list a social aim is one mark, also when only its kind was filled in", () => {
  expect(marksForList({ ...silent, socialObjectives: ["opp", "acc-all"] })).toEqual([
    "BT-06:soc-obj",
  ]);
  expect(marksForList({ ...silent, hasPerformanceTerms: true })).toEqual(["BT-70"]);
});
