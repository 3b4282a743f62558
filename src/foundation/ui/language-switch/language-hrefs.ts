/** Where a choice of language is set; it then goes back to this page. */
export const languageHrefs = (address: string) => {
  const back = encodeURIComponent(address);
  return { nl: `/taal/nl?naar=${back}`, fr: `/taal/fr?naar=${back}`, en: `/taal/en?naar=${back}` };
};
