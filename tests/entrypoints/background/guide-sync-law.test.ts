import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createGuide, saveGuide, setArchived, setDeleted } from '../../../lib/store/guide-store';
import { guideOf, incompressible, textAt, textOf, twoMachines } from '../../support/sync-machines';
import type { Machine } from '../../support/sync-machines';

const IDS = ['one', 'two'];

const deed = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('edit', 'edit', 'delete', 'restore', 'archive', 'reconcile', 'upload', 'download'),
  id: fc.constantFrom(...IDS),
  /** The clock of the machine, in ms: few values, so that both often change a guide in the same moment. */
  at: fc.nat(12),
  /** Which items of four are still on their way. */
  missing: fc.nat(3),
  /** Whether the text takes several items. */
  isLong: fc.boolean(),
});

type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

async function change(machine: Machine, { what, id, at }: Deed, text: string): Promise<void> {
  const present = await machine.database.get('guides', id);
  if (what === 'edit' && present?.deletedAt === null) await saveGuide(machine.database, id, guideOf(text), at);
  if (what === 'edit' && !present) await createGuide(machine.database, id, guideOf(text), at);
  if (what === 'delete') await setDeleted(machine.database, id, true, at);
  if (what === 'restore') await setDeleted(machine.database, id, false, at);
  if (what === 'archive') await setArchived(machine.database, id, true, at);
}

/** The guides of a machine that were changed since they were synced. */
async function unsentAt({ database }: Machine) {
  const rows = await database.getAll('guide-summaries');
  const ids = rows.filter(({ place, syncedAt, updatedAt }) => place !== 'deleted' && syncedAt !== updatedAt).map(({ id }) => id);
  return (await database.getAll('guides')).filter(({ id }) => ids.includes(id));
}

describe('sync of guides', () => {
  it('ends with the same guides on both machines, those that were changed last, and loses no change, whatever is done and in whatever order and pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 16 }), async (deeds) => {
        const { here, there } = await twoMachines();
        const known = new Set<string | null>([null]);
        const last = new Map(IDS.map((id) => [id, { changed: -1, deleted: -1 }]));
        for (const [number, next] of deeds.entries()) {
          const machine = next.who === 0 ? here : there;
          const before = await machine.database.get('guides', next.id);
          const text = textOf(`${next.id} ${number}`, next.isLong ? incompressible(14_000, number + 1) : '');
          known.add(text);
          await change(machine, next, text);
          const after = await machine.database.get('guides', next.id);
          const times = last.get(next.id);
          if (times && after && after.updatedAt !== before?.updatedAt) {
            if (after.deletedAt === null) times.changed = Math.max(times.changed, after.updatedAt);
            else times.deleted = Math.max(times.deleted, after.updatedAt);
          }
          if (next.what === 'reconcile') {
            const unsent = await unsentAt(machine);
            await machine.sync.reconcile();
            const kept = (await machine.database.getAll('guide-versions')).map(({ sourceMarkdown }) => sourceMarkdown);
            for (const { id, sourceMarkdown } of unsent) expect([await textAt(machine, id), ...kept]).toContain(sourceMarkdown);
          }
          if (next.what === 'upload') await machine.upload((_key, index) => index % 4 !== next.missing);
          if (next.what === 'download') await machine.download((_key, index) => index % 4 !== next.missing);
          for (const side of [here, there]) for (const id of IDS) expect(known).toContain(await textAt(side, id));
        }
        for (let round = 0; round < 4; round += 1) for (const machine of [here, there]) await machine.exchange();
        for (const id of IDS) {
          const facts = [];
          for (const { database } of [here, there]) {
            const guide = await database.get('guides', id);
            facts.push(
              guide?.deletedAt === null ? { text: guide.sourceMarkdown, isArchived: guide.isArchived, at: guide.updatedAt } : null,
            );
          }
          expect(facts[0]).toEqual(facts[1]);
          const { changed = -1, deleted = -1 } = last.get(id) ?? {};
          // A change that a deletion did not know of is brought back just behind it.
          const isChangedLast = changed >= 0 && changed >= deleted;
          expect(isChangedLast ? [changed, deleted + 1] : [null, deleted, deleted + 1]).toContain(facts[0]?.at ?? null);
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
