import { asDay, type Day } from "#kernel/day";

/** When a new action begins: today, or with the year of its due day when that is still to come or already over. */
export const firstDayFor = (due: Day, today: Day): Day =>
  due >= today && due.slice(0, 4) === today.slice(0, 4) ? today : asDay(`${due.slice(0, 4)}-01-01`);
