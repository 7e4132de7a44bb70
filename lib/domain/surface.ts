import { z } from 'zod';

/** Where a panel can be put: over its call, in the browser's side panel (Firefox: sidebar), or in a window of its own. */
export const surfaceSchema = z.enum(['overlay', 'side-panel', 'window']);

/** See {@link surfaceSchema}. */
export type Surface = z.infer<typeof surfaceSchema>;
