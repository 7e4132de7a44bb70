/** Messages about export. */
export const exportMessages = {} as const;
