/** Messages about record. */
export const recordMessages = {} as const;
