import type { MeetingProblem, Schedule, Worth } from "./meeting-problem.ts";

/** What a schedule is worth, whether or not it breaks rules. */
export function worthOf(problem: MeetingProblem, schedule: Schedule): Worth {
  const days = problem.participants.map(() => new Set<number>());
  const met = problem.participants.map(() => 0);
  const asked = problem.participants.map(() => 0);
  let weight = 0;
  problem.meetings.forEach((meeting, number) => {
    const place = schedule[number];
    const worth = meeting.weight ?? 0;
    if (place) weight += worth;
    for (const who of meeting.between) {
      asked[who] = (asked[who] ?? 0) + worth;
      if (!place) continue;
      met[who] = (met[who] ?? 0) + worth;
      days[who]?.add(place.slot);
    }
  });
  const shares = asked.flatMap((all, who) => (all > 0 ? [(met[who] ?? 0) / all] : []));
  const breaks = days.flatMap((day) => (day.size > 0 ? [breaksIn(day)] : []));
  return {
    weight,
    worstShare: Math.min(1, ...shares),
    socialSeen: problem.participants.filter(
      ({ isSocial }, who) => isSocial && (days[who]?.size ?? 0) > 0,
    ).length,
    breaks: breaks.reduce((sum, count) => sum + count, 0),
    spread: breaks.length > 0 ? Math.max(...breaks) - Math.min(...breaks) : 0,
  };
}

/** Idle gaps between the slots of a day, each counted once however long. */
export function breaksIn(day: ReadonlySet<number>): number {
  const slots = [...day].sort((a, b) => a - b);
  return slots.filter((slot, i) => i > 0 && slot - (slots[i - 1] ?? slot) > 1).length;
}
