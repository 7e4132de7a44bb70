import type { OutlineProps } from './outline-props';

/** What a row asks for; the same object as long as the outline is there, so that rows are not drawn again because of it. */
export type OutlineActions = Pick<OutlineProps, 'onEdit' | 'onSelect'>;
