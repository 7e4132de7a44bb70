// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import { NOTHING_SEEN } from '../../lib/platforms/call-sight';
import type { CallPhase } from '../../lib/platforms/call-sight';
import { otherCall } from '../../lib/platforms/other-call';
import { platforms } from '../../lib/platforms/registry';
import { seenCallSchema } from '../../lib/protocol/call-messages';
import { addressOf, double, pageIn } from '../support/call-pages';

/** States of which nothing is known of a service but words: there the answer has to be "unknown". */
const UNTOLD: Record<string, readonly string[]> = {
  teams: ['waiting', 'left'],
  webex: ['waiting', 'in-call', 'left'],
  whereby: ['lobby', 'waiting', 'in-call', 'left'],
  other: ['lobby', 'waiting', 'in-call', 'left'],
  bigbluebutton: ['lobby'],
};

/** The states that every fixture page goes through, and what is to be seen in each. */
const STATES: Record<string, CallPhase> = { lobby: 'lobby', waiting: 'waiting', 'in-call': 'in-call', left: 'left' };

const WORDS = ['Konferenz verlassen', '会議から退出', 'مغادرة المكالمة'];

/** Services of which no two elements are known that tell of sharing: there two attributes of one have to. */
const SHARED_ON_ONE_ELEMENT = new Set(['teams']);

/** Attributes of a fixture page that are none of the service's, or that are words. */
const NO_SIGNS = new Set(['data-shared', 'type', 'aria-label', 'aria-hidden']);

/** Every word a person could read, in other languages. */
function translate(page: Document): Document {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), index = 0; node; node = walker.nextNode(), index += 1) {
    // Names of icons are no words.
    if (node.parentElement?.closest('.google-symbols')) continue;
    if (node.textContent?.trim()) node.textContent = WORDS[index % WORDS.length] ?? '';
  }
  for (const [index, element] of [...page.querySelectorAll('[aria-label], [title], [placeholder]')].entries())
    for (const name of ['aria-label', 'title', 'placeholder'])
      if (element.hasAttribute(name)) element.setAttribute(name, WORDS[index % WORDS.length] ?? '');
  return page;
}

const cases = [...platforms, otherCall].map((platform) => [platform.id, platform] as const);

