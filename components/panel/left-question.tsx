import { Button } from '../ui/button';

interface LeftQuestionProps {
  text: string;
  onSave: () => void;
  onDrop: () => void;
}

/** A question that was still being typed when the session ended. */
export function LeftQuestion({ text, onSave, onDrop }: LeftQuestionProps) {
  return (
    <div class="notice">
      <p>Not added before the end: {text}</p>
      <div class="ended-buttons">
        <Button onClick={onSave}>Save as a note</Button>
        <Button look="quiet" onClick={onDrop}>
          Leave out
        </Button>
      </div>
    </div>
  );
}
