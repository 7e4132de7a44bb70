import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { sortEvents } from '../../../lib/domain/session-log';
import { saveGuide, setDeleted } from '../../../lib/store/guide-store';
import { readLog } from '../../../lib/store/session-store';
import { backUp, createMachine, everythingIn, furnish, note, restore, session } from '../../support/backup-world';
import type { Machine } from '../../support/backup-world';
import { smallGuide } from '../../support/guide';

async function logOf({ database }: Machine, sessionId: string) {
  return sortEvents((await readLog(database, sessionId))?.events ?? []);
}

async function notesOf(machine: Machine, sessionId: string): Promise<string[]> {
  return (await logOf(machine, sessionId)).flatMap((event) => (event.type === 'note-added' ? [event.text] : []));
}

const saved = (sourceMarkdown: string) => ({
  guide: smallGuide,
  sourceMarkdown,
  history: null,
  expectedUpdatedAt: null,
  replaces: false,
});

describe('merging a backup', () => {
  it('of two machines in either order gives the same logs', async () => {
    const script = fc.array(fc.record({ onFirst: fc.boolean(), text: fc.string({ minLength: 1, maxLength: 5 }) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        const [first, second] = [await createMachine('a'), await createMachine('b')];
        const shared = await session(first, 'shared');
        await restore(second, await backUp(first));
        for (const { onFirst, text } of steps) await note(onFirst ? first : second, shared, `.${text}`);
        const [ofFirst, ofSecond] = [await backUp(first), await backUp(second)];
        await restore(first, ofSecond);
        await restore(second, ofFirst);
        expect(await logOf(first, shared)).toEqual(await logOf(second, shared));
        expect(await notesOf(first, shared)).toHaveLength(steps.length + 1);
        const rows = await Promise.all([first, second].map(({ database }) => database.get('sessions', shared)));
        expect(rows[0]).toEqual(rows[1]);
      }),
      { numRuns: 25 },
    );
  });

  it('loses nothing that was written here since', async () => {
    const machine = await createMachine();
    const { live } = await furnish(machine);
    const bytes = await backUp(machine);
    await note(machine, live, 'later');
    await machine.writer.saveDraft(live, 'draft-1', { noteId: 'draft-1', text: 'more', notedAt: 1, sectionId: 's1', itemId: null });
    const added = await session(machine, 'since');
    const before = await everythingIn(machine);
    await restore(machine, bytes);
    expect(await everythingIn(machine)).toEqual(before);
    expect(await notesOf(machine, added)).toEqual(['since']);
  });

  it('does not bring a draft back that has become a note here', async () => {
    const machine = await createMachine();
    const { live } = await furnish(machine);
    const bytes = await backUp(machine);
    const command = { type: 'add-note' as const, noteId: 'draft-1', text: 'whole', notedAt: machine.now(), itemId: null, isStarred: false };
    await machine.writer.run(live, 'c', command);
    await restore(machine, bytes);
    expect(await machine.database.getAll('drafts')).toEqual([]);
  });

  it('leaves a session out of which names were taken as it is here', async () => {
    const machine = await createMachine();
    const { ended } = await furnish(machine);
    const bytes = await backUp(machine);
    const row = await machine.database.get('sessions', ended);
    if (row) await machine.database.put('sessions', { ...row, anonymizedAt: 5 });
    await machine.database.delete('events', [ended, 3]);
    const before = await everythingIn(machine);
    await restore(machine, bytes);
    expect(await everythingIn(machine)).toEqual(before);
  });

  it('keeps the later of two people', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const bytes = await backUp(machine);
    const ada = await machine.database.get('people', 'p7');
    if (!ada) throw new Error('no person');
    await machine.database.put('people', { ...ada, name: 'Later', updatedAt: ada.updatedAt + 1 });
    await restore(machine, bytes);
    expect(await machine.database.get('people', 'p7')).toMatchObject({ name: 'Later' });
    await machine.database.put('people', { ...ada, name: 'Earlier', updatedAt: ada.updatedAt - 1 });
    await restore(machine, bytes);
    expect(await machine.database.get('people', 'p7')).toEqual(ada);
  });
});

describe('merging a guide', () => {
  const textsOf = async ({ database }: Machine) => {
    const [present, versions] = [await database.get('guides', 'g1'), await database.getAll('guide-versions')];
    return { present: present?.sourceMarkdown, versions: versions.map(({ sourceMarkdown }) => sourceMarkdown).toSorted() };
  };

  it('keeps a later change here, and the other text as a version', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const bytes = await backUp(machine);
    await saveGuide(machine.database, 'g1', saved('# Three'), machine.now());
    const twice = async () => {
      await restore(machine, bytes);
      return textsOf(machine);
    };
    expect(await twice()).toEqual({ present: '# Three', versions: ['# One', '# Two'] });
    expect(await twice()).toEqual({ present: '# Three', versions: ['# One', '# Two'] });
  });

  it('takes a later change from the backup, and keeps what was here as a version', async () => {
    const [machine, other] = [await createMachine(), await createMachine()];
    await furnish(machine);
    await restore(other, await backUp(machine));
    await saveGuide(other.database, 'g1', saved('# Here'), machine.now());
    await saveGuide(machine.database, 'g1', saved('# There'), machine.now() + 60_000);
    const bytes = await backUp(machine);
    await restore(other, bytes);
    const once = await everythingIn(other);
    expect(await textsOf(other)).toMatchObject({ present: '# There' });
    expect((await textsOf(other)).versions).toEqual(expect.arrayContaining(['# Here', '# One']));
    await restore(other, bytes);
    expect(await everythingIn(other)).toEqual(once);
  });

  it('forgets the steps that led to a text which gave way to another', async () => {
    const [machine, other] = [await createMachine(), await createMachine()];
    await furnish(machine);
    await restore(other, await backUp(machine));
    expect(await other.database.count('guide-edits')).toBeGreaterThan(0);
    await saveGuide(machine.database, 'g1', saved('# There'), machine.now() + 60_000);
    await restore(other, await backUp(machine));
    expect(await other.database.count('guide-edits')).toBe(0);
    expect(await other.database.get('guides', 'g1')).toMatchObject({ sourceMarkdown: '# There', editPosition: 0 });
  });

  it('brings back one that was deleted here, later than its deletion', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const bytes = await backUp(machine);
    await setDeleted(machine.database, 'g1', true, machine.now());
    const deletedAt = (await machine.database.get('guides', 'g1'))?.updatedAt ?? 0;
    await restore(machine, bytes);
    const present = await machine.database.get('guides', 'g1');
    expect(present).toMatchObject({ deletedAt: null, sourceMarkdown: '# Two' });
    expect(present?.updatedAt).toBeGreaterThan(deletedAt);
    expect(await machine.database.get('guide-summaries', 'g1')).toMatchObject({ place: 'listed', sessionCount: 2 });
  });
});
