/** Messages about backup. */
export const backupMessages = {} as const;
