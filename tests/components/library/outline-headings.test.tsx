import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { ItemRow } from '../../../components/library/outline/item-row';
import type { Item } from '../../../lib/domain/guide';

afterEach(cleanup);

it('shows a heading inside a section as one, while its field holds the text as it is written', () => {
  const item: Item = { id: 'h', kind: 'script', text: '### Homepage', isConsent: false, children: [] };
  const actions = { onEdit: vi.fn<() => void>(), onSelect: vi.fn<() => void>() };
  render(
    <ul>
      <ItemRow
        item={item}
        place={1}
        sectionName="Tasks"
        isSelected={false}
        problem={undefined}
        remarks={undefined}
        line={87}
        actions={actions}
      />
    </ul>,
  );
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('### Homepage');
  expect(document.querySelector('.grow-heading')?.textContent).toBe('Homepage');
  const kind = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind of Homepage' });
  expect([kind.value, kind.selectedOptions[0]?.textContent]).toEqual(['script', 'heading']);
  expect(screen.getByRole('button', { name: 'line 87, Homepage' })).toBeTruthy();
});
