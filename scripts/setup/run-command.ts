import { spawn } from 'node:child_process';

/** How a command ended. */
export interface CommandResult {
  /** True when it ended by itself with exit code 0. */
  isSuccess: boolean;
  /** What it printed on standard output. */
  stdout: string;
  /** What it printed on standard error, or why it could not be started. */
  stderr: string;
}

/** Settings of {@link runCommand}. */
export interface CommandOptions {
  /** Milliseconds after which the command is ended. */
  timeoutMs: number;
  /** Environment variables added to this process's. */
  env?: Record<string, string>;
}

/** Runs a command to its end without a shell and without input, so that it cannot wait for an answer. Never throws. */
export function runCommand(command: string, args: string[], { timeoutMs, env }: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => resolve({ isSuccess: false, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ isSuccess: code === 0, stdout, stderr }));
  });
}
