/** Elements of TED-XML that hold a person or how to reach one. */
export const tedPersons = new Set([
  "CONTACT_POINT",
  "ATTENTION",
  "PHONE",
  "FAX",
  "E_MAIL",
  "E_MAILS",
  "MEMBER_NAME",
  "PARTICIPANT_NAME",
]);

/** Participation reserved to sheltered workshops, in all spellings of the schemas since 2011. */
export const isShelteredWorkshop = (name: string): boolean =>
  /^RESTRICTED_(TO_)?SHELTERED_WORKSHOPS?$/.test(name);

/** Carried out within programmes of sheltered employment. */
export const isShelteredProgramme = (name: string): boolean =>
  /^RESTRICTED_(TO_)?(SHELTERED_PROGRAMM?E?S?|FRAMEWORK)$/.test(name);

/** Participation reserved to organisations with a public service mission (light regime). */
export const isServiceMission = (name: string): boolean =>
  name === "RESERVED_ORGANISATIONS_SERVICE_MISSION";
