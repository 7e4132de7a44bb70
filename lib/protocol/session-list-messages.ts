/** Messages about session-list. */
export const sessionListMessages = {} as const;
