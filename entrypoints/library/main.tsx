import { render } from 'preact';

import '../../components/ui/theme.css';
import { LibraryApp } from './library-app';
import { createLibraryState } from './library-state';

render(<LibraryApp library={createLibraryState()} />, document.body);
