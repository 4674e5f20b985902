/** The part of the Scheduler API that is used here (Chrome 94, Firefox 142). */
interface Scheduler {
  postTask(task: () => void, options: { priority: 'background' }): Promise<unknown>;
}

/**
 * Runs a task when the page has nothing better to do, at the latest after `timeoutMs` milliseconds. A background task
 * comes as soon as nothing else waits; an idle callback comes once a frame, so that a long page would be read for minutes.
 */
export function whenIdle(task: () => void, timeoutMs: number): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) {
    let isDone = false;
    const once = () => {
      if (isDone) return;
      isDone = true;
      clearTimeout(limit);
      task();
    };
    // A page that is never idle starves what waits in the background.
    const limit = setTimeout(once, timeoutMs);
    void scheduler.postTask(once, { priority: 'background' });
  } else if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: timeoutMs });
  else setTimeout(task, 1);
}