describe.each(cases)('what is seen of a call in %s', (id, platform) => {
  const phases = Object.entries(STATES).map(([state, phase]): [string, CallPhase] => {
    return [state, (UNTOLD[id] ?? []).includes(state) ? 'unknown' : phase];
  });

  const see = (page: Document) => platform.sight(page, addressOf(id));

  it('is told by the service only as far as the platform says', () => {
    const isHidden = phases.some(([state, phase]) => state === 'in-call' && phase === 'unknown');
    expect(
      platform.hidesCall,
      `hidesCall of lib/platforms/${id}.ts is ${isHidden}: it says whether nothing tells that a person is in the call, as UNTOLD of this test does.`,
    ).toBe(isHidden);
  });

  it.each(phases)('tells the state "%s" from its markup', (state, phase) => {
    expect(
      see(pageIn(id, state)).phase,
      `lib/platforms/${id}.ts does not tell the state "${state}" of tests/fixtures/calls/${id}.html as it should. Give PHASES two signs of it that the page shows and that are no words; where you know of none, name "${state}" under "${id}" in UNTOLD of this test, and the answer is to be "unknown".`,
    ).toBe(phase);
  });

  it.each(phases)('tells the state "%s" in German, Japanese and Arabic', (state, phase) => {
    expect(see(translate(pageIn(id, state))).phase).toBe(phase);
  });

  it.each(phases)('tells the state "%s" when all markup is there twice', (state, phase) => {
    expect(see(double(pageIn(id, state))).phase).toBe(phase);
  });

  it('answers "unknown" when all markup is gone', () => {
    const page = pageIn(id, 'in-call');
    page.body.replaceChildren();
    page.title = '';
    expect(see(page)).toEqual(NOTHING_SEEN);
  });

  // Where only one state is told at all, there is nothing to mistake it for.
  const isAnyTold = phases.filter(([, phase]) => phase !== 'unknown').length > 1;

  it.runIf(isAnyTold)('guesses nothing when the page shows everything at once', () => {
    const page = pageIn(id, 'in-call');
    for (const state of ['lobby', 'waiting', 'left']) page.body.append(...pageIn(id, state).body.cloneNode(true).childNodes);
    expect(see(page).phase).toBe('unknown');
  });

  it.each(phases.filter(([, phase]) => phase !== 'unknown'))(
    'takes the state "%s" for no other one when any one element is gone',
    (state, phase) => {
      const count = pageIn(id, state).querySelectorAll('[data-stage] *').length;
      expect(count).toBeGreaterThan(0);
      for (let index = 0; index < count; index += 1) {
        const page = pageIn(id, state);
        page.querySelectorAll('[data-stage] *')[index]?.remove();
        expect([phase, 'unknown'], `without element ${index}`).toContain(see(page).phase);
      }
    },
  );

  const ownScreen = pageIn(id, 'in-call').querySelector<HTMLTemplateElement>('template[data-own-screen]');

  /** The page of a call whose person shares their screen. */
  function sharedPage(): Document {
    const page = pageIn(id, 'in-call');
    for (const part of page.querySelectorAll('[data-unshared]')) part.remove();
    if (ownScreen) page.querySelector('[data-stage]')?.append(ownScreen.content.cloneNode(true));
    return page;
  }

  it.runIf(ownScreen)('tells that the person shares their screen by two signs, in any language', () => {
    expect(see(pageIn(id, 'in-call')).isSharing).not.toBe(true);
    expect(see(translate(sharedPage())).isSharing).toBe(true);
    const partsOf = (page: Document) => [...page.querySelectorAll('[data-shared], [data-shared] *')];
    const withoutOne = partsOf(sharedPage()).flatMap(({ attributes }, index) => {
      const names = [...attributes].map(({ name }) => name).filter((name) => !NO_SIGNS.has(name));
      const losses = SHARED_ON_ONE_ELEMENT.has(id) ? names.map((name) => [name]) : [names];
      return losses.map((lost) => {
        const page = sharedPage();
        const part = partsOf(page)[index];
        // An element without attributes is a sign by being there.
        if (lost.length === 0) part?.remove();
        for (const name of lost) part?.removeAttribute(name);
        return see(page).isSharing;
      });
    });
    // At least two of them are signs, and none says it alone.
    expect(withoutOne.filter((isSharing) => isSharing !== true).length).toBeGreaterThanOrEqual(2);
  });

  it.runIf(!ownScreen)('says nothing of sharing where nothing is known of it', () => {
    expect(see(pageIn(id, 'in-call')).isSharing).toBeNull();
  });

  it('survives a page that makes up endless or broken values', () => {
    const page = pageIn(id, 'in-call');
    page.title = 'x'.repeat(1_000_000);
    for (const element of page.querySelectorAll('[aria-label]')) element.setAttribute('aria-label', '\u0000'.repeat(10_000));
    const { title, phase } = see(page);
    expect(title?.length ?? 0).toBeLessThanOrEqual(200);
    expect(phase).toBe(phases.find(([state]) => state === 'in-call')?.[1]);
  });

  it('says nothing that the background would not take, whatever the page fills its elements with', () => {
    for (const text of ['', '-7', '999999999999999999999', 'NaN', '\u202e'.repeat(5_000), '<b>2</b>']) {
      const page = pageIn(id, 'in-call');
      for (const element of page.querySelectorAll('[data-stage] *')) {
        if (element.childElementCount === 0) element.textContent = text;
        for (const name of ['aria-label', 'aria-pressed', 'data-is-muted'])
          if (element.hasAttribute(name)) element.setAttribute(name, text);
      }
      expect(seenCallSchema.shape.sight.safeParse(see(page)).error, `filled with ${text.slice(0, 40)}`).toBeUndefined();
    }
  });

  it('says nothing of a page whose elements stand in for what every document can do', () => {
    const page = pageIn(id, 'in-call');
    // As `<img name="querySelector">` does it in a browser.
    for (const name of ['querySelector', 'querySelectorAll']) Object.defineProperty(page, name, { value: page.createElement('img') });
    expect(see(page)).toEqual(NOTHING_SEEN);
    expect(platform.isServed(page, addressOf(id))).toBe(false);
  });
});
