import { expect, it } from 'vitest';

import { byRole } from '../../../scripts/driver/by-role.ts';

it('names a role', () => {
  expect(byRole('timer')).toBe('::-p-aria([role="timer"])');
});

it('keeps quotation marks in a name apart from its own', () => {
  expect(byRole('checkbox', 'Ask "why"')).toBe('::-p-aria([name="Ask \\"why\\""][role="checkbox"])');
});
