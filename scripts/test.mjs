// `npm test`: set up, then run every check, or those named as arguments. Runs on any Node from 20 and imports no package.
import { runInProjectNode } from './setup/run-in-project-node.mjs';

await runInProjectNode('scripts/checks/run-checks.ts');
