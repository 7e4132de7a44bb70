/** Messages about people. */
export const peopleMessages = {} as const;
