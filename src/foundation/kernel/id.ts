const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the shape of our ids. Addresses are typed by anybody: only such a text is asked of the database. */
export const isId = (text: string): boolean => uuidShape.test(text);
