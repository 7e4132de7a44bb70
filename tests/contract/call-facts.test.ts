// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import type { CallSight } from '../../lib/platforms/call-sight';
import { otherCall } from '../../lib/platforms/other-call';
import { platforms } from '../../lib/platforms/registry';
import { addressOf, double, pageIn } from '../support/call-pages';

/** What is read of each service's call beside its phase, from its fixture page. Null is what nobody knows how to read there. */
const FACTS: Record<string, Pick<CallSight, 'title' | 'isRecorded' | 'isMuted' | 'peopleCount'>> = {
  meet: { title: 'Interview P7', isRecorded: null, isMuted: false, peopleCount: null },
  zoom: { title: 'Interview P7', isRecorded: false, isMuted: false, peopleCount: 2 },
  jitsi: { title: 'Weekly Sync', isRecorded: false, isMuted: null, peopleCount: 2 },
  teams: { title: null, isRecorded: null, isMuted: false, peopleCount: null },
  webex: { title: null, isRecorded: null, isMuted: null, peopleCount: null },
  whereby: { title: null, isRecorded: null, isMuted: null, peopleCount: null },
  bigbluebutton: { title: 'Interview P7', isRecorded: null, isMuted: false, peopleCount: 2 },
  other: { title: null, isRecorded: null, isMuted: null, peopleCount: null },
};

/** Puts markup at the end of what a selector finds. */
const put = (page: Document, at: string, html: string) =>
  page.querySelector(at)?.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);

/** Changes of a call's page, and what is read of it then. */
const CHANGES: [id: string, what: string, change: (page: Document) => void, read: Partial<CallSight>][] = [
  [
    'meet',
    'one is muted, and the list of people is open',
    (page) => {
      page.querySelector('[jsname="hw0c9"]')?.setAttribute('data-is-muted', 'true');
      put(
        page,
        'main',
        '<div role="list"><div role="listitem" data-participant-id="a"></div><div role="listitem" data-participant-id="b"></div></div>',
      );
    },
    { isMuted: true, peopleCount: 2 },
  ],
  ['meet', 'the call has no title but its code', (page) => void (page.title = 'Meet - abc-defg-hij'), { title: 'abc-defg-hij' }],
  [
    'meet',
    'the button that ends one’s own sharing is there beside the one that begins it',
    (page) => put(page, '[data-stage]', '<div jsname="mLjGHe"><button></button></div>'),
    { isSharing: null },
  ],
  [
    'teams',
    'one is muted, and the button to share has a picture that nobody knows',
    (page) => {
      page.querySelector('#microphone-button')?.setAttribute('data-state', 'mic-off');
      page.querySelector('#share-button')?.setAttribute('data-state', 'call-control-other');
    },
    { isMuted: true, isSharing: null },
  ],
  [
    'zoom',
    'it is recorded, and one is muted',
    (page) => {
      put(page, '#wc-container-left', '<div class="recording-indication__recording-container"></div>');
      page.querySelector('.join-audio-container__btn')?.setAttribute('aria-label', 'unmute my microphone');
    },
    { isRecorded: true, isMuted: true },
  ],
  [
    'zoom',
    'the recording is paused',
    (page) =>
      put(
        page,
        '#wc-container-left',
        '<div class="recording-indication__recording-container"><i class="recording-indication__recording-status--paused"></i></div>',
      ),
    { isRecorded: false },
  ],
  ['zoom', 'the meeting is locked', (page) => void (page.title = '(Locked) Interview P7 - Zoom'), { title: 'Interview P7' }],
  [
    'zoom',
    'one goes to a breakout room',
    (page) =>
      page
        .querySelector('[data-stage]')
        ?.replaceChildren(Object.assign(page.createElement('div'), { className: 'loading-layer--bo-room' })),
    { phase: 'unknown', isRecorded: null, peopleCount: null },
  ],
  [
    'jitsi',
    'it is recorded',
    (page) => put(page, '#alwaysVisible .subject-info-container', '<div class="css-1x-record" role="button"></div>'),
    { isRecorded: true },
  ],
  [
    'jitsi',
    'there is another label',
    (page) => put(page, '#alwaysVisible .subject-info-container', '<div class="css-1x-other"></div>'),
    { isRecorded: null },
  ],
  [
    'jitsi',
    'one is muted, where the button for it has its arrow',
    (page) => {
      const button = page.querySelector('[data-microphone]');
      button?.setAttribute('aria-pressed', 'true');
      const around = Object.assign(page.createElement('div'), { className: 'settings-button-container' });
      button?.replaceWith(around);
      if (button) around.append(button);
      put(page, '.settings-button-container', '<button id="audio-settings-button"></button>');
    },
    { isMuted: true },
  ],
  [
    'jitsi',
    'somebody shares a screen, which is nobody',
    (page) => put(page, '#remoteVideos', '<div id="participant_ab12cd34-v1" class="videocontainer"></div>'),
    { peopleCount: 2 },
  ],
  [
    'bigbluebutton',
    'one is muted, and the list of people is closed',
    (page) => {
      page.querySelector('[data-test="muteMicButton"]')?.setAttribute('data-test', 'unmuteMicButton');
      page.querySelector('.people')?.remove();
    },
    { isMuted: true, peopleCount: null },
  ],
  [
    'bigbluebutton',
    'its mark for recordings is shown',
    (page) => put(page, '.top', '<div data-test="recordingIndicator"></div>'),
    { isRecorded: null },
  ],
];

describe('what is read of a call', () => {
  it.each([...platforms, otherCall].map((platform) => [platform.id, platform] as const))('in %s', (id, platform) => {
    expect(
      FACTS[id],
      `Say in FACTS of this test what your sight reads of tests/fixtures/calls/${id}.html, null for what it does not: ${JSON.stringify(platform.sight(pageIn(id, 'in-call'), addressOf(id)))}.`,
    ).toBeDefined();
    expect(platform.sight(pageIn(id, 'in-call'), addressOf(id))).toMatchObject(FACTS[id] ?? {});
    // Markup that is there twice makes nothing of nothing, and no two people of one.
    const { peopleCount } = platform.sight(double(pageIn(id, 'in-call')), addressOf(id));
    expect([FACTS[id]?.peopleCount ?? null, null]).toContain(peopleCount);
  });

  it.each(CHANGES)('in %s when %s', (id, _what, change, read) => {
    const page = pageIn(id, 'in-call');
    change(page);
    expect(platforms.find((platform) => platform.id === id)?.sight(page, addressOf(id))).toMatchObject(read);
  });
});
