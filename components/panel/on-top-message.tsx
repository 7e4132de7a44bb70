import { Button } from '../ui/button';
import { PanelMessage } from './panel-message';
import './panel.css';

interface OnTopMessageProps {
  onBringBack: () => void;
}

/** What the panel's own window shows while the panel lies in the window on top. */
export function OnTopMessage({ onBringBack }: OnTopMessageProps) {
  return (
    <main class="panel panel-window">
      <PanelMessage summary="On top">
        <p>
          The panel is in a window that stays above other programs. It lasts as long as this one: make this one small rather than close it.
        </p>
        <Button onClick={onBringBack}>Bring it back here</Button>
      </PanelMessage>
    </main>
  );
}
