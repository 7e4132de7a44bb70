import { Button } from '../../ui/button';

const LABEL = 'Place of the overlay';
const EXPLANATION = 'It opens where you last put it, on each call service and each screen.';

/** What a search finds it by. */
export const PLACES_WORDS = [LABEL, EXPLANATION, 'position move reset size corner'];

/** Puts the overlay back where it usually is. */
export function PlacesRow({ onReset }: { onReset: () => void }) {
  return (
    <div class="setting">
      <div class="setting-words">
        <span class="setting-label">{LABEL}</span>
        <p class="quiet">{EXPLANATION}</p>
      </div>
      <div class="setting-control">
        <Button onClick={onReset}>Put the overlay back to its usual place</Button>
      </div>
    </div>
  );
}
