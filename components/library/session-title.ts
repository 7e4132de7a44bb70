/** What a session is called: `P7 · End-user interview`, without a code just the guide's title. */
export function sessionTitle(participant: string, guideTitle: string): string {
  return participant.trim() === '' ? guideTitle : `${participant.trim()} · ${guideTitle}`;
}
