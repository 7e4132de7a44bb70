/** What a past session tells about the next one. */
export interface PastSession {
  guideId: string;
  /** Chosen length in minutes. */
  formatMinutes: number;
  participant: string;
  /** Ms since the epoch. */
  startedAt: number;
}

const CODE = /^(?<prefix>.*?)(?<number>\d{1,9})$/u;

function latest(sessions: readonly PastSession[], matches: (session: PastSession) => boolean): PastSession | undefined {
  return sessions
    .filter(matches)
    .reduce<PastSession | undefined>((last, session) => (last && last.startedAt >= session.startedAt ? last : session), undefined);
}

/** The code after that of the last session: P8 after P7, P010 after P009. Null when the last code has no number at its end. */
export function nextParticipant(sessions: readonly PastSession[]): string | null {
  const groups = CODE.exec(latest(sessions, ({ participant }) => participant !== '')?.participant ?? '')?.groups;
  const [prefix, number] = [groups?.['prefix'], groups?.['number']];
  return prefix === undefined || number === undefined ? null : prefix + String(Number(number) + 1).padStart(number.length, '0');
}

/** The format in which a guide was last used, as a place in its formats; 0 when it was never used or has that format no more. */
export function usualFormatIndex(sessions: readonly PastSession[], guide: { id: string; formatsMinutes: readonly number[] }): number {
  const last = latest(sessions, ({ guideId }) => guideId === guide.id);
  return Math.max(0, last ? guide.formatsMinutes.indexOf(last.formatMinutes) : 0);
}
