import { findOnPath } from './find-on-path.ts';
import { runCommand } from './run-command.ts';

/** Programs that Fieldguide's commands can have installed by the system. */
export type SystemProgram = 'chromium' | 'xvfb' | 'xdotool';

/** A system's package manager: how it is asked for a program without asking anything back. */
interface PackageManager {
  command: string;
  /** Arguments that bring the list of packages up to date; empty when installing does that. */
  refresh: string[];
  install: string[];
  /** What each program's package is called here. */
  packages: Record<SystemProgram, string>;
}

const MANAGERS: PackageManager[] = [
  {
    command: 'apt-get',
    refresh: ['update'],
    install: ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'],
    packages: { chromium: 'chromium', xvfb: 'xvfb', xdotool: 'xdotool' },
  },
  {
    command: 'dnf',
    refresh: [],
    install: ['install', '--assumeyes'],
    packages: { chromium: 'chromium', xvfb: 'xorg-x11-server-Xvfb', xdotool: 'xdotool' },
  },
];

const INSTALL_TIMEOUT_MS = 600_000;

/** The words to put before a command that needs the rights of the superuser, or null when it would ask for a password. */
export async function privilegePrefix(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  const { isSuccess } = await runCommand('sudo', ['-n', 'true'], { timeoutMs: 10_000 });
  return isSuccess ? ['sudo', '-n'] : null;
}

/** The command with which a person installs `programs` on this machine, or null when its package manager is not known. */
export function installHint(
  programs: SystemProgram[],
  isOnPath: (name: string) => boolean = (name) => findOnPath(name) !== null,
): string | null {
  const manager = MANAGERS.find(({ command }) => isOnPath(command));
  if (manager === undefined) return null;
  return ['sudo', manager.command, manager.install[0], ...programs.map((program) => manager.packages[program])].join(' ');
}

/** Has the system's package manager install `programs` where that needs no password. Says on the terminal what it does; true when it worked. */
export async function installSystemPackages(programs: SystemProgram[]): Promise<boolean> {
  const manager = MANAGERS.find(({ command }) => findOnPath(command) !== null);
  const prefix = manager && (await privilegePrefix());
  if (!manager || !prefix) return false;

  const packages = programs.map((program) => manager.packages[program]);
  console.log(`Installing ${packages.join(', ')} (${manager.command})…`);
  for (const args of [manager.refresh, [...manager.install, ...packages]]) {
    if (args.length === 0) continue;
    const [command = manager.command, ...rest] = [...prefix, manager.command, ...args];
    const { isSuccess, stderr } = await runCommand(command, rest, {
      timeoutMs: INSTALL_TIMEOUT_MS,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    // A list that is only partly up to date may still know the package.
    if (!isSuccess && args !== manager.refresh) {
      console.error(stderr.trim().split('\n').slice(-5).join('\n'));
      return false;
    }
  }
  return true;
}
