import { signal } from '@preact/signals';
import { render } from 'preact';

// Before the offer's own styles, which build on it.
import '../../components/ui/theme.css';
import { OfferCard } from '../../components/offer/offer-card';
import { errorWords } from '../../components/ui/error-words';
import { followAppearance } from '../../components/ui/follow-appearance';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import { showSidePanel } from '../../lib/client/move-panel';
import { createSettingsFeed } from '../../lib/client/settings-feed';
import type { Offer, OfferAnswer } from '../../lib/protocol/offer-messages';

const settings = createSettingsFeed();
const offer = signal<Offer | null>(null);
const problem = signal<string | null>(null);
const isBusy = signal(false);
const openedAt = Date.now();

const fail = (error: unknown): void => {
  problem.value = errorWords(errorCodeOf(error));
};

/** Opens the side panel where the settings want it, which takes this very click. Where the browser refuses, the panel opens over the call. */
async function surfaceFor(given: OfferAnswer): Promise<{ surface?: 'overlay' }> {
  if ((given !== 'start' && given !== 'go-on') || settings.value.surface !== 'side-panel') return {};
  return showSidePanel().then(
    () => ({}),
    () => ({ surface: 'overlay' as const }),
  );
}

function answer(given: OfferAnswer): void {
  if (isBusy.value) return;
  isBusy.value = true;
  problem.value = null;
  // The frame is taken away with the answer; it is still there when something went wrong.
  void surfaceFor(given)
    .then((chosen) => sendRequest('answer-offer', { answer: given, ...chosen }))
    .catch(fail)
    .finally(() => (isBusy.value = false));
}

function App() {
  return offer.value && <OfferCard offer={offer.value} now={openedAt} problem={problem.value} onAnswer={answer} />;
}

followAppearance(document.documentElement, settings);
const root = document.getElementById('offer');
if (root) render(<App />, root);
sendRequest('get-offer', {}).then((known) => (offer.value = known), fail);
