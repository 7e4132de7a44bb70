import { z } from 'zod';

import type { KeptText } from './kept-text';
import type { KeptProposal } from './proposed-minutes';

/** Proposed minutes as they are kept. */
export const keptProposalsSchema = z.array(
  z.object({ place: z.number(), formatMinutes: z.number(), minutes: z.number() }) satisfies z.ZodType<KeptProposal>,
);

/** The proposed minutes that were kept; none where they cannot be read. */
export function readProposals(kept: KeptText): KeptProposal[] {
  try {
    return keptProposalsSchema.parse(JSON.parse(kept.read() ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps proposed minutes, and nothing when there are none. */
export function keepProposals(kept: KeptText, proposals: readonly KeptProposal[]): void {
  if (proposals.length === 0) kept.forget();
  else kept.write(JSON.stringify(proposals));
}
