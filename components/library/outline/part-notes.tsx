import type { OutlineActions } from './outline-actions';
import './part-notes.css';

interface LineLinkProps {
  part: string;
  /** What stands there, for the name of the link. */
  name: string;
  /** From 1. */
  line: number | undefined;
  actions: OutlineActions;
}

interface PartNotesProps {
  /** Id of the element. */
  id: string;
  problem: string | undefined;
  remarks: readonly string[] | undefined;
}

/** Leads to the line of the source where something was read; nothing where that is not known. */
export function LineLink({ part, name, line, actions }: LineLinkProps) {
  if (line === undefined) return null;
  return (
    <button class="line-link" type="button" onClick={() => actions.onSelect(part)}>
      line {line}
      <span class="visually-hidden">, {name}</span>
    </button>
  );
}

/** Whether there is something to say beside a part. */
export function hasNotes({ problem, remarks }: Pick<PartNotesProps, 'problem' | 'remarks'>): boolean {
  return problem !== undefined || (remarks?.length ?? 0) > 0;
}

/** What is wrong with a part, and what was uncertain in it. */
export function PartNotes({ id, problem, remarks }: PartNotesProps) {
  if (!hasNotes({ problem, remarks })) return null;
  return (
    <span class="part-notes" id={id}>
      {problem !== undefined && <small class="part-problem">{problem}</small>}
      {remarks?.map((remark) => (
        <small class="part-remark" key={remark}>
          <b aria-hidden="true">?</b> {remark}
        </small>
      ))}
    </span>
  );
}
