/** What a button does that gives a section more time: `One more minute`, `5 more minutes`. */
export function moreMinutes(step: number): string {
  return step === 1 ? 'One more minute' : `${step} more minutes`;
}

/** What a button does that takes time from a section: `One less minute`, `5 fewer minutes`. */
export function fewerMinutes(step: number): string {
  return step === 1 ? 'One less minute' : `${step} fewer minutes`;
}
