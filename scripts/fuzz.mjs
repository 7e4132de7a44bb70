// `npm run fuzz`: set up, then read many texts nobody would write. Runs on any Node from 20 and imports no package.
import { runInProjectNode } from './setup/run-in-project-node.mjs';

await runInProjectNode('scripts/fuzz/run-fuzz.ts');
