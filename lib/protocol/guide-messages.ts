import { z } from 'zod';

import { guideSchema } from '../domain/guide';
import { defineMessage, empty, nothing } from './define-message';
import {
  guideEditSchema,
  guideRecordSchema,
  guideSummarySchema,
  guideVersionSchema,
  guideVersionSummarySchema,
  syncStateSchema,
} from './records';

const id = z.string().min(1).max(120);

/** The messages about guides. */
export const guideMessages = {
  /**
   * The first `limit` guides whose title holds all words of `search`, last used first, those never used by title, the person's own before those
   * that come with Fieldguide, of which the one for newcomers stands first; `total` counts all that match, `archivedCount` all that are archived.
   */
  'list-guides': defineMessage(
    'page',
    () => z.object({ search: z.string().max(300), isArchived: z.boolean(), limit: z.number().int().min(1).max(1_000) }),
    () => z.object({ guides: z.array(guideSummarySchema), total: z.number(), archivedCount: z.number() }),
  ),
  'get-guide': defineMessage(
    'page',
    () => z.object({ guideId: id }),
    () => guideRecordSchema,
  ),
  /**
   * Keeps a guide; a null id makes a new one. A null guide keeps the last one that could be read beside a text that cannot. With
   * `expectedUpdatedAt`, a guide that was changed since by somebody else is the error `guide-changed`. `position` is the number of the last step of
   * its history that is in the text, and `edit` the step that was taken now, if it is a new one: later steps are forgotten then.
   * `replaces` puts the present text aside as a version, whatever its age.
   */
  'save-guide': defineMessage(
    'page',
    () =>
      z.object({
        guideId: id.nullable(),
        guide: guideSchema.nullable(),
        sourceMarkdown: z.string().max(6_000_000),
        expectedUpdatedAt: z.number().nullable(),
        history: z.object({ position: z.number().int().nonnegative(), edit: guideEditSchema.nullable() }).nullable(),
        replaces: z.boolean(),
      }),
    () => z.object({ guideId: id, versionNumber: z.number(), updatedAt: z.number() }),
  ),
  /** A guide's history, oldest step first. */
  'list-guide-edits': defineMessage(
    'page',
    () => z.object({ guideId: id }),
    () => z.object({ position: z.number(), edits: z.array(guideEditSchema) }),
  ),
  'set-guide-archived': defineMessage('page', () => z.object({ guideId: id, isArchived: z.boolean() }), nothing),
  /** Takes a guide away with its versions and history; for an hour it can be brought back. */
  'delete-guide': defineMessage('page', () => z.object({ guideId: id }), nothing),
  'restore-guide': defineMessage('page', () => z.object({ guideId: id }), nothing),
  /** The earlier versions of a guide, newest first. */
  'list-guide-versions': defineMessage(
    'page',
    () => z.object({ guideId: id }),
    () => z.array(guideVersionSummarySchema),
  ),
  'get-guide-version': defineMessage(
    'page',
    () => z.object({ guideId: id, number: z.number().int() }),
    () => guideVersionSchema,
  ),
  /** Whether guides follow the person to their other machines, and how full the browser's sync storage is. */
  'get-guide-sync': defineMessage('page', empty, () =>
    z.object({
      isOn: z.boolean(),
      usedBytes: z.number(),
      quotaBytes: z.number(),
      /** Guides in it, whatever machine wrote them. */
      storedCount: z.number(),
      /** The guides that are not in it although it is on. */
      left: z.array(z.object({ guideId: id, title: z.string(), state: syncStateSchema })),
    }),
  ),
  'set-guide-sync': defineMessage('page', () => z.object({ isOn: z.boolean() }), nothing),
  /** Takes all guides out of the browser's sync storage, while syncing is off. They stay on every machine; one where it is on writes its own again. */
  'clear-guide-sync': defineMessage('page', empty, nothing),
  /** Writes a text to the downloads folder. */
  'download-guide': defineMessage(
    'page',
    () => z.object({ filename: z.string().min(1).max(200), mimeType: z.string().max(80), text: z.string().max(12_000_000) }),
    () => z.object({ filename: z.string() }),
  ),
} as const;
