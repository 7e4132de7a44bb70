// `npm start`: set up, then open a browser with Fieldguide on a practice call. Runs on any Node from 20 and imports no package.
import { runInProjectNode } from './setup/run-in-project-node.mjs';

await runInProjectNode('scripts/practice/start-practice.ts');
