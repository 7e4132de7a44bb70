import { describe, expect, it } from 'vitest';

import type { Item } from '../../../lib/domain/guide';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { exporters } from '../../../lib/exporters/registry';
import { renderHtml } from '../../../lib/exporters/render-html';
import { SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { smallGuide } from '../../support/guide';

const [section, ...others] = smallGuide.sections;
if (!section) throw new Error('the small guide has sections');
const heading: Item = { id: 'h', kind: 'script', text: '### Homepage ###', isConsent: false, children: [] };
const log = startLog({ ...smallGuide, sections: [{ ...section, items: [heading, ...section.items] }, ...others] });
const context = exportContext(SESSION_START + 60_000, { timeZone: 'UTC' });

/** The line of a file that holds the heading. */
function lineIn(text: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.includes('Homepage'))
    ?.trim();
}

describe('a heading inside a section', () => {
  it.each([
    ['markdown', '- **Homepage**'],
    ['front-matter', '- **Homepage**'],
    ['text', '- Homepage'],
    ['html', '<li class="item script"><bdi><strong>Homepage</strong></bdi></li>'],
  ])('is in the format %s as it looks there', (id, expected) => {
    const text = exporters.find((exporter) => exporter.id === id)?.render(log, context) ?? '';
    expect(lineIn(text)?.slice(-expected.length)).toBe(expected);
  });

  it('is bold on the clipboard', () => {
    expect(lineIn(renderHtml(log, context))).toContain('<li><strong>Homepage</strong></li>');
  });
});
