/** An empty guide: a beginning, a middle and an end, with nothing in them yet. */
export const NEW_GUIDE = `# New guide

Formats: 30 / 60 min

## Welcome (~5 min)

- [ ] Consent: Ask whether it is fine to record

## Questions (~20 / 50 min)

## Wrap-up (~5 min)
`;
