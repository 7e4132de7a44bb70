/** What stands in the field of a new guide: every mark of the format once. */
export const NEW_GUIDE = `# My interview guide

Formats: 30 / 60 min

What you want to find out, for your own eyes.

## Housekeeping (5 min)

- [ ] Say thank you for the time
- [ ] Ask whether it is fine to record

## Warm-up (5 / 10 min)

Aim: Learn who they are and what they work on.

- What is your role, and who do you work with?
  - Who else is affected?

## Main questions (15 / 35 min)

- What is hardest about your work right now?
- Tell me about the last time that happened.

## [Optional] Questions from observers (0 / 5 min)

- What would the observers like to know?

## Wrap-up (5 min)

- [ ] Ask whether there is anything they expected to be asked
- [ ] Say what happens next
`;
