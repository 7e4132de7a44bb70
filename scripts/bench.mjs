// `npm run bench`: set up, build, then measure what the extension costs. Runs on any Node from 20 and imports no package.
import { runInProjectNode } from './setup/run-in-project-node.mjs';

await runInProjectNode('scripts/bench/run-bench.ts');
