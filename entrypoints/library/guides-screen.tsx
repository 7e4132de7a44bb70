import { GuideList } from '../../components/library/guide-list';
import { LibraryFrame } from '../../components/library/library-frame';
import { Button } from '../../components/ui/button';
import type { LibraryState } from './library-state';

/** The list of guides. */
export function GuidesScreen({ library }: { library: LibraryState }) {
  const guides = library.guides.value;
  const actions = (
    <>
      <Button onClick={() => library.open({ page: 'import-guide' })}>Import guide</Button>
      <Button look="primary" onClick={() => library.open({ page: 'new-guide' })}>
        New guide
      </Button>
    </>
  );
  return (
    <LibraryFrame area="guides" isAreaItself takesFocus={library.hasNavigated.value} title="Guides" actions={actions}>
      {guides && <GuideList guides={guides} now={Date.now()} />}
    </LibraryFrame>
  );
}
